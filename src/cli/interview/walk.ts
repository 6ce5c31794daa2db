import type { Ask } from "../../core/interview/ask.ts";
import { next, plan } from "../../core/interview/plan.ts";
import type { State } from "../../core/interview/state.ts";
import { screens } from "../../pages/interview.ts";
import { review } from "./review.ts";
import { conclude, introduce, put, type SessionNeeds } from "./session.ts";

/** Puts every question of the plan that is open, then the review screen; returns what the person settled on. */
export async function walk(start: State, needs: SessionNeeds): Promise<State> {
  const { pattern } = needs;
  let state = start;
  let shown: Ask | undefined;
  for (;;) {
    const asks = plan(state, pattern);
    const ask = next(asks, state);
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
    const couldGoBack = after.state.put.length < state.put.length;
    state = after.state;
    if (after.kind === "again") continue;
    if (after.kind === "back") {
      needs.say(screens.back(couldGoBack));
      shown = undefined;
      continue;
    }
    await needs.keep(state);
    conclude(ask, state, needs);
  }
}
