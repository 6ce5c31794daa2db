import type { ScoreReport } from "../../core/reports/score.ts";
import { visible } from "../../core/text.ts";
import { taskGrid } from "../../pages/score/grid.ts";
import { headline, leadingWarnings, leverageSentences, neighbours, remarks } from "../../pages/score/words.ts";
import type { Look } from "../index.ts";
import { drawGrid, paragraph, widthOf } from "../layout.ts";
import { paintFor } from "../paint.ts";

/** From here on there is room for every column. */
const WIDE = 110;
/** Nobody reads more of one kind in one go; programs read the JSON. */
const MOST = 12;

/** The score for a terminal. */
export function table(report: ScoreReport, look: Look): string {
  const columns = widthOf(look.columns);
  const paint = paintFor(look);
  const lines: string[] = [];
  const say = (text: string, tone?: "strong" | "faint" | "warning", indent = 0) => {
    lines.push(...paragraph(text, columns, indent).map((line) => paint(tone, line)));
  };

  const { file, period } = report.portfolio;
  say(`${period}, from ${file}`, "faint");
  for (const warning of leadingWarnings(report)) say(`Warning: ${warning}`, "warning");
  lines.push("");
  say(headline(report), "strong");
  lines.push("");
  for (const sentence of [...leverageSentences(report), ...neighbours(report)]) say(sentence);
  if (report.tasks.length > 0) lines.push("", ...drawGrid(taskGrid(report, columns >= WIDE), columns, paint));

  for (const { title, lines: found, after } of remarks(report)) {
    lines.push("", paint("strong", title));
    for (const remark of found.slice(0, MOST)) say(`- ${remark}`, undefined, 2);
    if (found.length > MOST) say(`- and ${found.length - MOST} more; --json has them all`, undefined, 2);
    if (after) say(after, "faint");
  }
  if (report.next) {
    lines.push("");
    say(`Next: ${report.next.message}`, "strong");
    if (report.next.command) lines.push(`  ${visible(report.next.command)}`); // whole, so that it can be pasted
  }
  return `${lines.join("\n")}\n`;
}
