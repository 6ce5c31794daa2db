import type { PortfolioInput, TaskInput } from "../portfolio/schema.ts";
import type { Answer, Ask } from "./ask.ts";
import { withChanged, withoutGone } from "./carry.ts";
import { pathOf } from "./plan.ts";
import type { State } from "./state.ts";
import { type ListScope, setIn, withEntry } from "./subject.ts";
import { retyped, type TaskLine, withTaskLines } from "./task-lines.ts";

/**
 * The state after an answer. The answer is in the form of the file, as readAnswer returns it; undefined leaves the
 * question open and removes what stood there.
 */
export function give(state: State, ask: Ask, answer: Answer): State {
  const answers = write(state, ask, answer);
  // what was said of a task went with it when it was called gone: of one that is back it is asked again
  const here = new Set(state.answers.tasks.map(({ id }) => id));
  const returned =
    ask.question.kind === "tick-gone" ? answers.tasks.map(({ id }) => id ?? "").filter((id) => !here.has(id)) : [];
  const moot = mootBy(ask, answer);
  const before = state.put.filter(
    (key) => !returned.some((id) => key.endsWith(`:${id}`)) && key !== (moot && `${moot.question}:${ask.subject}`),
  );
  const put = before.includes(ask.key) ? before : [...before, ask.key];
  const goingOn = ask.question.kind === "go-on" ? answer !== false : state.goingOn;
  return { ...state, answers, put, goingOn, ...(state.typed && { typed: setIn(state.typed, [ask.key], undefined) }) };
}

/** The state as if the last question had not been put yet; its answer stays as the default. Undefined at the start. */
export function back(state: State): State | undefined {
  return state.put.length === 0 ? undefined : { ...state, put: state.put.slice(0, -1) };
}

/** The state with one question to be put again, everything else as it is. */
export function reopen(state: State, key: string): State {
  return { ...state, put: state.put.filter((other) => other !== key) };
}

/** The state with the lines of a list typed so far, before it is finished: what is typed is kept at once. */
export function withTyped(state: State, key: string, lines: readonly string[]): State {
  return { ...state, typed: { ...state.typed, [key]: lines } };
}

function write(state: State, ask: Ask, answer: Answer): PortfolioInput {
  const { answers } = state;
  const { question, subject } = ask;
  switch (question.kind) {
    case "go-on":
      return answers;
    case "tasks":
      return relisted(answers, answer as TaskLine[]);
    case "more-tasks":
      return { ...answers, tasks: withTaskLines(answers.tasks, (answer as TaskLine[] | undefined) ?? []) };
    case "tick-tasks":
      return {
        ...answers,
        tasks: answers.tasks.map((task) => tick(task, question.path, answer as string[] | undefined)),
      };
    case "tick-changed":
      return withChanged(state, (answer as string[] | undefined) ?? []);
    case "tick-gone":
      return withoutGone(state, (answer as string[] | undefined) ?? []);
    case "pick-task":
      return {
        ...answers,
        shift: ((answer as string[] | undefined) ?? []).map(
          (id) => answers.shift?.find((entry) => entry.task === id) ?? { task: id },
        ),
      };
    case "destinations":
      return {
        ...answers,
        reinvestment: ((answer as string[] | undefined) ?? []).map(
          (into) => answers.reinvestment?.find((entry) => entry.into === into) ?? { into, hours: undefined },
        ) as PortfolioInput["reinvestment"],
      };
    case "by-hand": {
      const { supports } =
        typeof answer === "object" && answer !== null && "supports" in answer ? (answer as { supports: string }) : {};
      const cleared = setIn(
        setIn(answers, sibling(answers, ask, "supports"), undefined),
        sibling(answers, ask, "by_hand"),
        undefined,
      );
      return setIn(cleared, sibling(answers, ask, supports ? "supports" : "by_hand"), supports ?? answer);
    }
    default: {
      const isEntry = subject !== undefined && question.scope !== "task" && question.scope !== "candidate";
      if (isEntry && answer === undefined && pathOf(answers, question, subject)[1] === -1) return answers;
      const ready = isEntry ? withEntry(answers, question.scope as ListScope, subject) : answers;
      const given = setIn(ready, pathOf(ready, question, subject), answer);
      const moot = mootBy(ask, answer);
      return moot ? setIn(given, sibling(given, ask, moot.drops), undefined) : given;
    }
  }
}

/** What has no meaning any more once an answer is changed to `to`, and the question that would ask for it again. */
const MOOT: Readonly<Record<string, { from: readonly unknown[]; to: string; drops: string; question: string }>> = {
  // what others made; a file may well hold by-hand hours of what a person makes with a tool
  performer: { from: ["shared", "others"], to: "me", drops: "by_hand", question: "by-hand" },
  doing: { from: [undefined, "most", "half", "little", "none"], to: "all", drops: "rest", question: "rest" },
};

/** What an answer leaves without meaning; nothing where it only confirms what stood there. */
function mootBy({ question, value }: Ask, answer: Answer) {
  const moot = question.scope === "task" ? MOOT[question.path] : undefined;
  return moot && answer === moot.to && moot.from.includes(value) ? moot : undefined;
}

const sibling = (answers: PortfolioInput, ask: Ask, field: string) => [
  ...pathOf(answers, ask.question, ask.subject).slice(0, -1),
  field,
];

/**
 * A list typed anew keeps what is known of the tasks that are still on it. What was planned for a task that is not goes with
 * it; what the log says of it is never taken away.
 */
function relisted(answers: PortfolioInput, lines: readonly TaskLine[]): PortfolioInput {
  const tasks = retyped(answers.tasks, lines);
  const here = new Set(tasks.map(({ id }) => id));
  const gone = new Set(answers.tasks.map(({ id }) => id).filter((id) => !here.has(id)));
  if (gone.size === 0) return { ...answers, tasks };
  const { shift, designs, capability, reinvestment } = answers;
  return {
    ...answers,
    tasks: tasks.map((task) => (gone.has(task.supports) ? setIn(task, ["supports"], undefined) : task)),
    ...(shift && { shift: shift.filter(({ task }) => !gone.has(task)) }),
    ...(designs && { designs: designs.filter(({ task }) => !gone.has(task)) }),
    ...(capability && { capability: capability.filter((one) => !gone.has(one.for)) }),
    ...(reinvestment && {
      reinvestment: reinvestment.map((one) => (gone.has(one.task) ? setIn(one, ["task"], undefined) : one)),
    }),
  };
}

function tick(task: TaskInput, field: string, ids: readonly string[] | undefined): TaskInput {
  return setIn(task, [field], ids?.includes(task.id ?? ""));
}
