import { spell } from "../../core/portfolio/hours.ts";
import type { Judged } from "../../core/reports/comparison.ts";
import type { Trend } from "../../core/reports/trend.ts";
import { count } from "../../core/text.ts";
import type { Chart, ChartRow } from "../chart.ts";
import { totalsRows, trendLead } from "../comparison/trend.ts";
import { promiseSentence, promisesLead } from "../comparison/words.ts";
import { times, UNKNOWN } from "../figures.ts";
import { right } from "../grid.ts";
import { DOING_PARTS, hoursMarks, yieldsHeld, yieldTrack } from "./tasks.ts";

/** The last of so many quarters are drawn, and promises: four years. */
const MOST = 16;

/** The quarters under one another, each with what was done and what an hour yielded. */
export function trendChart(trend: Trend): Chart {
  const shown = trend.periods.slice(-MOST);
  const left = trend.periods.length - shown.length;
  const totals = shown.flatMap((one) => one.totals ?? []);
  const figures = totalsRows(trend);
  return {
    kind: "chart",
    of: "The quarters",
    says: `${trendLead(trend)} By-hand hours that were not asked again are those of the quarter before.`,
    scales: [
      { title: "Your hours a week", measure: "hours", holds: totals.map(({ minutes }) => minutes / 60) },
      {
        title: "What an hour yields",
        measure: "change",
        holds: totals.flatMap(yieldsHeld),
      },
    ],
    parts: DOING_PARTS,
    rows: shown.map(({ period, totals }) => ({ label: period, tracks: totals ? tracksOf(totals) : ABSENT })),
    ...(left > 0 ? { rest: `${count(left, "earlier quarter")} only in the table.` } : {}),
    grid: {
      columns: [{ title: "Quarter" }, ...figures.map(({ name }) => right(name))],
      rows: trend.periods.map(({ period }, at) => [
        { text: period },
        ...figures.map(({ cells }) => cells[at] ?? { text: "–" }),
      ]),
    },
  };
}

const ABSENT: ChartRow["tracks"] = [
  { marks: [], figure: "not on file" },
  { marks: [], figure: "" },
];

function tracksOf(totals: NonNullable<Trend["periods"][number]["totals"]>): ChartRow["tracks"] {
  const { minutes, execution_minutes: doing, leverage } = totals;
  return [
    { marks: hoursMarks(doing, minutes), figure: spell(minutes) },
    yieldTrack(totals, leverage === null ? UNKNOWN : times(leverage)),
  ];
}

/** What was promised beside what came; null where nothing was. */
export function promisesChart({ promises, periods }: Trend): Chart | null {
  if (promises.length === 0) return null;
  const shown = promises.slice(-MOST);
  const left = promises.length - shown.length;
  return {
    kind: "chart",
    of: "Promised and come",
    says: promisesLead({ promises, old: periods.at(-1)! }),
    scales: [
      {
        title: "What came; the line is what was promised",
        measure: "hours",
        holds: shown.flatMap((one) => [(one.promised_minutes ?? 0) / 60, (one.realised_minutes ?? 0) / 60]),
      },
    ],
    rows: shown.map((one) => ({
      label: `${one.name}, ${one.made}`,
      tracks: [{ marks: promiseMarks(one), figure: outcome(one) }],
    })),
    ...(left > 0 ? { rest: `${count(left, "earlier promise")} only in the table.` } : {}),
    grid: {
      columns: [
        { title: "Made in" },
        { title: "Task" },
        right("Promised"),
        right("Came"),
        { title: "What came of it", flexible: true },
      ],
      rows: promises.map((one) => [
        { text: one.made },
        { text: one.name },
        { text: one.promised_minutes === null ? "not said" : spell(one.promised_minutes) },
        { text: one.realised_minutes === null ? "–" : spell(one.realised_minutes) },
        { text: promiseSentence(one) },
      ]),
    },
  };
}

function promiseMarks({
  promised_minutes: promised,
  realised_minutes: came,
}: Judged): ChartRow["tracks"][number]["marks"] {
  const bar = { kind: "bar", from: Math.min(0, came ?? 0) / 60, to: Math.max(0, came ?? 0) / 60, part: 0 } as const;
  return [
    ...(came === null ? [] : [bar]),
    ...(promised === null ? [] : [{ kind: "line", at: promised / 60 } as const]),
  ];
}

function outcome({ outcome: what, judged, realised_minutes: came }: Judged): string {
  if (what !== "unknown") return what;
  if (judged === null) return "too early to tell";
  return came === null ? "cannot be said" : "no figure was promised";
}
