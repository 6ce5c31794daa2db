import type { Shifts } from "../../core/reports/shifts.ts";
import { quoted } from "../../pages/score/words.ts";
import { candidateGrid, changeGrid } from "../../pages/shifts/grid.ts";
import {
  changeSentence,
  gainSentence,
  headline,
  mattersMost,
  nextStep,
  offTheList,
  recordSentence,
  remarksOn,
} from "../../pages/shifts/words.ts";
import type { Look } from "../index.ts";
import { drawGrid, paragraph, widthOf } from "../layout.ts";
import { paintFor } from "../paint.ts";

/** From here on there is room for every column. */
const WIDE = 110;

/** The ranking for a terminal. */
export function table(shifts: Shifts, look: Look): string {
  const columns = widthOf(look.columns);
  const paint = paintFor(look);
  const lines: string[] = [];
  const say = (text: string, tone?: "strong" | "faint", indent = 0) => {
    lines.push(...paragraph(text, columns, indent).map((line) => paint(tone, line)));
  };
  const titled = (title: string, remarks: readonly string[]) => {
    if (remarks.length === 0) return;
    lines.push("");
    say(title, "strong");
    for (const remark of remarks) say(`- ${remark}`, undefined, 2);
  };

  say(`${shifts.portfolio.period}, from ${shifts.portfolio.file}`, "faint");
  lines.push("");
  say(headline(shifts), "strong");
  if (shifts.candidates.length > 0) {
    lines.push("", ...drawGrid(candidateGrid(shifts, columns >= WIDE), columns, paint));
    say(
      "R how alike two rounds are, P how well others could make it, both 0 to 1. Leverage is that of all your hours.",
      "faint",
    );
  }
  const record = recordSentence(shifts);
  if (record) say(record);

  for (const candidate of shifts.candidates)
    titled(`Before you hand over ${quoted(candidate.name)}`, remarksOn(candidate));
  titled("Not on the list", offTheList(shifts));

  const tried = shifts.what_if;
  if (tried) {
    titled("What if", tried.changes.map(changeSentence));
    titled(
      "The ranking would not propose this",
      tried.changes.flatMap(({ name, off_the_list: off }) => (off ? [`${quoted(name)}: ${off}`] : [])),
    );
    lines.push("", ...drawGrid(changeGrid(tried), columns, paint), "");
    say(gainSentence(tried), "strong");
    const most = mattersMost(tried);
    if (most) say(most);
  }
  const next = nextStep(shifts);
  if (next) {
    lines.push("");
    say(next, "strong");
  }
  return `${lines.join("\n")}\n`;
}
