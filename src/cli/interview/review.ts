import type { Ask } from "../../core/interview/ask.ts";
import { isNothingLeft } from "../../core/interview/candidates.ts";
import { reopen } from "../../core/interview/give.ts";
import { kindOf } from "../../core/interview/kinds/index.ts";
import { next, plan } from "../../core/interview/plan.ts";
import type { Choice } from "../../core/interview/prompt.ts";
import type { State } from "../../core/interview/state.ts";
import { sentenceOf } from "../../core/problem.ts";
import { visible } from "../../core/text.ts";
import { screens } from "../../pages/interview.ts";
import { put, report, type SessionNeeds } from "./turn.ts";

/** How the review screen ended: finished, or with questions to put again. */
export type Verdict = { readonly kind: "done" | "more"; readonly state: State };

const SAVE = "save";
const ON = "go-on";

/** The last screen before the file is written: the answers, any of which can be changed. */
export async function review(start: State, asks: readonly Ask[], needs: SessionNeeds): Promise<Verdict> {
  let state = start;
  needs.say(screens.review(report(state, needs), openIn(asks, state)));
  let here: string = SAVE;
  for (;;) {
    const current = plan(state, needs.pattern).filter((ask) => !kindOf(ask).steers);
    if (next(current, state)) return { kind: "more", state };
    const reply = await needs.prompter.ask({
      key: "review",
      kind: "select",
      message: "Change an answer, or save?",
      choices: [
        { value: SAVE, label: "save and see the score" },
        ...furtherSteps(state),
        ...current.map((ask) => toChoice(ask, state)),
      ],
      default: here,
    });
    if (reply.kind === "why")
      needs.say(
        screens.note(
          "Nothing is written to your portfolio before you save here. Any line can be chosen and answered anew.",
        ),
      );
    if (reply.kind !== "answer") continue;
    here = String(reply.value);
    if (here === SAVE) {
      const faults = needs.faults(state);
      if (faults.length === 0) return { kind: "done", state };
      for (const fault of faults) needs.say(screens.refused(sentenceOf(fault)));
      continue;
    }
    if (here === ON) return { kind: "more", state: { ...state, goingOn: true } };
    const ask = current.find(({ key }) => key === here);
    if (!ask) continue;
    let outcome = await put(ask, reopen(state, ask.key), needs);
    while (outcome.kind === "again") outcome = await put(ask, outcome.state, needs);
    if (outcome.kind === "back") {
      state = { ...state, typed: outcome.state.typed };
      continue;
    }
    state = outcome.state;
    await needs.keep(state);
  }
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
    return ask.value === undefined && !unanswered && !steers && !isNothingLeft(ask, answers);
  });

function toChoice(ask: Ask, state: State): Choice {
  const task = state.answers.tasks.find(({ id }) => id === ask.subject)?.name ?? ask.subject;
  const about = task ? `${visible(task)} · ` : "";
  return { value: ask.key, label: clip(`${about}${ask.question.id.replaceAll("-", " ")}: ${answerText(ask, state)}`) };
}

const clip = (line: string) => (line.length > 72 ? `${line.slice(0, 71)}…` : line);

function answerText(ask: Ask, { answers }: State): string {
  const kind = kindOf(ask);
  if (ask.value !== undefined) return kind.show(ask.value, answers);
  return isNothingLeft(ask, answers) ? "none" : (kind.unanswered ?? "open");
}
