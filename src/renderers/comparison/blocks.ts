import { spell } from "../../core/portfolio/hours.ts";
import type { Comparison, Contribution, LeftOut, Sign } from "../../core/reports/comparison.ts";
import { count, orList, quoted } from "../../core/text.ts";
import type { Block } from "../blocks.ts";
import type { Cell, Column, Grid } from "../grid.ts";
import {
  because,
  freedSentences,
  leverageSentence,
  promiseSentence,
  promisesLead,
  recordSentence,
  relapses,
  setbacks,
} from "./words.ts";

/** What else puzzles whoever put freed hours where they meant them to go. */
const PULL =
  "More time in what you make by hand pulls leverage towards 1.00, less lets it rise. That is arithmetic, neither good nor bad.";

/** What moves leverage by less than this, and by less than half an hour a week, is told together. */
const LEAST = 0.0005;
const LEAST_MINUTES = 30;

/** A comparison for people: the promises first, since whether the hours appeared is what the first audit was for. */
export function blocksOf(comparison: Comparison, wide: boolean): Block[] {
  const { old, new: now, promises, warnings } = comparison;
  return [
    { kind: "title", text: `Change from ${old.period} to ${now.period}`, from: `${old.file} and ${now.file}` },
    ...warnings.map(({ message, hint }): Block => ({ kind: "warning", text: hint ? `${message} (${hint})` : message })),
    {
      kind: "lead",
      text: [promisesLead(comparison), ...setbacks(comparison), leverageSentence(comparison)].join(" "),
    },
    ...section("Promises", [
      ...(promises.length > 1 ? promises.map((one): Block => ({ kind: "item", text: promiseSentence(one) })) : []),
      ...recordSentence(comparison.record).map((text): Block => ({ kind: "say", text })),
    ]),
    ...section(
      "Where the freed hours are",
      freedSentences(comparison).map((text): Block => ({ kind: "say", text })),
    ),
    ...section("What moved leverage, the yield of your hours", parts(comparison, wide)),
    ...section("Not counted in leverage", leftOut(comparison)),
    ...section("Signs of life", signs(comparison, "life")),
    ...section("Signs of decay", signs(comparison, "decay")),
    ...section("Perhaps the same task under another name", lookAlikes(comparison)),
    ...section(
      "Notes",
      comparison.notes.map(({ message }): Block => ({ kind: "item", text: `${message}.` })),
    ),
  ];
}

function section(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: "heading", text: title }, ...blocks] : [];
}

function parts(comparison: Comparison, wide: boolean): Block[] {
  const { contributions, causes, leverage } = comparison;
  const shown = contributions.filter((one) => !isSmall(one));
  const small = contributions.length - shown.length;
  if (contributions.length === 0 && !causes?.interventions) return [];
  const right = (title: string): Column => ({ title, align: "right" });
  const columns: Column[] = [
    { title: "Task", flexible: true },
    right("Your hours"),
    ...(wide ? [right("By hand")] : []),
    { title: "What happened" },
    right("Part"),
  ];
  const rest = (text: string, value: number): Cell[] => [
    { value: text },
    { value: null },
    ...(wide ? [{ value: null }] : []),
    { value: null },
    { value, text: signed(value) },
  ];
  const sum = (all: readonly Contribution[]) => all.reduce((total, one) => total + (one.change ?? 0), 0);
  const tiny = contributions.filter((one) => !shown.includes(one));
  const cameBack = relapses(comparison);
  const grid: Grid = {
    columns,
    rows: [
      ...shown.map((one) => row(one, wide, cameBack.has(one.id))),
      ...(small > 0 ? [rest(count(small, "smaller change"), sum(tiny))] : []),
      ...(causes && causes.interventions !== 0 ? [rest("Stepping back in", causes.interventions)] : []),
      ...(leverage.change !== null
        ? [rest("All together", leverage.change).map((cell) => ({ ...cell, tone: "strong" as const }))]
        : []),
    ],
  };
  const grew = shown.some(({ cause, parts }) => parts !== null || cause === "new" || cause === "dropped");
  return [{ kind: "grid", grid }, ...(grew ? [{ kind: "say", text: PULL } as const] : [])];
}

