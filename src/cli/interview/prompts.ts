import type { Ask } from "../../core/interview/ask.ts";
import { carriedTasks, goneTasks } from "../../core/interview/carry.ts";
import { isNothingLeft, readAnswer } from "../../core/interview/read-answer.ts";
import type { State } from "../../core/interview/state.ts";
import { readTaskLine } from "../../core/interview/task-lines.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { readCounted, spell, type Week, wholeWeeks } from "../../core/portfolio/hours.ts";
import { DESTINATIONS, type TaskInput } from "../../core/portfolio/schema.ts";
import type { Problem } from "../../core/problem.ts";
import { count, visible } from "../../core/text.ts";
import type { Choice, Echo, Prompt, Reply } from "../prompter.ts";
import { figureText, lineText, type Suggestions } from "./suggestions.ts";

/** Questions of the pattern as prompts, and replies as answers. Everything here is wording and shape; nothing is decided. */

const OPEN = "";
const MORE = "+";
const NONE = "0";
/** The default for by-hand hours; readAnswer takes it for unknown. */
const CANNOT_SAY = "I can't say";
const LEAVE_OPEN: Choice = { value: OPEN, label: "leave it open for now", short: "open" };

export interface PromptNeeds {
  readonly pattern: Pattern;
  readonly state: State;
  readonly suggestions: Suggestions;
  /** Told after each line of a list. */
  changed?(lines: readonly string[]): Promise<void>;
}

export const told = ({ message, hint }: Problem): string => (hint ? `${message}; ${hint}` : message);

export function toPrompt(ask: Ask, needs: PromptNeeds): Prompt {
  const { question, key } = ask;
  const { pattern, state, suggestions } = needs;
  const common = { key, message: question.ask };
  const optional = question.required ? [] : [LEAVE_OPEN];
  const otherwise = question.required ? undefined : OPEN;
  switch (question.kind) {
    case "choice":
      return {
        ...common,
        kind: "select",
        choices: [...optional, ...question.choices!],
        default: text(ask.value ?? question.default) ?? otherwise,
      };
    case "choices":
      return {
        ...common,
        kind: "checkbox",
        choices: question.choices!.map((choice) => ({ ...choice, short: choice.value })),
        checked: checkedIn(ask.value),
      };
    case "destinations":
      return {
        ...common,
        kind: "checkbox",
        choices: DESTINATIONS.map((value) => ({ value, ...pattern.destinations[value] })),
        checked: checkedIn(ask.value),
      };
    case "scale": {
      const { anchors } = pattern.scales[question.path as keyof Pattern["scales"]];
      const choices = anchors.map((anchor, index) => ({
        value: String(index + 1),
        label: anchor,
        short: `${index + 1} of 5`,
      }));
      return {
        ...common,
        kind: "select",
        choices: [...optional, ...choices],
        hint: suggestedHint(ask, suggestions),
        default: text(ask.value) ?? suggestions.of(ask) ?? otherwise,
      };
    }
    case "yes-no":
      return {
        ...common,
        kind: "select",
        choices: [...optional, { value: "yes", label: "yes" }, { value: "no", label: "no" }],
        default: ask.value === undefined ? otherwise : ask.value ? "yes" : "no",
      };
    case "go-on":
      return {
        ...common,
        kind: "select",
        choices: [
          { value: "yes", label: "go on", help: "about ten minutes" },
          { value: "no", label: "stop here for today", help: "the score is kept, and you can go on any day" },
        ],
      };
    case "tick-changed":
      return { ...common, kind: "checkbox", choices: carriedTasks(state).map(asItWas), checked: checkedIn(ask.value) };
    case "tick-gone":
      return {
        ...common,
        kind: "checkbox",
        choices: (state.previous?.tasks ?? []).map(asItWas),
        checked: checkedIn(ask.value),
      };
    case "tick-origin":
      return { ...common, kind: "checkbox", choices: goneTasks(state).map(asItWas), checked: checkedIn(ask.value) };
    case "tick-tasks":
      return { ...common, kind: "checkbox", choices: taskChoices(state), checked: checkedIn(ask.value) };
    case "task-link":
      return {
        ...common,
        kind: "select",
        choices: [{ value: OPEN, label: "none of them" }, ...taskChoices(state)],
        default: text(ask.value),
      };
    case "pick-task":
      return { ...common, kind: "select", choices: pickChoices(needs), default: checkedIn(ask.value)[0] };
    case "hours":
    case "duration":
    case "date":
    case "text":
    case "by-hand":
    case "stepped-back":
      return input(ask, needs);
    case "tasks":
    case "more-tasks":
      return {
        ...common,
        kind: "lines",
        hint: 'name, hours: "report, 3h", "invoices, 6h/month", "mail, 1h/day" · empty line: done · -2 removes line 2',
        lines: linesOf(ask, state),
        echo: (line) => echoTask(line, suggestions.week),
        ...(needs.changed ? { changed: needs.changed } : {}),
      };
    case "lines":
    case "steps":
    case "feedback":
      return {
        ...common,
        kind: "lines",
        hint: `${LINE_HINTS[question.kind]} · empty line: done · -2 removes line 2`,
        lines: linesOf(ask, state),
        echo: (line) => echoLine(ask, line, state),
        ...(needs.changed ? { changed: needs.changed } : {}),
      };
  }
}

/** The lines a list starts with: what was typed before it was left, else what stands in the portfolio. */
const linesOf = (ask: Ask, { typed }: State): readonly string[] =>
  typed?.[ask.key] ?? ((ask.value as unknown[] | undefined) ?? []).map(lineText);

/** A suggestion is no answer: it says where it comes from, and is taken only by pressing enter on it. */
function suggestedHint(ask: Ask, suggestions: Suggestions): string | undefined {
  const suggested = ask.value === undefined ? suggestions.of(ask) : undefined;
  return suggested && `${suggested} of 5 is a guess, ${suggestions.because(ask)}; you know better`;
}

