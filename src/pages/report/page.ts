import type { Report } from "../../core/assembly/report.ts";
import { spell } from "../../core/portfolio/hours.ts";
import type { Comparison } from "../../core/reports/comparison.ts";
import type { ScoreReport } from "../../core/reports/score.ts";
import type { Shifts } from "../../core/reports/shifts.ts";
import { orList } from "../../core/text.ts";
import { agents } from "../agents.ts";
import { type Block, hinted, list, type Page, say, section, titled, warningBlock } from "../block.ts";
import type { Chart } from "../chart.ts";
import { leftOut, signs } from "../comparison/page.ts";
import { files } from "../comparison/trend.ts";
import { freedSentences, leverageSentence, promisesLead, recordSentence, setbacks } from "../comparison/words.ts";
import { type Bars, type Picture, weekPicture } from "../picture.ts";
import { leadingWarnings, remarks } from "../score/remarks.ts";
import { headline, leverageSentences, neighbours } from "../score/words.ts";
import { LETTERS } from "../shifts/grid.ts";
import { headline as shiftHeadline, whyOffTheList } from "../shifts/words.ts";
import { changeChart } from "./change.ts";
import { promisesChart, trendChart } from "./quarters.ts";
import { shiftsChart } from "./shifts.ts";
import { tasksChart } from "./tasks.ts";

/** Of a kind of remark, more are told by the command that the page is made of. */
const MOST = 8;

/** A quarter on one page: what matters in three sentences, then picture by picture what it rests on. */
export const reportPage: Page<Report> = (report) => {
  const { score, shifts, comparison, trend } = report;
  return [
    ...beginning(report),
    ...section("Where your hours go", drawn(weekWithSentence(score))),
    ...section("What each task takes and yields", [
      ...drawn(tasksChart(score)),
      say(...leverageSentences(score), ...neighbours(score)),
    ]),
    ...section("What to hand over next", handOver(shifts)),
    ...(comparison ? changed(comparison) : []),
    ...(trend ? section("What was promised", promised(promisesChart(trend), recordSentence(trend.record))) : []),
    ...(comparison ? section("Signs of life", signs(comparison, "life")) : []),
    ...(comparison ? section("Signs of decay", signs(comparison, "decay")) : []),
    ...(trend ? section("Quarter by quarter", [...drawn(trendChart(trend)), ...agents(trend.periods)]) : []),
    ...remarks(score).flatMap(({ title, lines, after }) => [
      ...titled(title, lines, MOST),
      ...(after ? [{ kind: "note", text: after, tone: "faint" } as const] : []),
    ]),
    ...section("How to read this", [
      say(
        "Doing is making the thing yourself; the rest is purpose, design, direction and compass.",
        "Leverage is what the output would take you by hand, divided by your hours: 1 where you make everything yourself.",
        "A range is where it lies in most cases if every estimate is as rough as its source says; what is not known is left out, and never taken for zero.",
        "This is for the person whose week it is. None of these figures alone is a goal, and none of them is made to rank people.",
        "In a terminal, orchestrate help numbers works each of them out by an example.",
        `Method ${score.method.version}, with ${score.method.pattern}.`,
      ),
    ]),
  ];
};

/** Where the hours go, what they yield, and whether what was promised came; then what to do. */
function beginning({ score, comparison, trend }: Report): Block[] {
  const { file, period } = score.portfolio;
  const from = trend ? files(trend.periods.flatMap((one) => one.file ?? [])) : file;
  const text = `Your hours in ${period}`;
  const warnings = trend ? trend.warnings.map(hinted) : leadingWarnings(score);
  const leads = comparison
    ? [headline(score), leverageSentence(comparison), [promisesLead(comparison), ...setbacks(comparison)].join(" ")]
    : [headline(score), leverageSentences(score)[0]!];
  return [
    { kind: "title", text, from, line: `${text}, read from ${from}` },
    ...warnings.map(warningBlock),
    ...leads.map((text): Block => ({ kind: "lead", text })),
    ...(score.next ? [{ kind: "next", message: score.next.message, command: score.next.argv } as const] : []),
  ];
}

const drawn = (picture: Picture | null): Block[] => (picture ? [{ kind: "picture", picture }] : []);

/** The week as one bar, with what it shows in words. */
function weekWithSentence({ activities, portfolio }: ScoreReport): Bars | null {
  const picture = weekPicture([{ label: portfolio.period, activities }]);
  if (!picture) return null;
  const pieces = picture.bars[0]!.pieces.map((piece, at) => ({ ...piece, name: picture.parts[at]!.name }));
  const all = spell(pieces.reduce((sum, { length }) => sum + length, 0));
  const told = pieces.map(({ name, figure }) => `${figure} ${name}`);
  return { ...picture, says: `Of ${all} a week, ${orList(told, "and")}.` };
}

function handOver(shifts: Shifts): Block[] {
  const off = whyOffTheList(shifts).map((text) => `${text}.`);
  const picture = shiftsChart(shifts);
  return [
    ...(picture ? [...drawn(picture), LETTERS] : [say(shiftHeadline(shifts))]),
    ...(off.length > 0 ? [say("What stays off the list, and why:"), list(off, MOST)] : []),
  ];
}

function changed(comparison: Comparison): Block[] {
  const { old, notes } = comparison;
  const chart: Chart | null = changeChart(comparison);
  const left = leftOut(comparison);
  const noted = notes.filter(({ code }) => code !== "leverage-differs").map(({ message }) => `${message}.`);
  return section(`What changed since ${old.period}`, [
    ...drawn(chart),
    ...freedSentences(comparison).map((line) => say(line)),
    ...(left.length > 0 ? [say("Not counted in leverage:"), list(left, MOST)] : []),
    ...(noted.length > 0 ? [list(noted, MOST)] : []),
  ]);
}

const promised = (chart: Chart | null, record: readonly string[]): Block[] => [
  ...drawn(chart),
  ...record.map((line) => say(line)),
];
