import type { ScoreReport } from "../../core/reports/score.ts";
import { type Block, list, type Page, say, warningBlock } from "../block.ts";
import { weekPicture } from "../picture.ts";
import { explainedTasks, taskAccount, totalAccount } from "./account.ts";
import { taskGrid } from "./grid.ts";
import { leadingWarnings, remarks } from "./remarks.ts";
import { headline, leverageSentences, neighbours } from "./words.ts";

/** From here on there is room for every column. */
const WIDE = 110;
/** Nobody reads more of one kind in one go; programs read the JSON. */
const MOST = 12;

/** A score of which one task, or every one, is to be accounted for. */
export interface ExplainedScore {
  readonly report: ScoreReport;
  /** The id of a task; null for all of them. */
  readonly task: string | null;
}

/**
 * Where the hours go and what to do next, which a person sees without turning a page; then what the hours yield, task by task,
 * and what to doubt in it.
 */
export const scorePage: Page<ScoreReport> = (report, room) => [
  ...beginning(report),
  ...(report.next ? [{ kind: "next", message: report.next.message, command: report.next.argv } as const] : []),
  say(...leverageSentences(report), ...neighbours(report)),
  ...(report.tasks.length > 0 ? [{ kind: "grid", grid: taskGrid(report, room >= WIDE) } as const] : []),
  ...remarks(report).flatMap(({ title: heading, lines, after }): Block[] => [
    { kind: "heading", text: heading },
    list(lines, MOST),
    ...(after ? [{ kind: "note", text: after, tone: "faint" } as const] : []),
  ]),
];

/** The first of a score and no more: what fits on a screen beside a question that follows from it. */
export const glancePage: Page<ScoreReport> = (report) => [...beginning(report), say(leverageSentences(report)[0]!)];

/** The week at a glance: what is to be known first, a bar of it, and a sentence. */
function beginning(report: ScoreReport): Block[] {
  const picture = weekPicture([{ label: "a week", activities: report.activities }]);
  return [
    title(report, ""),
    ...leadingWarnings(report).map(warningBlock),
    ...(picture ? [{ kind: "picture", picture } as const] : []),
    { kind: "lead", text: headline(report) },
  ];
}

/** How the figures came about: of one task, or of the portfolio and every task. */
export const explanationPage: Page<ExplainedScore> = ({ report, task }) => {
  const accounts = explainedTasks(report, task).map((one) => taskAccount(one, report));
  return [
    title(report, ", explained"),
    ...[...(task === null ? [totalAccount(report)] : []), ...accounts].flatMap(({ title: heading, grid, lines }) => [
      { kind: "heading", text: heading } as const,
      ...(grid ? [{ kind: "grid", grid } as const] : []),
      list(lines),
    ]),
  ];
};

function title({ portfolio: { file, period } }: ScoreReport, what: string): Block {
  return { kind: "title", text: `Score of ${period}${what}`, from: file, line: `${period}, from ${file}` };
}
