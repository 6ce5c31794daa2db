import type { Taken, TakenLine } from "../../core/interview/task-list.ts";
import { spell } from "../../core/portfolio/hours.ts";
import { sentenceOf } from "../../core/problem.ts";
import { capital, count, orList, quoted } from "../../core/text.ts";
import { type Block, warningBlock } from "../block.ts";
import { type Cell, right } from "../grid.ts";

/** As many rows as one grid shows. */
const ROWS = 200;

/** A typed list as it was read: what is kept, what it adds up to, and what of it is left out. */
export function taskListPage({ lines, minutes, headers, totals, refused, week }: Taken): Block[] {
  const unknown = lines.filter((line) => line.minutes === undefined).length;
  const isWorkedOut = lines.some(({ workedOut }) => workedOut !== undefined);
  const columns = [{ title: "Task", flexible: true }, right("A week"), ...(isWorkedOut ? [{ title: "From" }] : [])];
  const rows = [...lines.map(row), [strong("Together"), strong(spell(minutes)), { text: "" }]].map((cells) =>
    cells.slice(0, columns.length),
  );
  const left = [
    headers > 0 ? count(headers, "heading") : [],
    totals.map((total) => `a total of ${spell(total.minutes)}`),
    refused.map(({ text }) => quoted(text.trim())),
  ].flat();
  const assumed = week.given ? "your week" : "a week";
  return [
    { kind: "heading", text: "Your list as it was read" },
    ...chunks(rows).map((some): Block => ({ kind: "grid", grid: { columns, rows: some } })),
    ...(unknown > 0 ? [aside(`The hours of ${count(unknown, "task")} are not known and not in the sum.`)] : []),
    ...(left.length > 0 ? [aside(`Left out: ${orList(left, "and")}.`)] : []),
    ...(minutes > week.minutes
      ? [warningBlock(`Together that is ${spell(minutes)}, more than ${assumed} of ${spell(week.minutes)}.`)]
      : []),
  ];
}

/** As many lines that are not understood as are shown once more. */
const MOST = 8;

/** Lines that are not understood, with the reason and what to write. */
export function refusedLinesPage(refused: Taken["refused"]): Block[] {
  const told = refused.slice(0, MOST).map(({ line, reason }) => `Line ${line}: ${sentenceOf(reason)}.`);
  const more = refused.length - told.length;
  return [...told, ...(more > 0 ? [`And ${count(more, "line")} more.`] : [])].map(
    (text): Block => ({ kind: "aside", text, tone: "error" }),
  );
}

function row({ task, minutes, workedOut = "", notes }: TakenLine): Cell[] {
  const under = notes.map(({ message }) => capital(message)).join("; ");
  return [
    { text: task.name, ...(under ? { under } : {}) },
    { text: minutes === undefined ? "not known" : spell(minutes) },
    { text: workedOut, tone: "faint" },
  ];
}

const strong = (text: string): Cell => ({ text, tone: "strong" });
const aside = (text: string): Block => ({ kind: "aside", text });

function chunks<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, at) => all.slice(at * ROWS, (at + 1) * ROWS));
}
