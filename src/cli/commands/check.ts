import { lintShifts } from "../../core/brief/lint.ts";
import { baselineExpectation, knownBefore } from "../../core/expect/baseline.ts";
import { expectationsOf } from "../../core/expect/expect.ts";
import { type Levels, levelled, lintLevels } from "../../core/expect/levels.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { type InvalidDocument, type Problem, problem } from "../../core/problem.ts";
import { freshIn, passes } from "../../core/reports/check.ts";
import type { Expectation } from "../../core/reports/expectation.ts";
import { FORMATS } from "../../formats/index.ts";
import type { CheckAnswer, CheckedSource } from "../../pages/check.ts";
import { deliver, lookFor, prepare, tellDifference } from "../deliver.ts";
import { type DemandOptions, demandOptions, demandsOf, levelsOf } from "../demands.ts";
import { EXIT, type Exit, wrongUse } from "../failure.ts";
import { figuresOf } from "../figures.ts";
import type { Loaded } from "../find.ts";
import { planMending } from "../mending.ts";
import { type DocumentOptions, documentOptions, formatOf, type WriterOptions, writerOptions } from "../options.ts";
import { loadPattern, storeFor } from "../pattern.ts";
import { type Reading, readAll } from "../reading.ts";
import type { Planned } from "../save.ts";
import { severalNamed } from "../several.ts";
import { type CommandParts, nameDraft, remark, type Shell } from "../shell.ts";

/** A file that was looked at. */
interface Looked extends CheckedSource {
  readonly state: "valid" | "invalid" | "unread";
  /** The portfolio, where it is valid. */
  readonly loaded?: Loaded;
  /** What makes it valid, where it was not. */
  readonly mending?: Planned;
}

interface Answer extends CheckAnswer {
  readonly files: readonly Looked[];
  readonly exit: Exit;
}

type Options = DocumentOptions & DemandOptions & WriterOptions & { readonly fix?: boolean };

export const check: CommandParts<Options, Answer> = {
  examples: [
    { command: ["check"], what: "the newest quarter" },
    { command: ["check", "--fix", "--dry-run"], what: "what can be mended by itself" },
    {
      command: ["check", "week.yaml", "--min-leverage", "1.1", "--max-execution", "80%"],
      what: "what a script may demand",
    },
  ],
  remark: "Says nothing where all is well. Of several files the highest exit code counts.",
  endings: {
    0: "no errors; warnings do not change that",
    1: "the files are valid, and the design of a chosen shift has errors or something that was asked for does not hold",
    3: "what a file holds is not valid",
    4: "a file cannot be read",
  },

  declare(command) {
    command.argument(
      "[portfolio...]",
      "paths, folders, patterns like 2026-*.yaml, periods, latest, previous, or - (latest)",
    );
    demandOptions(command);
    command.option("--fix", "mend what is misspelt and can be meant in one way only, and show the difference");
    writerOptions(command);
    documentOptions(command, FORMATS.check);
  },

  async run(shell, words, options) {
    if (options.dryRun && !options.fix) throw wrongUse("--dry-run shows what --fix would write");
    await prepare(shell, options);
    const named = words.length > 0 ? await severalNamed(shell, words, 1) : [{ name: "latest" }];
    if (options.baseline !== undefined && named.length > 1)
      throw wrongUse("--baseline is held against one portfolio", "check the others in a run of their own");
    const levels = levelsOf(options);
    const asked = await loadPattern(shell);
    const pattern = { ...asked, lint: lintLevels(asked.lint, levels) };
    const store = storeFor(shell, pattern);
    const baseline = options.baseline === undefined ? undefined : await store.load(options.baseline);
    const files: Looked[] = [];
    const expectations: Expectation[] = [];
    for await (const reading of readAll(shell, store, named)) {
      if ("loaded" in reading) await nameDraft(shell, reading.loaded);
      const mending =
        options.fix && "invalid" in reading ? await mendingOf(shell, reading.named.name, pattern) : undefined;
      const looked = mending
        ? { ...validAt({ ...mending.document, path: mending.path }, pattern, levels), mending }
        : lookedAt(reading, pattern, levels);
      const held =
        baseline && looked.loaded
          ? { ...looked, known: known(looked, looked.loaded, baseline, pattern, levels) }
          : looked;
      expectations.push(...(await expected(shell, held, options, pattern, baseline)));
      files.push(toTell(held));
    }
    return { files, expectations, exit: exitOf(files, expectations) };
  },

  async show(shell, { exit, ...answer }, options) {
    const format = await FORMATS.check[formatOf(options, FORMATS.check)]();
    const made = format(answer, lookFor(shell, options));
    const mendings = answer.files.flatMap(({ mending }) => mending ?? []);
    if (!options.dryRun) await tellDifference(shell, mendings);
    await deliver(shell, made, options, ...mendings);
    return exit;
  },
};