function isSmall({ old, new: now, change, cause }: Contribution): boolean {
  if (!old || !now || cause === "handed_over" || cause === "regressed") return false;
  return Math.abs(change ?? 1) < LEAST && Math.abs(now.minutes - old.minutes) < LEAST_MINUTES;
}

function row(one: Contribution, wide: boolean, cameBack: boolean): Cell[] {
  const { old, new: now, change, cause } = one;
  const tone = cause === "handed_over" ? "orchestration" : cameBack ? "execution" : undefined;
  return [
    { value: one.name },
    { value: now?.minutes ?? null, text: moved(old?.minutes, now?.minutes) },
    ...(wide ? [{ value: now?.by_hand_minutes ?? null, text: moved(old?.by_hand_minutes, now?.by_hand_minutes) }] : []),
    { value: cause, text: because(one, cameBack), ...(tone ? { tone } : {}) },
    { value: change, text: change === null ? "" : signed(change) },
  ] as Cell[];
}

/** "2 h to 3 h 45", "3 h" where it stayed or is new, "was 2 h" where it is gone. */
function moved(old: number | null | undefined, now: number | null | undefined): string {
  if (old == null || now == null) return now == null ? (old == null ? "" : `was ${spell(old)}`) : spell(now);
  const [before, after] = [spell(old), spell(now)];
  return before === after ? after : `${before} to ${after}`;
}

const signed = (change: number): string => `${change > 0 ? "+" : ""}${change.toFixed(3).replace(/^-(0\.000)$/, "$1")}`;

function leftOut({ left_out }: Comparison): Block[] {
  const byReason = new Map<string, LeftOut[]>();
  for (const one of left_out) byReason.set(one.because, [...(byReason.get(one.because) ?? []), one]);
  return [...byReason].map(([reason, all]) => ({
    kind: "item",
    text: `${orList(all.map(described), "and")}: ${all.length > 1 ? ofSeveral(reason) : reason}.`,
  }));
}

const ofSeveral = (reason: string) =>
  reason
    .replace(/^its output is/, "their output is")
    .replace(/^its hours are/, "their hours are")
    .replace(/^it serves/, "they serve");

const spelt = (side: LeftOut["old"]): string => (side?.minutes == null ? "hours not known" : spell(side.minutes));

function described({ name, old, new: now, cause }: LeftOut): string {
  const what =
    cause === "new"
      ? `new, ${spelt(now)}`
      : cause === "dropped"
        ? `dropped, ${spelt(old)}`
        : cause === "handed_over"
          ? `handed over, ${moved(old!.minutes, now!.minutes)}`
          : cause === "regressed"
            ? `more of it doing, ${moved(old!.minutes, now!.minutes)}`
            : old && now && (old.minutes === null || now.minutes === null)
              ? `${spelt(old)}, then ${spelt(now)}`
              : moved(old?.minutes, now?.minutes);
  return `${quoted(name)} (${what})`;
}

/** A command that two signs share is printed once. */
function signs({ signs }: Comparison, kind: Sign["kind"]): Block[] {
  const printed = new Set<string | null>();
  return signs
    .filter((sign) => sign.kind === kind)
    .map(({ label, evidence, recovery, command }) => {
      const text = `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${evidence}.`;
      const again = printed.has(command);
      printed.add(command);
      return { kind: "item", text, more: recovery, command: again ? null : command };
    });
}

function lookAlikes({ unmatched, old, new: now }: Comparison): Block[] {
  return unmatched.look_alike.map((two) => ({
    kind: "item",
    text: `${quoted(two.old_name)} is gone and ${quoted(two.new_name)} is new. If they are one task:`,
    command: `orchestrate compare ${old.period} ${now.period} --same ${two.new}=${two.old}`,
  }));
}
