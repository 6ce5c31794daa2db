import { groupBy } from "../group-by.ts";
import { linesOf } from "../intake/lines.ts";
import { asRefusal, type ListEntry, readList, type StandingLine, unmistakable } from "../intake/list.ts";
import { readCounted, type Week } from "../portfolio/hours.ts";
import { type Problem, warning } from "../problem.ts";
import { type TaskLine, typedHours } from "./task-lines.ts";

/*
 * A list of tasks between the keyboard and the portfolio. What is shown of it, what is summed and what is kept are read off
 * one value.
 */

export interface TaskList {
  readonly entries: readonly ListEntry[];
  /** The tasks that are there already, by the number of the line that is theirs. */
  readonly standing: ReadonlyMap<number, TaskLine>;
  readonly week: Week;
}

type Of<Kind extends ListEntry["kind"]> = Extract<ListEntry, { kind: Kind }>;

/** A task as one would type it. */
export const spellTask = ({ name, hours }: TaskLine): string => `${name}, ${typedHours(hours)}`;

/**
 * Reads lines of a list; one that says what a task says already is that task, with all that it holds. `beside` are the names of
 * tasks that stay whatever is typed: one of theirs is told.
 */
export function readTaskList(
  lines: readonly string[],
  tasks: readonly TaskLine[],
  week: Week,
  beside: readonly string[] = [],
): TaskList {
  const left = groupBy(tasks, spellTask);
  const standing = new Map<number, TaskLine>();
  const known = new Map<number, StandingLine>();
  for (const [index, line] of lines.entries()) {
    const task = left.get(line)?.shift();
    if (!task) continue;
    standing.set(index + 1, task);
    known.set(index + 1, { ...task, minutes: minutesOf(task, week) });
  }
  // each is one line, whatever it holds
  const text = lines.map((line) => linesOf(line).join(" ")).join("\n");
  const names = new Set(beside.map((name) => name.toLowerCase()));
  const entries = readList(text, week, known).map((entry) => {
    const name = entry.kind === "question" ? entry.readings[0]!.name : "name" in entry ? entry.name : undefined;
    if (!("notes" in entry) || name === undefined || !names.has(name.toLowerCase())) return entry;
    return { ...entry, notes: [...entry.notes, warning("list-there-already", [], { name })] };
  });
  return { entries, standing, week };
}

/** Minutes a week as a portfolio counts them; undefined where they are not known. */
function minutesOf({ hours }: TaskLine, week: Week): number | undefined {
  const counted = readCounted(hours, week);
  return counted.ok ? counted.hours.mean : undefined;
}

export const refusedOf = ({ entries }: TaskList): readonly Of<"refusal">[] =>
  entries.filter((entry) => entry.kind === "refusal");

/** Lines that one question settles: their words of frequency may be taken for the same things. */
export interface ListQuestion {
  readonly key: string;
  readonly entries: readonly [Of<"question">, ...Of<"question">[]];
}

const kindOfQuestion = ({ readings }: Of<"question">): string => readings.map(({ means }) => means).join(",");

export function questionsOf({ entries }: TaskList): ListQuestion[] {
  const asked = entries.filter((entry) => entry.kind === "question");
  return [...groupBy(asked, kindOfQuestion)].map(([key, alike]) => ({ key, entries: alike as [Of<"question">] }));
}

/** Which of the readings was chosen, by the key of the question. */
export type Chosen = ReadonlyMap<string, number>;

const chosenOf = (entry: Of<"question">, chosen: Chosen) => entry.readings[chosen.get(kindOfQuestion(entry)) ?? -1];

/** The lines with what was chosen written into them: nobody is asked about those again. */
export function settledLines(lines: readonly string[], { entries }: TaskList, chosen: Chosen): string[] {
  const settled = new Map<number, string>();
  for (const entry of entries) {
    const reading = entry.kind === "question" ? chosenOf(entry, chosen) : undefined;
    if (reading) settled.set(entry.line, unmistakable(reading));
  }
  return lines.map((line, index) => settled.get(index + 1) ?? line);
}

/** A task of the list as it will be kept. */
export interface TakenLine {
  readonly line: number;
  readonly task: TaskLine;
  /** A week, as they will be counted; undefined where they are not known. */
  readonly minutes: number | undefined;
  /** "25 % of 40 h", where something was worked out. */
  readonly workedOut?: string | undefined;
  readonly notes: readonly Problem[];
}

/** What becomes of a list: its tasks, and what of it is no task. */
export interface Taken {
  readonly lines: readonly TakenLine[];
  /** Minutes a week of all the tasks whose hours are known. */
  readonly minutes: number;
  readonly headers: number;
  readonly totals: readonly Of<"total">[];
  readonly refused: readonly Of<"refusal">[];
  readonly week: Week;
}

/** A question that nobody settled is a refusal, with both readings. */
export function taken(list: TaskList, chosen: Chosen): Taken {
  const lines: TakenLine[] = [];
  const refused: Of<"refusal">[] = [];
  const take = (task: TaskLine, { line, notes }: { line: number; notes: readonly Problem[] }, workedOut?: string) =>
    lines.push({ line, task, minutes: minutesOf(task, list.week), notes, workedOut });
  for (const entry of list.entries) {
    const standing = list.standing.get(entry.line);
    if (entry.kind === "task") take(standing ?? { name: entry.name, hours: entry.hours }, entry, entry.workedOut);
    else if (entry.kind === "unknown") take(standing ?? { name: entry.name, hours: "unknown" }, entry);
    else if (entry.kind === "refusal") refused.push(entry);
    else if (entry.kind === "question") {
      const reading = chosenOf(entry, chosen);
      if (reading) take({ name: reading.name, hours: reading.hours }, entry, reading.workedOut);
      else refused.push({ line: entry.line, text: entry.text, kind: "refusal", reason: asRefusal(entry) });
    }
  }
  return {
    lines,
    minutes: lines.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    headers: list.entries.filter(({ kind }) => kind === "header").length,
    totals: list.entries.filter((entry) => entry.kind === "total"),
    refused,
    week: list.week,
  };
}
