import type { Pattern } from "../pattern/schema.ts";
import type { Period } from "../period.ts";
import { spell } from "../portfolio/hours.ts";
import type { Task } from "../portfolio/schema.ts";
import type { Excluded } from "../reports/shifts.ts";
import { orList } from "../text.ts";
import { type Estimate, gatesOf } from "./estimate.ts";

export type Reason = Pick<Excluded, "code" | "because">;

/** Why a task is not to be proposed whatever it would bring: a gate that excludes, or a keep that runs. */
export function offTheList(task: Task, period: Period, pattern: Pattern): Reason | undefined {
  const gate = gatesOf(task.gates, pattern).excludes[0];
  if (gate) return { code: gate, because: pattern.gates[gate].label };
  if (!task.keep || (task.keep.until && period >= task.keep.until)) return undefined;
  const until = task.keep.until ? `you keep it until ${task.keep.until}` : "you keep it";
  return { code: "keep", because: task.keep.because ? `${until}: ${task.keep.because}` : until };
}

/** Both answers of the ranking, or which of them is open. */
export function answersOf(task: Task): { repeatable: number; replaceable: number } | Reason {
  const { repeatable, replaceable } = task;
  if (repeatable !== undefined && replaceable !== undefined) return { repeatable, replaceable };
  const open = [repeatable ? [] : "how alike two rounds are", replaceable ? [] : "who else could make it"].flat();
  return { code: "not-answered", because: `it is not answered ${orList(open, "and")}` };
}

/** Why handing it over is not worth it, with both sides of the sum; undefined where it is. */
export function notWorthIt({ gain, net, setup }: Estimate, { ranking }: Pattern): Reason | undefined {
  if (gain > 0) return undefined;
  const back = net > 0 ? spell(net * ranking.weeks) : "nothing";
  return {
    code: "not-worth-it",
    because: `${back} would come back in a quarter, ${spell(setup)} goes into setting it up`,
  };
}