function exitOf(files: readonly Looked[], expectations: readonly Expectation[]): Exit {
  if (files.some(({ state }) => state === "unread")) return EXIT.unreachable;
  if (files.some(({ state }) => state === "invalid")) return EXIT.invalid;
  return passes(files, expectations) ? EXIT.done : EXIT.no;
}

/** One file's problems. What cannot be read is one of them: the files after it are looked at all the same. */
function lookedAt(reading: Reading, pattern: Pattern, levels: Levels): Looked {
  if ("loaded" in reading) return validAt(reading.loaded, pattern, levels);
  if ("invalid" in reading) return { ...faultsOf(reading.invalid), state: "invalid" };
  const { message, hint } = reading.unread;
  const unreadable = problem("cannot-read", [], { message, ...(hint ? { hint } : {}) });
  return { file: reading.named.name, problems: [unreadable], state: "unread" };
}

const validAt = (loaded: Loaded, pattern: Pattern, levels: Levels): Looked => ({
  file: loaded.file,
  source: loaded.source,
  ...findingsIn(loaded, pattern, levels),
  state: "valid",
  loaded,
});

/** What is told of a file, without what it holds: of thousands, that would fill the memory. */
const toTell = ({ loaded: _, source, ...looked }: Looked): Looked =>
  looked.problems.length > 0 ? { ...looked, source } : looked;

async function mendingOf(shell: Shell, name: string, pattern: Pattern): Promise<Planned | undefined> {
  const mending = await planMending(shell, name, pattern);
  if (!mending) remark(shell, `${name} is left as it is: not all of its mistakes can be meant in one way only.`);
  return mending;
}

const faultsOf = ({ file, problems, source }: InvalidDocument) => ({ file, problems, source });

/** What a valid portfolio is told about, at the levels of this run, and which chosen tasks are not ready. */
function findingsIn({ portfolio, warnings, place }: Loaded, pattern: Pattern, levels: Levels) {
  const handovers = lintShifts(portfolio, pattern);
  const gaps = handovers.flatMap(({ findings }) => findings.map((one) => ({ ...one, at: place(one.path) })));
  const notReady = handovers.flatMap(({ task, missing, findings }) =>
    missing.length > 0 || levelled(findings, levels).some(({ severity }) => severity === "error") ? [task] : [],
  );
  return { problems: levelled([...warnings, ...gaps], levels), notReady };
}

function known(
  { problems }: Looked,
  { portfolio, raw }: Loaded,
  baseline: Loaded,
  pattern: Pattern,
  levels: Levels,
): Set<Problem> {
  const before = findingsIn(baseline, pattern, levels).problems;
  return knownBefore({ portfolio, raw, problems }, { ...baseline, problems: before });
}

async function expected(
  shell: Shell,
  looked: Looked,
  options: Options,
  pattern: Pattern,
  baseline: Loaded | undefined,
): Promise<Expectation[]> {
  const demands = demandsOf(options);
  const { file, loaded } = looked;
  const isAsked = demands.failOn.length > 0 || demands.minLeverage !== undefined || demands.maxExecution !== undefined;
  const subject = isAsked && loaded ? await figuresOf(shell, loaded, demands, pattern, baseline) : undefined;
  const held = expectationsOf(file, demands, subject);
  return baseline && loaded ? [...held, baselineExpectation(file, baseline.file, freshIn(looked).length)] : held;
}
