import { spell } from "../../core/portfolio/hours.ts";
import type { Explained, ImportDocument } from "../../core/reports/import.ts";
import { count } from "../../core/text.ts";
import { type Block, say } from "../block.ts";
import { type Grid, right } from "../grid.ts";
import { weeksText } from "./weeks.ts";
import { WHY } from "./why.ts";

type Entry = Explained["entries"][number];

/** The entries behind one figure: what stands in the last column adds up to it. */
export function explanation(explained: Explained, { window }: ImportDocument): Block[] {
  const { entries, name, total_minutes: total, agent_total_minutes: agents } = explained;
  const counted = entries.filter(({ ignored }) => ignored === null);
  const left = entries.length - counted.length;
  const aWeek = window.weeks > 0 ? `; over ${weeksText(window)} that is ${time(total / window.weeks)} a week` : "";
  const sentences = [
    `“${name}” from ${window.from} to ${window.to}: ${count(counted.length, "entry counts", "entries count")}${left === 0 ? "" : `, ${left} more ${left === 1 ? "does" : "do"} not`}.`,
    `They come to ${time(total)} of yours${aWeek}.`,
    ...(agents === null ? [] : [`Agents worked ${time(agents)} of it; that is no part of yours.`]),
  ];
  return [say(...sentences), { kind: "grid", grid: grid(entries) }];
}

function grid(entries: readonly Entry[]): Grid {
  return {
    columns: [
      { title: "Day" },
      { title: "Title", flexible: true },
      { title: "Stands in" },
      right("Minutes"),
      right("Counts"),
    ],
    rows: entries.map((entry) => {
      const notes = notesOf(entry);
      return [
        { text: entry.date ?? "no day" },
        { text: entry.title, ...(notes === "" ? {} : { under: notes }) },
        { text: `${entry.file}:${entry.line}` },
        { text: time(entry.minutes) },
        { text: entry.ignored === null ? time(entry.counted_minutes) : "–" },
      ];
    }),
  };
}

const notesOf = (entry: Entry): string =>
  [
    entry.by === "agent" ? "an agent's" : [],
    entry.ignored === null ? [] : (WHY[entry.ignored] ?? entry.ignored),
    entry.clipped_minutes > 0 ? `${time(entry.clipped_minutes)} outside the window` : [],
    entry.overlapping_minutes > 0 ? `${time(entry.overlapping_minutes)} shared with others` : [],
    entry.rule === null ? [] : `by the rule “${entry.rule}”`,
  ]
    .flat()
    .join(", ");

const time = (minutes: number): string => spell(Math.round(minutes));
