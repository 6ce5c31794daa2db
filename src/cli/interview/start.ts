import { offer } from "../../core/command.ts";
import type { Ask } from "../../core/interview/ask.ts";
import { carriedForward } from "../../core/interview/carry.ts";
import { plan } from "../../core/interview/plan.ts";
import { type State, startWalk, type Walk, wentOn } from "../../core/interview/state.ts";
import { freeId } from "../../core/interview/task-lines.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { patternName } from "../../core/pattern/terms.ts";
import type { Period } from "../../core/period.ts";
import type { PortfolioInput } from "../../core/portfolio/schema.ts";
import { commandOn, type Named } from "../../core/reports/step.ts";
import { guessed } from "../../core/text.ts";
import { wrongUse } from "../failure.ts";

/** The answers with an id for every task: the interview knows tasks by id. */
export function withTaskIds(raw: PortfolioInput): PortfolioInput {
  const taken = new Set(raw.tasks.map(({ id }) => id));
  return {
    ...raw,
    tasks: raw.tasks.map((task) => {
      if (task.id !== undefined) return task;
      const id = freeId(task.name, taken);
      taken.add(id);
      return { id, ...task };
    }),
  };
}

/** What is written: without the ids that were only made to tell tasks apart, where the file had none. */
export function withoutMadeIds(answers: PortfolioInput, before: PortfolioInput | undefined): PortfolioInput {
  if (!before) return answers;
  const named = new Map(withTaskIds(before).tasks.map((task, index) => [task.id, before.tasks[index]]));
  return {
    ...answers,
    tasks: answers.tasks.map((task) => {
      const old = named.get(task.id);
      // under another name it would be another task when it is read again
      if (!old || old.id !== undefined || old.name !== task.name) return task;
      const { id: _, ...rest } = task;
      return rest;
    }),
  };
}

/** A walk that goes on from an earlier quarter. */
export function carriedWalk(previous: PortfolioInput, period: Period, walk: Walk, pattern: Pattern): State {
  const known = withTaskIds(previous);
  const page = carriedForward(known, period, patternName(pattern));
  return { ...startWalk(page, walk, pattern.thresholds.candidates), previous: known };
}

/** A walk over a portfolio that is there already: the part that was asked for, or the review screen. */
export function reopened(raw: PortfolioInput, walk: Walk, pattern: Pattern, origin: Named): State {
  const state = startWalk(withTaskIds(raw), walk, pattern.thresholds.candidates);
  if (walk.task !== undefined) knownTask(walk.task, state.answers);
  if (Object.values(walk).some((part) => part !== undefined && part !== false)) {
    if (plan(state, pattern).length === 0) {
      throw wrongUse(
        `step ${walk.step} speaks of a task to hand over, and none is chosen yet`,
        "name it with --task",
        offer(commandOn(origin, "audit", "--step", "2"), "helps to choose one"),
      );
    }
    return state;
  }
  const finished = { ...state, goingOn: wentOn(state.answers) };
  const asks = plan(finished, pattern);
  // a task of which even a short audit would know more, as it came from a list alone, is asked about
  const bare = new Set(asks.filter(isLacking).map(({ subject }) => subject));
  const answered = asks.filter(({ subject, value }) => value !== undefined || !bare.has(subject));
  return { ...finished, put: answered.map((ask) => ask.key) };
}

const isLacking = ({ question, value }: Ask) => question.required && question.quick === true && value === undefined;

function knownTask(id: string, { tasks }: PortfolioInput): void {
  const known = tasks.map((task) => task.id ?? task.name);
  if (known.includes(id)) return;
  throw wrongUse(`no task has the id ${id}`, guessed(id, known, `tasks: ${known.join(", ")}`));
}
