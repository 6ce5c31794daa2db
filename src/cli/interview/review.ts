import { groupBy } from "../../core/group-by.ts";
import type { Ask } from "../../core/interview/ask.ts";
import { isNothingLeft } from "../../core/interview/candidates.ts";
import { reopen } from "../../core/interview/give.ts";
import { kindOf } from "../../core/interview/kinds/index.ts";
import { openWords } from "../../core/interview/kinds/kind.ts";
import { nameOf } from "../../core/interview/kinds/task-ids.ts";
import { asksAbout, next, plan } from "../../core/interview/plan.ts";
import type { Choice } from "../../core/interview/prompt.ts";
import type { State } from "../../core/interview/state.ts";
import { subjectName } from "../../core/interview/subject.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { sentenceOf } from "../../core/problem.ts";
import { visible } from "../../core/text.ts";
import { screens } from "../../pages/interview/screens.ts";
import { put, type SessionNeeds, scoreSoFar } from "./turn.ts";

/** How the review screen ended: finished, or with questions to put again. */
export type Verdict = { readonly kind: "done" | "more"; readonly state: State };

const SAVE = "save";
const ON = "go-on";
/** Before the id of a task whose every answer is to be looked at. No key of a question has a blank in it. */
const TASK = "task ";

/** The last screen before the file is written: the answers, any of which can be changed. */
export async function review(start: State, asks: readonly Ask[], needs: SessionNeeds): Promise<Verdict> {
  let state = start;
  needs.say(screens.review(scoreSoFar(state, needs), openIn(asks, state)));
  let here: string = SAVE;
  for (;;) {
    const current = plan(state, needs.pattern).filter((ask) => !kindOf(ask).steers);
    if (next(current, state)) return { kind: "more", state };
    const first = [{ value: SAVE, label: "save and see the score" }, ...furtherSteps(state)];
    here = await choose(
      "Change an answer, or save?",
      [...first, ...grouped(current, state, needs.pattern)],
      here,
      needs,
    );
    if (here === SAVE) {
      const faults = needs.faults(state);
      if (faults.length === 0) return { kind: "done", state };
      for (const fault of faults) needs.say(screens.refused(sentenceOf(fault)));
    } else if (here === ON) return { kind: "more", state: { ...state, goingOn: true } };
    else if (here.startsWith(TASK)) state = await changeTask(here.slice(TASK.length), state, needs);
    else state = await change(current.find(({ key }) => key === here)!, state, needs);
  }
}

/** Everything that can be changed of one task, one after the other. */
async function changeTask(id: string, start: State, needs: SessionNeeds): Promise<State> {
  let state = start;
  let here: string = SAVE;
  for (;;) {
    const asks = asksAbout(id, state, needs.pattern);
    if (asks.length === 0) return state;
    const choices = [
      { value: SAVE, label: "back to all answers" },
      ...asks.map((ask) => toChoice(ask, state, needs.pattern)),
    ];
    here = await choose(`What of “${visible(nameOf(state.answers, id))}”?`, choices, here, needs);
    if (here === SAVE) return state;
    state = await change(asks.find(({ key }) => key === here)!, state, needs);
    if (next(plan(state, needs.pattern), state)) return state;
  }
}

async function choose(message: string, choices: readonly Choice[], at: string, { prompter, say }: SessionNeeds) {
  for (;;) {
    const known = choices.some(({ value }) => value === at) ? at : choices[0]!.value;
    const reply = await prompter.ask({ key: "review", kind: "select", message, choices, default: known });
    if (reply.kind === "answer") return String(reply.value);
    if (reply.kind === "why") say(screens.note(WHY));
  }
}

const WHY = "Nothing is written to your portfolio before you save here. Any line can be chosen and answered anew.";

/** One answer changed, and on disk; the state as it was where the person went back. */
async function change(ask: Ask, state: State, needs: SessionNeeds): Promise<State> {
  let outcome = await put(ask, reopen(state, ask.key), needs);
  while (outcome.kind === "again") outcome = await put(ask, outcome.state, needs);
  if (outcome.kind === "back") return { ...state, typed: outcome.state.typed };
  await needs.keep(outcome.state);
  return outcome.state;
}

/** Where the person stopped after the first score, the way on. */
function furtherSteps({ goingOn, walk }: State): Choice[] {
  return goingOn || walk.quick || walk.step !== undefined
    ? []
    : [{ value: ON, label: "go on to step 2: which one to hand over" }];
}

const openIn = (asks: readonly Ask[], { answers }: State): Ask[] =>
  asks.filter((ask) => {
    const { unanswered, steers } = kindOf(ask);
    if (ask.question.round === "change") return false;
    return ask.value === undefined && !unanswered && !steers && !isNothingLeft(ask, answers);
  });

/** The answers by task, all steps of one together; what is asked once stands under its step. */
function grouped(asks: readonly Ask[], state: State, pattern: Pattern): Choice[] {
  const groups = groupBy(asks, (ask) => taskOf(ask, state)?.id ?? `step ${ask.step}`);
  return [...groups].flatMap(([key, some]): Choice[] => {
    const task = taskOf(some[0]!, state);
    const step = some[0]!.step;
    const group = task ? visible(task.name) : `Step ${step} · ${pattern.steps[step - 1]!.title}`;
    const lines = some.map((ask) => ({ ...toChoice(ask, state, pattern), group }));
    if (!task || state.walk.task !== undefined) return lines;
    return [
      ...lines,
      { value: `${TASK}${key}`, label: "anything else of it: name, hours, place, verdict, split", group },
    ];
  });
}

const taskOf = ({ subject, question }: Ask, { answers }: State) =>
  question.scope === "destination" || question.scope === "planned"
    ? undefined
    : answers.tasks.find(({ id }) => id === subject);

function toChoice(ask: Ask, state: State, pattern: Pattern): Choice {
  const { id, label } = ask.question;
  const isOfNone = ask.subject === undefined || taskOf(ask, state) !== undefined;
  const place = isOfNone ? "" : `${visible(subjectName(ask, state.answers, pattern))} · `;
  const called = label ?? id.replaceAll("-", " ");
  return { value: ask.key, label: clip(`${place}${called}: ${answerText(ask, state, pattern)}`) };
}

const clip = (line: string) => (line.length > 72 ? `${line.slice(0, 71)}…` : line);

function answerText(ask: Ask, { answers }: State, pattern: Pattern): string {
  const kind = kindOf(ask);
  if (ask.value !== undefined) return kind.show(ask.value, { answers, question: ask.question, pattern });
  return isNothingLeft(ask, answers) ? "none" : (kind.unanswered ?? openWords(ask.question));
}
