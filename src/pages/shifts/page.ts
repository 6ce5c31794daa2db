import type { Shifts } from "../../core/reports/shifts.ts";
import { quoted } from "../../core/text.ts";
import { type Block, list, type Page, titled } from "../block.ts";
import { candidateGrid, LETTERS, whatIfGrid } from "./grid.ts";
import {
  changeSentence,
  gainSentence,
  headline,
  mattersMost,
  recordSentence,
  remarksOn,
  whyOffTheList,
} from "./words.ts";

/** From here on there is room for every column. */
const WIDE = 110;

/** What could be handed over, most first; what is kept and why; what a change would bring; what to do next. */
export const shiftsPage: Page<Shifts> = (shifts, room) => {
  const { file, period } = shifts.portfolio;
  const record = recordSentence(shifts);
  return [
    { kind: "title", text: `What to hand over in ${period}`, from: file, line: `${period}, from ${file}` },
    { kind: "lead", text: headline(shifts) },
    ...(shifts.candidates.length > 0
      ? ([{ kind: "grid", grid: candidateGrid(shifts, room >= WIDE) }, LETTERS] as const)
      : []),
    ...(record ? [{ kind: "note", text: record } as const] : []),
    ...shifts.candidates.flatMap((one) => titled(`Before you hand over ${quoted(one.name)}`, remarksOn(one))),
    ...titled("Not on the list", whyOffTheList(shifts)),
    ...tried(shifts),
    ...(shifts.next ? [{ kind: "next", message: shifts.next.message, command: shifts.next.argv } as const] : []),
  ];
};

function tried({ what_if: whatIf }: Shifts): Block[] {
  if (!whatIf) return [];
  const most = mattersMost(whatIf);
  const unproposed = whatIf.changes.flatMap(({ name, off_the_list: off }) => (off ? [`${quoted(name)}: ${off}`] : []));
  return [
    { kind: "heading", text: "What if" },
    list(whatIf.changes.map(changeSentence)),
    ...titled("The ranking would not propose this", unproposed),
    { kind: "grid", grid: whatIfGrid(whatIf) },
    { kind: "lead", text: gainSentence(whatIf) },
    ...(most ? [{ kind: "note", text: most } as const] : []),
  ];
}
