import { apportion, units } from "../../core/apportion.ts";
import { spell } from "../../core/portfolio/hours.ts";
import type { Comparison, Contribution, LeftOut, Sign } from "../../core/reports/comparison.ts";
import { capital, count, orList, quoted } from "../../core/text.ts";
import { directed } from "../agents.ts";
import { type Block, list, type Page, say, section, titled } from "../block.ts";
import { type Cell, type Column, type Grid, right } from "../grid.ts";
import { weekPicture } from "../picture.ts";
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

/** From here on there is room for the output by hand. */
const WIDE = 100;
/** What moves leverage by less than this, and by less than half an hour a week, is told together. */
const LEAST = 0.0005;
const LEAST_MINUTES = 30;

/** A comparison for people: the promises first, since whether the hours appeared is what the first audit was for. */
export const comparisonPage: Page<Comparison> = (comparison, room) => {
  const { old, new: now, promises, warnings } = comparison;
  const [text, from] = [`Change from ${old.period} to ${now.period}`, `${old.file} and ${now.file}`];
  const picture = weekPicture([old, now].map(({ period, activities }) => ({ label: period, activities })));
  return [
    {
      kind: "title",
      text,
      from,
      line: `${text}, read from ${from}`,
    },
    ...warnings.map(({ message, hint }): Block => ({ kind: "warning", text: hint ? `${message} (${hint})` : message })),
    ...(picture ? [{ kind: "picture", picture } as const] : []),
    {
      kind: "lead",
      text: [promisesLead(comparison), ...setbacks(comparison), leverageSentence(comparison)].join(" "),
    },
    ...section("Promises", [
      ...(promises.length > 1 ? [list(promises.map(promiseSentence))] : []),
      ...recordSentence(comparison.record).map((line) => say(line)),
    ]),
    ...section(
      "Where the freed hours are",
      freedSentences(comparison).map((line) => say(line)),
    ),
    ...section("What moved leverage, the yield of your hours", parts(comparison, room >= WIDE)),
    ...agents(comparison),
    ...titled("Not counted in leverage", leftOut(comparison)),
    ...section("Signs of life", signs(comparison, "life")),
    ...section("Signs of decay", signs(comparison, "decay")),
    ...section("Perhaps the same task under another name", lookAlikes(comparison)),
    ...titled(
      "Notes",
      comparison.notes.filter(({ code }) => code !== "leverage-differs").map(({ message }) => `${message}.`),
    ),
  ];
};

/** What agents did beside the person, quarter by quarter: no part of leverage, and of no other figure. */
function agents({ old, new: now }: Comparison): Block[] {
  const lines = [old, now].flatMap(({ period, totals }) => {
    const said = directed(totals);
    return said === undefined ? [] : [`${period}: ${said} a week.`];
  });
  return section("Agents", lines.length === 0 ? [] : [say(...lines)]);
}

function parts(comparison: Comparison, wide: boolean): Block[] {
  const { contributions, causes, leverage } = comparison;
  const shown = contributions.filter((one) => !isSmall(one));
  const small = contributions.length - shown.length;
  if (contributions.length === 0 && !causes?.interventions) return [];
  const columns: Column[] = [
    { title: "Task", flexible: true },
    right("Your hours"),
    ...(wide ? [right("By hand")] : []),
    { title: "What happened" },
    right("Part"),
  ];
  const rest = (text: string, part: string): Cell[] => [
    { text },
    { text: "" },
    ...(wide ? [{ text: "" }] : []),
    { text: "" },
    { text: part },
  ];
  const sum = (all: readonly Contribution[]) => all.reduce((total, one) => total + (one.change ?? 0), 0);
  const tiny = contributions.filter((one) => !shown.includes(one));
  const cameBack = relapses(comparison);
  const stepping = causes && causes.interventions !== 0 ? causes.interventions : null;
  const figures = asShown(
    [...shown.map(({ change }) => change), small > 0 ? sum(tiny) : null, stepping],
    leverage.change,
  );
  const grid: Grid = {
    columns,
    rows: [
      ...shown.map((one, index) => row(one, figures[index]!, wide, cameBack.has(one.id))),
      ...(small > 0 ? [rest(count(small, "smaller change"), figures.at(-2)!)] : []),
      ...(stepping !== null ? [rest("Stepping back in", figures.at(-1)!)] : []),
      ...(leverage.change !== null
        ? [
            rest("All together", signed(units(leverage.change, THOUSAND))).map((cell) => ({
              ...cell,
              tone: "strong" as const,
            })),
          ]
        : []),
    ],
  };
  const grew = shown.some(({ cause, parts }) => parts !== null || cause === "new" || cause === "dropped");
  return [{ kind: "grid", grid }, ...(grew ? [say(PULL)] : [])];
}

