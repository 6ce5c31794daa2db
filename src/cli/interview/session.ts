import type { Ask } from "../../core/interview/ask.ts";
import { asRead } from "../../core/interview/candidates.ts";
import { putLast, reopen } from "../../core/interview/give.ts";
import { kindOf } from "../../core/interview/kinds/index.ts";
import { isOffered, next, plan } from "../../core/interview/plan.ts";
import type { State } from "../../core/interview/state.ts";
import { subjectName } from "../../core/interview/subject.ts";
import { suggest } from "../../core/interview/suggestions.ts";
import { screens } from "../../pages/interview/screens.ts";
import { review } from "./review.ts";
import { put, type SessionNeeds, scoreSoFar } from "./turn.ts";

/** Puts every question of the plan that is open, then the review screen; returns what the person settled on. */
export async function walk(start: State, needs: SessionNeeds): Promise<State> {
  const { pattern } = needs;
  let state = start;
  let shown: Ask | undefined;
  let answered: Ask | undefined;
  /** What the person went back to; it may stand behind a question that is open. */
  let wanted: string | undefined;
  for (;;) {
    const asks = plan(state, pattern);
    const ask = asks.find(({ key }) => key === wanted) ?? next(asks, state);
    if (answered) conclude(answered, ask, state, needs);
    answered = undefined;
    if (!ask) {
      const verdict = await review(state, asks, needs);
      if (verdict.kind === "done") return verdict.state;
      state = verdict.state;
      shown = undefined;
      continue;
    }
    introduce(ask, shown, asks, state, needs);
    shown = ask;
    const after = await put(ask, state, needs);
    state = after.state;
    if (after.kind === "again") continue;
    if (after.kind === "back") {
      const before = putLast(asks, state);
      needs.say(screens.back(before !== undefined));
      wanted = before?.key ?? wanted;
      state = reopen(state, wanted);
      shown = undefined;
      continue;
    }
    wanted = undefined;
    await needs.keep(state);
    answered = ask;
  }
}

/** What is shown before a question: the step, the thing it is about, the score or the ranking. */
function introduce(ask: Ask, before: Ask | undefined, asks: readonly Ask[], state: State, needs: SessionNeeds): void {
  const { pattern, say } = needs;
  if (before?.step !== ask.step) say(screens.step(pattern.steps[ask.step - 1]!, ask.step));
  const isNew =
    ask.subject !== undefined && (before?.subject !== ask.subject || before?.question.scope !== ask.question.scope);
  if (isNew) {
    const { done, all } = countSubjects(ask, asks, state);
    say(screens.subject(subjectName(ask, state.answers, pattern), done + 1, all));
  }
  if (isNew && ask.question.round === "again") say(screens.promise(promiseOf(ask.subject, state)));
  if (before?.key === ask.key) return; // put once more: what led to it stands above
  const { before: first } = kindOf(ask);
  if (first === "rest") say(screens.rest(scoreSoFar(state, needs)));
  if (first === "coverage") say(screens.coverage(scoreSoFar(state, needs)));
  if (first === "score") {
    const now = scoreSoFar(state, needs);
    if (now) needs.showScore(now);
  }
  if (first === "ranking") {
    const asked = new Set(asks.flatMap(({ question, subject }) => (question.scope === "candidate" ? [subject] : [])));
    say(screens.ranking(suggest(state, pattern, needs.today, needs.others, needs.ratings).ranking, asked));
  }
}

/** Of the things that such questions are about, how many are done; those come first, wherever they are in the plan by now. */
function countSubjects({ subject, question }: Ask, asks: readonly Ask[], state: State) {
  const put = new Set(state.put);
  const alike = asks.filter((other) => other.question.scope === question.scope && !isOffered(other, state));
  const open = new Set(alike.filter(({ key }) => !put.has(key)).map((other) => other.subject)).add(subject);
  const all = new Set(alike.map((other) => other.subject)).size;
  return { done: all - open.size, all };
}

/** What is shown after an answer: the verdict of a task, the answer to a force, what is left over. */
function conclude(ask: Ask, following: Ask | undefined, state: State, needs: SessionNeeds): void {
  const { pattern, say } = needs;
  const finished = following?.subject !== ask.subject || following?.question.scope !== ask.question.scope;
  if (ask.question.scope === "task" && finished) {
    const task = scoreSoFar(state, needs)?.tasks.find(({ id }) => id === ask.subject);
    if (task) say(screens.verdict(task));
  }
  if (ask.question.path === "forces") {
    const forces = state.answers.shift?.find((entry) => entry.task === ask.subject)?.forces ?? [];
    for (const force of forces) say(screens.force(pattern.forces[force]));
  }
  if (ask.question.scope === "destination" && following?.question.scope !== "destination")
    say(screens.leftOver(state.answers));
}

/** What last quarter expected of a task, and what it took then; undefined where either was not said. */
function promiseOf(id: string | undefined, { previous }: State) {
  const portfolio = previous && asRead(previous);
  const freed = portfolio?.shift?.find((shift) => shift.task === id)?.promise?.freed;
  const hours = portfolio?.tasks.find((task) => task.id === id)?.hours;
  if (!portfolio || !freed || !hours || hours === "unknown") return undefined;
  return { period: portfolio.period, freed: freed.mean, hours: hours.mean };
}