const LINE_HINTS = {
  lines: "one to a line",
  steps: "what | who | what is handed on",
  feedback: "what | how often",
};

const text = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));
const checkedIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
};

function input(ask: Ask, { state, suggestions }: PromptNeeds): Prompt {
  const { question } = ask;
  const shown =
    ask.value === undefined
      ? question.kind === "by-hand"
        ? CANNOT_SAY
        : suggestions.of(ask)
      : ask.value === "unknown"
        ? CANNOT_SAY
        : figureText(ask.value);
  return {
    key: ask.key,
    message: question.ask,
    kind: "input",
    hint:
      shown === undefined && isNothingLeft(ask, state.answers)
        ? "nothing is left of the freed hours · enter: none"
        : inputHint(ask, shown),
    default: shown === undefined ? undefined : visible(shown),
    check: (typed) => {
      const reading = readAnswer(ask, typed === "" ? shown : typed, state.answers);
      return "problem" in reading ? told(reading.problem) : undefined;
    },
  };
}

function inputHint({ question, value }: Ask, shown: string | undefined): string | undefined {
  if (question.kind === "stepped-back")
    return '"0" · "3" · "3, 2h" when all three together took two hours · enter: not known';
  if (question.kind === "by-hand") return '"6h" · "5h-8h" · "> name" when it only serves another task';
  if (shown === undefined) return question.required ? undefined : "enter leaves it open for now";
  return value === undefined || question.required ? undefined : "enter keeps it · - removes it";
}

function echoTask(line: string, week: Week): Echo {
  const read = readTaskLine(line, week);
  if ("code" in read) return { wrong: told(read) };
  const counted = readCounted(read.hours, week);
  return { shown: `${visible(read.name)} · ${counted.ok ? `${spell(counted.hours.mean)} a week` : "hours not known"}` };
}

function echoLine(ask: Ask, line: string, state: State): Echo {
  const reading = readAnswer(ask, [line], state.answers);
  return "problem" in reading ? { wrong: told(reading.problem) } : { shown: visible(line) };
}

function taskChoices({ answers }: State): Choice[] {
  return answers.tasks.map((task) => ({ value: task.id ?? "", label: visible(task.name) }));
}

/** A task of last quarter with what was said of it then. */
function asItWas({ id, name, hours, performer, doing }: TaskInput): Choice {
  const said = [figureText(hours), performer && HANDS[performer], doing && `${doing} of it doing`].filter(Boolean);
  return { value: id ?? "", label: visible(name), help: said.join(", ") };
}

const HANDS = { me: "my hands", shared: "mine and others' hands", others: "others' hands" };

function pickChoices({ state, suggestions }: PromptNeeds): Choice[] {
  const ranked = suggestions.ranking?.candidates ?? [];
  const name = (id: string) => visible(state.answers.tasks.find((task) => task.id === id)?.name ?? id);
  const chosen = (state.answers.shift ?? [])
    .map((entry) => entry.task)
    .filter((id) => !ranked.some((candidate) => candidate.id === id));
  return [
    ...ranked.map(({ id, net_minutes, payback_weeks }) => ({
      value: id,
      label: name(id),
      help: `${spell(net_minutes)} a week back, setup paid back in ${count(wholeWeeks(payback_weeks), "week")}`,
    })),
    ...chosen.map((id) => ({ value: id, label: name(id), help: "chosen before" })),
    { value: NONE, label: "none of them this quarter" },
    ...(suggestions.moreCandidates ? [{ value: MORE, label: "look at three more tasks first" }] : []),
  ];
}

/** True where the person wants more tasks looked at before they choose. */
export const wantsMore = (ask: Ask, reply: Reply): boolean =>
  ask.question.kind === "pick-task" && reply.kind === "answer" && reply.value === MORE;

/** A reply in the form that readAnswer takes. */
export function toGiven(ask: Ask, value: string | boolean | readonly string[], needs: PromptNeeds): unknown {
  switch (ask.question.kind) {
    case "yes-no":
    case "go-on":
      return value === OPEN ? undefined : value === "yes";
    case "pick-task":
      return value === NONE ? [] : [value];
    case "choices":
      // a tick list that was confirmed as it was keeps its percentages
      return sameTicks(ask.value, value as string[]) ? ask.value : value;
    case "by-hand":
      return value === "" ? (ask.value ?? "unknown") : typedAnew(ask, String(value));
    case "hours":
    case "duration":
    case "date":
    case "text":
    case "stepped-back":
      return value === "" ? (ask.value ?? needs.suggestions.of(ask)) : typedAnew(ask, String(value));
    case "tasks":
    case "lines":
    case "steps":
    case "feedback":
      return Array.isArray(value) ? asEntries(ask, value as string[]) : value;
    default:
      return value;
  }
}

/** What was confirmed as it stood is left as it was written, a range in braces included. */
function typedAnew(ask: Ask, typed: string): unknown {
  return ask.value !== undefined && typed === figureText(ask.value) ? ask.value : typed;
}

/** Lines as they were typed; for one that stands as it did, the entry itself with all that it holds. */
function asEntries(ask: Ask, lines: readonly string[]): unknown[] {
  const left = Array.isArray(ask.value) ? [...(ask.value as unknown[])] : [];
  return lines.map((line) => {
    const at = left.findIndex((entry) => lineText(entry) === line);
    return at < 0 ? line : left.splice(at, 1)[0];
  });
}

function sameTicks(value: unknown, ticked: readonly string[]): boolean {
  const before = checkedIn(value);
  return value !== undefined && before.length === ticked.length && before.every((one) => ticked.includes(one));
}
