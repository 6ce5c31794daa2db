import type { ScoreReport } from "../../core/reports/score.ts";
import { taskGrid } from "../../pages/score/grid.ts";
import { headline, leadingWarnings, leverageSentences, neighbours, remarks } from "../../pages/score/words.ts";
import { gridToMarkdown, plain } from "../markdown.ts";

/** The score for a document or a ticket: the same sentences as in the terminal, every task, every remark. */
export function markdown(report: ScoreReport): string {
  const { file, period } = report.portfolio;
  const blocks = [
    `# Score of ${plain(period)}`,
    `Read from ${plain(file)}.`,
    ...leadingWarnings(report).map((warning) => `**Warning:** ${plain(warning)}`),
    `**${plain(headline(report))}**`,
    [...leverageSentences(report), ...neighbours(report)].map(plain).join("\n"),
    ...(report.tasks.length > 0 ? [gridToMarkdown(taskGrid(report, true)).join("\n")] : []),
    ...remarks(report).flatMap(({ title, lines, after }) => [
      `## ${title}`,
      lines.map((line) => `- ${plain(line)}`).join("\n"),
      ...(after ? [plain(after)] : []),
    ]),
    ...(report.next
      ? [`**Next:** ${plain(report.next.message)}`, ...(report.next.command ? [`    ${report.next.command}`] : [])]
      : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
