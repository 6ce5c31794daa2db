import type { Shifts } from "../../core/reports/shifts.ts";
import { quoted } from "../../pages/score/words.ts";
import { candidateGrid, changeGrid } from "../../pages/shifts/grid.ts";
import {
  changeSentence,
  gainSentence,
  headline,
  mattersMost,
  offTheList,
  recordSentence,
  remarksOn,
} from "../../pages/shifts/words.ts";
import { gridToMarkdown, plain } from "../markdown.ts";

/** The ranking for a document or a ticket. */
export function markdown(shifts: Shifts): string {
  const { file, period } = shifts.portfolio;
  const titled = (title: string, remarks: readonly string[]) =>
    remarks.length === 0 ? [] : [`## ${plain(title)}`, remarks.map((remark) => `- ${plain(remark)}`).join("\n")];
  const record = recordSentence(shifts);
  const tried = shifts.what_if;
  const most = tried && mattersMost(tried);
  const blocks = [
    `# What to hand over in ${plain(period)}`,
    `Read from ${plain(file)}.`,
    `**${plain(headline(shifts))}**`,
    ...(shifts.candidates.length > 0 ? [gridToMarkdown(candidateGrid(shifts, true)).join("\n")] : []),
    ...(record ? [plain(record)] : []),
    ...shifts.candidates.flatMap((one) => titled(`Before you hand over ${quoted(one.name)}`, remarksOn(one))),
    ...titled("Not on the list", offTheList(shifts)),
    ...(tried
      ? [
          ...titled("What if", tried.changes.map(changeSentence)),
          gridToMarkdown(changeGrid(tried)).join("\n"),
          `**${plain(gainSentence(tried))}**`,
          ...(most ? [plain(most)] : []),
        ]
      : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
