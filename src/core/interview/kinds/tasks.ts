import type { ListEntry } from "../../intake/list.ts";
import { spell } from "../../portfolio/hours.ts";
import { isMap } from "../../portfolio/path.ts";
import type { PortfolioInput } from "../../portfolio/schema.ts";
import { sentenceOf } from "../../problem.ts";
import { count, visible } from "../../text.ts";
import type { Ask } from "../ask.ts";
import { weekAnswered } from "../candidates.ts";
import { relisted } from "../off-list.ts";
import type { Echo } from "../prompt.ts";
import { type TaskLine, withTaskLines } from "../task-lines.ts";
import { readTaskList, spellTask, type TaskList, taken } from "../task-list.ts";
import { bad, type Kind } from "./kind.ts";

/** The two kinds whose answer is a list of tasks: the whole list, and what is added to it. */

const HINT = 'name, hours: "report, 3h", "mail, 1h/day", "mentoring, unknown"';

type OfLines = Kind<readonly TaskLine[]>;

/** `staying`: the names of tasks that are on the list already and are not typed again. */
function taskLines(
  staying: (answers: PortfolioInput) => readonly string[],
  more: Pick<OfLines, "current" | "write"> & Partial<OfLines>,
): OfLines {
  const listed = (lines: readonly string[], { value = [] }: Ask<readonly TaskLine[]>, answers: PortfolioInput) =>
    readTaskList(lines, value, weekAnswered(answers), staying(answers));
  return {
    read(given, ask, answers) {
      const all: readonly unknown[] = Array.isArray(given) ? given : String(given).split(/\r?\n/);
      if (all.every(isMap)) return { value: all.length > 0 ? (all as unknown as TaskLine[]) : undefined };
      const { lines, refused } = taken(listed(all.map(String), ask, answers), new Map());
      if (refused[0]) return bad(refused[0].reason);
      return { value: lines.length > 0 ? lines.map(({ task }) => task) : undefined };
    },
    prompt: (ask, { state: { typed, answers } }) => ({
      kind: "lines",
      hint: HINT,
      // what was typed before it was left, else what stands in the portfolio
      lines: typed?.[ask.key] ?? (ask.value ?? []).map(spellTask),
      echoes: (lines) => echoesOf(listed(lines, ask, answers), lines.length),
      done: (lines) => (lines.length === 0 ? "none" : count(lines.length, "line")),
    }),
    list: listed,
    show: (tasks) => (tasks.length === 0 ? "none" : count(tasks.length, "task")),
    ...more,
  };
}

/** How each line was understood; a blank one is shown as it is. */
function echoesOf({ entries }: TaskList, lines: number): Echo[] {
  const echoes: Echo[] = Array.from({ length: lines }, () => ({ shown: "" }));
  for (const entry of entries) echoes[entry.line - 1] = echoOf(entry);
  return echoes;
}

function echoOf(entry: ListEntry): Echo {
  switch (entry.kind) {
    case "task":
      return noted(`${visible(entry.name)} · ${spell(entry.minutes)} a week`, entry);
    case "unknown":
      return noted(`${visible(entry.name)} · hours not known`, entry);
    case "question":
      return {
        shown: asTyped(entry.text),
        note: `"${visible(entry.word)}" is asked about when the list is done`,
      };
    case "header":
      return { shown: asTyped(entry.text), note: "a heading, not counted" };
    case "total":
      return { shown: asTyped(entry.text), note: "the sum of the lines above it, not counted" };
    case "refusal":
      return { shown: asTyped(entry.text), wrong: sentenceOf(entry.reason) };
  }
}

/** A tab is a blank to whoever sees it. */
const asTyped = (line: string): string => visible(line.trim().replaceAll("\t", "  "));

const noted = (shown: string, { notes }: Extract<ListEntry, { kind: "task" | "unknown" }>): Echo =>
  notes.length === 0 ? { shown } : { shown, note: notes.map(({ message }) => message).join("; ") };

export const tasks = taskLines(() => [], {
  current: ({ answers }) =>
    answers.tasks.length > 0 ? answers.tasks.map(({ id, name, hours }) => ({ id, name, hours })) : undefined,
  write: (state, _ask, typed = []) => ({ answers: relisted(state.answers, typed) }),
  before: "rest",
  show: (listed) => count(listed.length, "task"),
});

export const moreTasks = taskLines((answers) => answers.tasks.map(({ name }) => name), {
  current: () => undefined,
  write: ({ answers }, _ask, typed = []) => ({ answers: { ...answers, tasks: withTaskLines(answers.tasks, typed) } }),
  before: "coverage",
  unanswered: "add some",
  adding: true,
});
