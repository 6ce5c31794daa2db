import type { Quarter } from "../../core/compare/quarter.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { patternName } from "../../core/pattern/terms.ts";
import type { Comparison } from "../../core/reports/comparison.ts";
import type { Trend } from "../../core/reports/trend.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT, Failure, wrongUse } from "../failure.ts";
import { type Loaded, type Store, starting } from "../find.ts";
import {
  allGiven,
  type DocumentOptions,
  documentOptions,
  formatOf,
  type WriterOptions,
  writerOptions,
} from "../options.ts";
import { loadPattern, storeFor } from "../pattern.ts";
import { asQuarter, countedAmong, othersBeside, readable, refuseSamePeriod } from "../quarters.ts";
import type { Planned } from "../save.ts";
import { type CommandParts, nameDraft, remark, type Shell } from "../shell.ts";

interface CompareOptions extends DocumentOptions, WriterOptions {
  readonly all?: boolean;
  readonly same?: readonly string[];
}

type Result = ({ kind: "comparison"; document: Comparison } | { kind: "trend"; document: Trend }) & { plan?: Planned };
export const compare: CommandParts<CompareOptions, Result> = {
  examples: [
    { command: ["compare"], what: "the last two quarters" },
    { command: ["compare", "2026-Q2", "2026-Q3"], what: "any two" },
    { command: ["compare", "--all"], what: "the trend over all of them" },
  ],

  declare(command) {
    command
      .argument("[old]", "a path, a period, latest, previous, or - for standard input (the last but one)")
      .argument("[new...]", "the same (the latest); three and more give the trend")
      .option("--all", "the trend over every quarter on file")
      .option("--same <new=old>", "note in the new portfolio that this task was that one (repeatable)", allGiven);
    writerOptions(command);
    documentOptions(command, FORMATS.comparison);
  },

  async run(shell, names, options) {
    const { all = false, same = [] } = options;
    if (options.dryRun && same.length === 0) throw wrongUse("--dry-run shows what --same would write");
    await prepare(shell, options);
    const pattern = await loadPattern(shell);
    const store = storeFor(shell, pattern);
    const loaded = await quartersFor(shell, store, names, all);
    for (const one of loaded) await nameDraft(shell, one);
    const plan =
      same.length > 0 ? await planSame(shell, loaded.at(-1)!, loaded.slice(0, -1), same, pattern) : undefined;
    if (plan) loaded.push({ ...loaded.pop()!, ...plan.document });
    const beside = all ? [] : await othersBeside(shell, loaded);
    const known = [...beside, ...loaded].map(({ portfolio }) => portfolio);
    const quarters = loaded.map(countedAmong(known));
    const planned = plan ? { plan } : {};
    if (all || quarters.length > 2) return { kind: "trend", document: await trendOf(quarters, pattern), ...planned };
    const { compare } = await import("../../core/compare/compare.ts");
    const [old, now] = quarters.map(asQuarter) as [Quarter, Quarter];
    const others = known.filter((one) => loaded.every(({ portfolio }) => portfolio !== one));
    return { kind: "comparison", document: compare(old, now, pattern, others), ...planned };
  },

  async show(shell, { kind, document, plan }, options) {
    const format = formatOf(options, FORMATS.comparison);
    const look = lookFor(shell, options);
    const made =
      kind === "trend"
        ? (await FORMATS.trend[format]())(document, look)
        : (await FORMATS.comparison[format]())(document, look);
    await deliver(shell, made, options, plan);
    return EXIT.done;
  },
};

/** The note in the new portfolio of which task was which. */
async function planSame(
  shell: Shell,
  now: Loaded,
  others: readonly Loaded[],
  pairs: readonly string[],
  pattern: Pattern,
): Promise<Planned> {
  const [{ withFormerIds }, { planChange }] = await Promise.all([
    import("../../core/compare/same.ts"),
    import("../save.ts"),
  ]);
  const linked = withFormerIds(now, others, pairs);
  if ("wrong" in linked) throw wrongUse(linked.wrong, linked.hint);
  const plan = await planChange(shell.context, now, linked.raw, { pattern: patternName(pattern) });
  const isNew = plan.after !== plan.before;
  return { ...plan, onSaved: async () => isNew && remark(shell, `noted in ${now.file}`) };
}

/** What is to be compared. Of every quarter on file, those that cannot be used are said and left out. */
async function quartersFor(shell: Shell, store: Store, names: readonly string[], all: boolean): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  const words = await wanted(store, names, all);
  if (!all) for (const word of words) loaded.push(await store.load(word));
  else loaded.push(...(await readable(shell, store, await store.periods())));
  if (loaded.length > 1) return loaded;
  throw new Failure(
    EXIT.invalid,
    `of ${words.length} quarters fewer than two can be used`,
    "correct those named above",
  );
}

/** The words for what is to be compared. One name is the old quarter, beside the latest. */
async function wanted(store: Store, names: readonly string[], all: boolean): Promise<readonly string[]> {
  if (all && names.length > 0) throw wrongUse("--all takes every quarter on file", "leave --all out, or the names");
  if (names.length > 1) return names;
  const periods = await store.periods();
  const directory = await store.directory();
  if (names.length === 1 && periods.length > 0) {
    const { path } = await store.find(names[0]);
    if (path !== (await store.find("latest")).path) return [names[0]!, "latest"];
    if (periods.length > 1) return ["previous", names[0]!];
  }
  if (periods.length > 1 && names.length === 0) return all ? periods : ["previous", "latest"];
  const needed = `in ${directory}: two quarters are needed to compare`;
  if (periods.length === 0)
    throw wrongUse(`there is no portfolio ${needed}`, "name two files", starting(store.here("audit")));
  throw wrongUse(
    `there is only one portfolio, ${periods[0]}, ${needed}`,
    "name two files, or audit again next quarter",
  );
}

async function trendOf(loaded: readonly Loaded[], pattern: Pattern): Promise<Trend> {
  refuseSamePeriod(loaded);
  const { trend } = await import("../../core/compare/trend.ts");
  return trend(loaded.map(asQuarter), pattern);
}
