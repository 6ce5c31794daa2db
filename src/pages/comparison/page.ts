import { groupBy } from "../../core/group-by.ts";
import { spell } from "../../core/portfolio/hours.ts";
import type { Comparison, LeftOut, Sign } from "../../core/reports/comparison.ts";
import { capital, orList, quoted } from "../../core/text.ts";
import { agents } from "../agents.ts";
import { type Block, hinted, list, type Page, say, section, titled, warningBlock } from "../block.ts";
import { weekPicture } from "../picture.ts";
import { changeGrid, fromTo, sumRow } from "./grid.ts";
import { movesOf, signed, thousandths } from "./moves.ts";
import { freedSentences, leverageSentence, promiseSentence, promisesLead, recordSentence, setbacks } from "./words.ts";

/** What else puzzles whoever put freed hours where they meant them to go. */
const PULL =
  "More time in what you make by hand pulls leverage towards 1.00, less lets it rise. That is arithmetic, neither good nor bad.";

/** From here on there is room for the output by hand. */
const WIDE = 100;
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
    ...warnings.map((one) => warningBlock(hinted(one))),
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
    ...agents([old, now]),
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

function parts(comparison: Comparison, wide: boolean): Block[] {
  const { change } = comparison.leverage;
  const total = change === null ? null : thousandths(change);
  const moves = movesOf(comparison, total);
  if (moves.length === 0) return [];
  const { columns, rows } = changeGrid(comparison, moves, wide);
  const all = total === null ? [] : [sumRow("All together", signed(total), columns, "strong")];
  const grew = moves.some(({ of }) => of && (of.parts !== null || of.cause === "new" || of.cause === "dropped"));
  return [{ kind: "grid", grid: { columns, rows: [...rows, ...all] } }, ...(grew ? [say(PULL)] : [])];
}

export function leftOut({ left_out }: Comparison): string[] {
  return [...groupBy(left_out, ({ because }) => because)].map(
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
          ? `handed over, ${fromTo(old!.minutes, now!.minutes)}`
          : cause === "regressed"
            ? `more of it doing, ${fromTo(old!.minutes, now!.minutes)}`
            : old && now && (old.minutes === null || now.minutes === null)
              ? `${spelt(old)}, then ${spelt(now)}`
              : fromTo(old?.minutes, now?.minutes);
  return `${quoted(name)} (${what})`;
}

/** A command that two signs share is printed once. */
export function signs({ signs }: Comparison, kind: Sign["kind"]): Block[] {
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
