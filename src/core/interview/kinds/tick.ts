import type { Question } from "../../pattern/schema.ts";
import { getIn, isMap, setIn } from "../../portfolio/path.ts";
import { DESTINATIONS, type PortfolioInput, type TaskInput } from "../../portfolio/schema.ts";
import { visible } from "../../text.ts";
import type { Ask } from "../ask.ts";
import { carriedTasks, goneTasks, withChanged, withoutGone } from "../carry.ts";
import type { Choice } from "../prompt.ts";
import type { State } from "../state.ts";
import { entryOf } from "../subject.ts";
import { typedHours } from "../task-lines.ts";
import { held, hold, type Kind, type PromptNeeds, type ReadAnswer } from "./kind.ts";
import { labelIn, oneOf } from "./select.ts";
import { nameOf, readTaskIds, taskChoices } from "./task-ids.ts";

/** Kinds that are answered by ticking. */

const noneOf = ({ open }: Question): string => open ?? "none";
const listed = (names: readonly string[], question: Question) => visible(names.join("; ") || noneOf(question));

/** A list of choices, or percentages, as a file may hold them for the rest. */
type Ticked = readonly string[] | Readonly<Record<string, number>>;
const ticksOf = (value: Ticked | undefined): readonly string[] => (isMap(value) ? Object.keys(value) : (value ?? []));

/** Several of the choices, in the order of the pattern; what is confirmed as it was stays as it stood. */
function someOf<Value extends Ticked>(given: unknown, allowed: readonly string[], value: Value | undefined) {
  const list = new Set<unknown>(Array.isArray(given) ? given : [given]);
  for (const one of list) {
    const reading = oneOf(one, allowed);
    if ("problem" in reading) return reading;
  }
  const before = ticksOf(value);
  const asBefore = value !== undefined && before.length === list.size && before.every((one) => list.has(one));
  return { value: asBefore ? value : allowed.filter((one) => list.has(one)) };
}

type Ids = readonly string[];
const ids = (given: unknown): ReadAnswer<Ids> => ({
  value: Array.isArray(given) ? (given as string[]) : undefined,
});

function ticked<Value extends Ticked>(
  choicesOf: (needs: PromptNeeds, ask: Ask<Value>) => readonly Choice[],
  of: Partial<Kind<Value>> & Pick<Kind<Value>, "read">,
): Kind<Value> {
  return {
    current: held,
    write: hold,
    prompt: (ask, needs) => ({
      kind: "checkbox",
      choices: choicesOf(needs, ask),
      checked: ticksOf(ask.value),
      empty: noneOf(ask.question),
    }),
    show: (value, { answers, question }) =>
      listed(
        ticksOf(value).map((id) => nameOf(answers, id)),
        question,
      ),
    ...of,
  };
}

export const choices = ticked<Ticked>((_needs, { question }) => question.choices!, {
  show(value, { question }) {
    const name = (one: string) => labelIn(question, one);
    const parts = isMap(value) && Object.entries(value).map(([one, part]) => `${part} % ${name(one)}`);
    return listed(parts || ticksOf(value).map(name), question);
  },
  read(given, { question, value }) {
    if (isMap(given)) return { value: given as Ticked };
    const allowed = question.choices!.map((one) => one.value);
    return someOf(given, allowed, value);
  },
  chosen: true,
});

export const destinations = ticked<Ids>(
  ({ pattern }) => DESTINATIONS.map((value) => ({ value, ...pattern.destinations[value] })),
  {
    current: ({ answers }) => answers.reinvestment?.map(({ into }) => into),
    read: (given, { value }) => someOf(given, DESTINATIONS, value),
    show: (value, { pattern, question }) =>
      listed(
        DESTINATIONS.filter((into) => value.includes(into)).map((into) => pattern.destinations[into].label),
        question,
      ),
    write({ answers }, _ask, into = []) {
      const entries = into.map((one) => entryOf(answers.reinvestment, "into", one) ?? { into: one, hours: undefined });
      return { answers: { ...answers, reinvestment: entries as PortfolioInput["reinvestment"] } };
    },
  },
);

export const tickTasks = ticked<Ids>(({ state }) => taskChoices(state), {
  current({ answers }, { question }) {
    const said = answers.tasks.filter((task) => getIn(task, [question.path]) !== undefined);
    const yes = said.filter((task) => getIn(task, [question.path]) === true);
    return said.length > 0 ? yes.map(({ id }) => id!) : undefined;
  },
  read: (given, _ask, answers) => readTaskIds(given, answers),
  write({ answers }, { question }, answer) {
    const yes = answer && new Set(answer);
    const tasks = answers.tasks.map((task) => setIn(task, [question.path], yes?.has(task.id!)));
    return { answers: { ...answers, tasks } };
  },
  adding: true,
  ofEachTask: true,
});

export const tickChanged = ticked<Ids>(({ state }) => carriedTasks(state).map(asItWas), {
  current: (state) => carriedTasks(state).flatMap(({ source, id }) => (source === "carried" ? [] : id!)),
  read: ids,
  write: (state, _ask, changed = []) => ({ answers: withChanged(state, changed) }),
});

export const tickGone = ticked<Ids>(({ state }) => (state.previous?.tasks ?? []).map((task) => asItIs(task, state)), {
  current: (state) => goneTasks(state).map(({ id }) => id!),
  read: ids,
  write: (state, _ask, gone = []) => withoutGone(state, gone),
});

export const tickOrigin = ticked<Ids>(({ state }) => goneTasks(state).map(asItWas), {
  read: (given) => ids(Array.isArray(given) && given.length === 0 ? undefined : given),
});

/** What was answered of it in this quarter already goes before what was said in the last. */
const asItIs = (task: TaskInput, { answers }: State) => asItWas(answers.tasks.find(({ id }) => id === task.id) ?? task);

/** A task of last quarter with what was said of it then. */
function asItWas({ id, name, hours, performer, doing }: TaskInput): Choice {
  const takes = hours === "unknown" ? "hours not known" : typedHours(hours);
  const said = [takes, performer && HANDS[performer], doing && `${doing} of it doing`].filter(Boolean);
  return { value: id ?? "", label: visible(name), help: said.join(", ") };
}

const HANDS = { me: "my hands", shared: "mine and others' hands", others: "others' hands" };
