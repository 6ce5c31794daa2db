import { type Account, explainedTasks, taskAccount, totalAccount } from "../../pages/score/account.ts";
import type { Explained, Look } from "../index.ts";
import { drawGrid, paragraph, widthOf } from "../layout.ts";
import { paintFor } from "../paint.ts";

/** How the figures came about, for a terminal: of one task, or of the portfolio and every task. */
export function explainTable({ report, task }: Explained, look: Look): string {
  const columns = widthOf(look.columns);
  const paint = paintFor(look);
  const block = ({ title, grid, lines }: Account): string[] => [
    "",
    ...paragraph(title, columns).map((line) => paint("strong", line)),
    ...(grid ? [...drawGrid(grid, columns, paint), ""] : []),
    ...lines.flatMap((line) => paragraph(`- ${line}`, columns, 2)),
  ];
  const { file, period } = report.portfolio;
  const accounts = explainedTasks(report, task).map((one) => taskAccount(one, report));
  const lines = [
    ...paragraph(`${period}, from ${file}`, columns).map((line) => paint("faint", line)),
    ...[...(task === null ? [totalAccount(report)] : []), ...accounts].flatMap(block),
  ];
  return `${lines.join("\n")}\n`;
}
