import { spell } from "../../core/portfolio/hours.ts";
import type { Candidate, Shifts, WhatIf } from "../../core/reports/shifts.ts";
import type { Block } from "../block.ts";
import { times } from "../figures.ts";
import { type Cell, type Column, type Grid, right } from "../grid.ts";
import { beforeAndAfter, payback } from "./words.ts";

/** What stands under the candidates. */
export const LETTERS: Block = {
  kind: "note",
  text: "R how alike two rounds are, P how well others could make it, both 0 to 1. Leverage is that of all your hours.",
  tone: "faint",
};

/** The candidates as a grid for people; with room for it, all the figures the net comes from. */
export function candidateGrid({ candidates }: Shifts, wide: boolean): Grid {
  const columns: Column[] = [
    right("#"),
    { title: "Task", flexible: true },
    right("Doing"),
    right("R"),
    right("P"),
    ...(wide ? [right("Could go"), right("Oversight")] : []),
    right("Comes back"),
    ...(wide ? [right("Setup"), right("In a quarter")] : []),
    right("Paid back"),
    right("Leverage"),
  ];
  const row = (one: Candidate): Cell[] => [
    { text: String(one.rank) },
    {
      text: one.name,
      ...(under(one) ? { under: under(one) } : {}),
      ...(one.chosen ? { tone: "strong" as const } : {}),
    },
    time(one.execution_minutes),
    { text: one.repeatable.toFixed(2) },
    {
      text: one.replaceable.toFixed(2),
      ...(one.capped_by.length > 0 ? { tone: "warning" as const } : {}),
    },
    ...(wide ? [time(one.gross_minutes), time(one.oversight_minutes)] : []),
    { ...time(one.net_minutes), tone: "orchestration" },
    ...(wide ? [time(one.setup_minutes), time(one.gain_minutes)] : []),
    { text: payback(one.payback_weeks) },
    { text: one.leverage_after === null ? "unknown" : times(one.leverage_after) },
  ];
  return { columns, rows: candidates.map(row) };
}

const time = (minutes: number): Cell => ({ text: spell(minutes) });

function under({ chosen, capped_because }: Candidate): string {
  const capped = capped_because.length > 0 ? `P capped: ${capped_because.join("; ")}` : "";
  return [chosen ? "chosen" : "", capped].filter(Boolean).join("; ");
}

/** What changes with a what-if, before beside after. */
export function whatIfGrid(tried: WhatIf): Grid {
  return {
    columns: [{ title: "" }, { title: "Today" }, { title: "Then" }],
    rows: beforeAndAfter(tried).map((row) => row.map((text) => ({ text }))),
  };
}
