import { lintShifts } from "../../core/brief/lint.ts";
import { baselineExpectation, knownBefore } from "../../core/expect/baseline.ts";
import { expectationsOf } from "../../core/expect/expect.ts";
import type { Expectation } from "../../core/expect/expectation.ts";
import { type Levels, levelled, lintLevels } from "../../core/expect/levels.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { InvalidDocument, type Problem, problem } from "../../core/problem.ts";
import { freshIn, passes } from "../../core/reports/check.ts";
import { FORMATS } from "../../formats/index.ts";
import type { CheckAnswer, Checked } from "../../pages/check.ts";
import { deliver, lookFor, prepare, tellDifference } from "../deliver.ts";
import { type DemandOptions, demandOptions, demandsOf, levelsOf } from "../demands.ts";
import { EXIT, type Exit, Failure, wrongUse } from "../failure.ts";
import { figuresOf } from "../figures.ts";
import type { Loaded } from "../find.ts";
import { planMending } from "../mending.ts";
import {
  type DocumentOptions,
  documentOptions,
  formatOf,
  refuseDryRunBeside,
  type WriterOptions,
  writerOptions,
} from "../options.ts";
import { loadPattern, openPortfolio, storeFor } from "../pattern.ts";
import type { Planned } from "../save.ts";
import { severalNamed } from "../several.ts";
import { type CommandParts, remark, type Shell } from "../shell.ts";

/** A file that was looked at. */
interface Looked extends Checked {
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

const CODES = `
Says nothing where all is well.

Exit codes, of several files the highest:
  0  no errors; warnings do not change that
  1  the files are valid, and the design of a chosen shift has errors or something that was asked for does not hold
  3  what a file holds is not valid
  4  a file cannot be read`;

export const check: CommandParts<Options, Answer> = {
  declare(command) {
    command.argument(
      "[portfolio...]",
      "paths, folders, patterns like 2026-*.yaml, periods, latest, previous, or - (latest)",
    );
    demandOptions(command);
    command.option("--fix", "mend what is misspelt and can be meant in one way only, and show the difference");
    writerOptions(command);
    documentOptions(command, Object.keys(FORMATS.check));
    command.addHelpText("after", CODES);
  },

  async run(shell, words, options) {
    refuseDryRunBeside(options);
    if (options.dryRun && !options.fix) throw wrongUse("--dry-run shows what --fix would write");
    await prepare(shell, options);
    const names = words.length > 0 ? await severalNamed(shell.context, words) : [undefined];
    if (options.baseline !== undefined && names.length > 1)
      throw wrongUse("--baseline is held against one portfolio", "check the others in a run of their own");
    const levels = levelsOf(options);
    const asked = await loadPattern(shell);
    const pattern = { ...asked, lint: lintLevels(asked.lint, levels) };
    const baseline = options.baseline === undefined ? undefined : await storeFor(shell, pattern).load(options.baseline);
    const files: Looked[] = [];
    const expectations: Expectation[] = [];
    for (const name of names) {
      const looked = await look(shell, name, pattern, levels, options.fix ?? false);
      const held =
        baseline && looked.loaded
          ? { ...looked, known: known(looked, looked.loaded, baseline, pattern, levels) }
          : looked;
      files.push(held);
      expectations.push(...(await expected(shell, held, options, pattern, baseline)));
    }
    return { files, expectations, exit: exitOf(files, expectations) };
  },

  async show(shell, { exit, ...answer }, options) {
    const format = formatOf(options, "text") as keyof typeof FORMATS.check;
    const made = (await FORMATS.check[format]())(answer, lookFor(shell, options));
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
async function look(
  shell: Shell,
  name: string | undefined,
  pattern: Pattern,
  levels: Levels,
  fix: boolean,
): Promise<Looked> {
  const valid = (loaded: Loaded): Looked => {
    const { file, source } = loaded;
    return { file, source, ...findingsIn(loaded, pattern, levels), state: "valid", loaded };
  };
  try {
    return valid(await openPortfolio(shell, name, pattern));
  } catch (error) {
    if (error instanceof InvalidDocument) {
      const mending = fix ? await planMending(shell, name, pattern) : undefined;
      if (mending) return { ...valid({ ...mending.document, path: mending.path }), mending };
      if (fix) remark(shell, `${error.file} is left as it is: not all of its mistakes can be meant in one way only.`);
      return { ...faultsOf(error), state: "invalid" };
    }
    if (!(error instanceof Failure) || error.exit !== EXIT.unreachable) throw error;
    const { message, hint } = error;
    const found = problem("cannot-read", [], { message, ...(hint ? { hint } : {}) });
    return { file: name ?? "latest", problems: [found], state: "unread" };
  }
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
  const subject = isAsked && loaded ? await figuresOf(shell, loaded, pattern, baseline) : undefined;
  const held = expectationsOf(file, demands, subject);
  return baseline && loaded ? [...held, baselineExpectation(file, baseline.file, freshIn(looked).length)] : held;
}
