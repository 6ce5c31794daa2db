import { type Account, explainedTasks, taskAccount, totalAccount } from "../../pages/score/account.ts";
import type { Explained } from "../index.ts";
import { gridToMarkdown, plain } from "../markdown.ts";

/** The same account as in the terminal, for a document. */
export function explainMarkdown({ report, task }: Explained): string {
  const block = ({ title, grid, lines }: Account): string[] => [
    `## ${plain(title)}`,
    ...(grid ? [gridToMarkdown(grid).join("\n")] : []),
    lines.map((line) => `- ${plain(line)}`).join("\n"),
  ];
  const { file, period } = report.portfolio;
  const accounts = explainedTasks(report, task).map((one) => taskAccount(one, report));
  const blocks = [
    `# Score of ${plain(period)}, explained`,
    `Read from ${plain(file)}.`,
    ...[...(task === null ? [totalAccount(report)] : []), ...accounts].flatMap(block),
  ];
  return `${blocks.join("\n\n")}\n`;
}