function isSmall({ old, new: now, change, cause }: Contribution): boolean {
  if (!old || !now || cause === "handed_over" || cause === "regressed") return false;
  return Math.abs(change ?? 1) < LEAST && Math.abs(now.minutes - old.minutes) < LEAST_MINUTES;
}

function row(one: Contribution, part: string, wide: boolean, cameBack: boolean): Cell[] {
  const { old, new: now, cause } = one;
  const tone = cause === "handed_over" ? "orchestration" : cameBack ? "execution" : undefined;
  return [
    { text: one.name },
    { text: moved(old?.minutes, now?.minutes) },
    ...(wide ? [{ text: moved(old?.by_hand_minutes, now?.by_hand_minutes) }] : []),
    { text: because(one, cameBack), ...(tone ? { tone } : {}) },
    { text: part },
  ] as Cell[];
}

/** "2 h to 3 h 45", "3 h" where it stayed or is new, "was 2 h" where it is gone. */
function moved(old: number | null | undefined, now: number | null | undefined): string {
  if (old == null || now == null) return now == null ? (old == null ? "" : `was ${spell(old)}`) : spell(now);
  const [before, after] = [spell(old), spell(now)];
  return before === after ? after : `${before} to ${after}`;
}

const THOUSAND = 1000;

/** Parts of a change with three decimals that add up to the change with three decimals; nothing where there is no figure. */
function asShown(parts: readonly (number | null)[], change: number | null): string[] {
  if (change === null) return parts.map(() => "");
  const known = parts.map((value, index) => ({ key: String(index).padStart(6, "0"), value: value ?? 0 }));
  return apportion(known, units(change, THOUSAND), THOUSAND).map(signed);
}

const signed = (thousandths: number): string => `${thousandths > 0 ? "+" : ""}${(thousandths / THOUSAND).toFixed(3)}`;

function leftOut({ left_out }: Comparison): string[] {
  const byReason = new Map<string, LeftOut[]>();
  for (const one of left_out) byReason.set(one.because, [...(byReason.get(one.because) ?? []), one]);
  return [...byReason].map(
    ([reason, all]) => `${orList(all.map(described), "and")}: ${all.length > 1 ? ofSeveral(reason) : reason}.`,
  );
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
  const printed = new Set<string>();
  const items = signs
    .filter((sign) => sign.kind === kind)
    .map(({ label, evidence, recovery, argv }) => {
      const key = JSON.stringify(argv);
      const again = printed.has(key);
      printed.add(key);
      return { text: `${capital(label)}: ${evidence}.`, more: recovery, command: again ? null : argv };
    });
  return items.length > 0 ? [{ kind: "list", items }] : [];
}

function lookAlikes({ unmatched }: Comparison): Block[] {
  const items = unmatched.look_alike.map(({ old_name, new_name, argv }) => ({
    text: `${quoted(old_name)} is gone and ${quoted(new_name)} is new. If they are one task:`,
    command: argv,
  }));
  return items.length > 0 ? [{ kind: "list", items }] : [];
}
