import { readCounted, spell } from "../../portfolio/hours.ts";
import { isMap, type Plain } from "../../portfolio/path.ts";
import { type PortfolioInput, TEXT_LIMIT } from "../../portfolio/schema.ts";
import { problem, sentenceOf } from "../../problem.ts";
import { count, visible } from "../../text.ts";
import { weekAnswered } from "../candidates.ts";
import { relisted } from "../off-list.ts";
import type { Echo } from "../prompt.ts";
import { readTaskLine, type TaskLine, typedHours, withTaskLines } from "../task-lines.ts";
import { readText } from "./input.ts";
import { bad, held, hold, type Kind, type Reading } from "./kind.ts";

/** Kinds that are typed in lines, each an entry of a list. */

interface Lined<Entry> {
  /** One line, with the answers it is read beside. */
  read(line: string, answers: PortfolioInput): Reading<Entry>;
  /** The entry as one would type it. */
  spell(entry: Entry): string;
  /** The entry as it is told back, where not as it was typed. */
  echo?(entry: Entry, answers: PortfolioInput): string;
  readonly hint: string;
}

function lined<Entry>(of: Lined<Entry>, more: Partial<Kind<readonly Entry[]>> = {}): Kind<readonly Entry[]> {
  return {
    current: held,
    read(given, { value }, answers) {
      const list: unknown[] = Array.isArray(given) ? given : String(given).split(/\r?\n/);
      const left = [...(value ?? [])];
      const entries: Entry[] = [];
      for (const one of list) {
        if (isMap(one)) entries.push(one as Entry);
        const line = isMap(one) ? "" : String(one);
        if (line.trim() === "") continue;
        // a line that stands as it did is the entry itself, with all that it holds
        const at = left.findIndex((entry) => of.spell(entry) === line);
        const found: Reading<Entry> = at < 0 ? of.read(line, answers) : { value: left.splice(at, 1)[0] };
        if ("problem" in found) return found;
        if (found.value !== undefined) entries.push(found.value);
      }
      return { value: entries.length > 0 ? entries : undefined };
    },
    write: hold,
    prompt: ({ key, value = [] }, { state: { typed, answers } }) => ({
      kind: "lines",
      hint: `${of.hint} · empty line: done · -2 removes line 2`,
      // what was typed before it was left, else what stands in the portfolio
      lines: typed?.[key] ?? value.map(of.spell),
      echo(line): Echo {
        const stands = value.find((entry) => of.spell(entry) === line);
        const found: Reading<Entry> = stands === undefined ? of.read(line, answers) : { value: stands };
        if ("problem" in found) return { wrong: sentenceOf(found.problem) };
        return { shown: of.echo && found.value !== undefined ? of.echo(found.value, answers) : visible(line) };
      },
    }),
    show: (entries) => (entries.length === 0 ? "none" : visible(entries.map(of.spell).join("; "))),
    ...more,
  };
}

export const lines = lined<string>({ read: readText, spell: String, hint: "one to a line" });

/** "pull the numbers | agent | draft table": what stands between the bars, by name; parts left empty are left out. */
const inParts = (keys: readonly string[], hint: string) =>
  lined<Plain>({
    hint,
    read(line) {
      const fields = line.split("|").map((field) => field.trim());
      const entries = keys.map(
        (key, index) => [key, index === keys.length - 1 ? fields.slice(index).join(" | ") : fields[index]] as const,
      );
      const filled = entries.filter(([, field]) => field);
      if (filled.some(([, field]) => field!.length > TEXT_LIMIT))
        return bad(problem("too-long", [], { most: TEXT_LIMIT }));
      return { value: fields[0] ? Object.fromEntries(filled) : undefined };
    },
    spell(entry) {
      const fields = keys.map((key) => entry[key]);
      while (fields.length > 1 && fields.at(-1) === undefined) fields.pop();
      return fields.map((field) => field ?? "").join(" | ");
    },
  });

export const steps = inParts(["do", "by", "hand_off"], "what | who | what is handed on");
export const feedback = inParts(["what", "cadence"], "what | how often");

const taskLines: Lined<TaskLine> = {
  hint: 'name, hours: "report, 3h", "invoices, 6h/month", "mail, 1h/day"',
  read(line, answers) {
    const found = readTaskLine(line, weekAnswered(answers));
    return "code" in found ? bad(found) : { value: found };
  },
  spell: ({ name, hours }) => `${name}, ${typedHours(hours)}`,
  echo({ name, hours }, answers) {
    const counted = readCounted(hours, weekAnswered(answers));
    return `${visible(name)} · ${counted.ok ? `${spell(counted.hours.mean)} a week` : "hours not known"}`;
  },
};

export const tasks = lined(taskLines, {
  current: ({ answers }) =>
    answers.tasks.length > 0 ? answers.tasks.map(({ id, name, hours }) => ({ id, name, hours })) : undefined,
  write: (state, _ask, typed = []) => ({ answers: relisted(state.answers, typed) }),
  show: (listed) => count(listed.length, "task"),
});

export const moreTasks = lined(taskLines, {
  current: () => undefined,
  write: ({ answers }, _ask, typed = []) => ({ answers: { ...answers, tasks: withTaskLines(answers.tasks, typed) } }),
  before: "coverage",
  unanswered: "add some",
  adding: true,
});
