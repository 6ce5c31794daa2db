import type { Pattern } from "../pattern/schema.ts";
import { drawTwice, inputOf, personOf } from "./errors.ts";
import { keyOf } from "./match.ts";
import type { Pair } from "./sides.ts";
import { hasHours, type Work } from "./works.ts";

/** Hours that build something, in two quarters. Minutes a week. */
export interface Compounding {
  readonly old: number;
  readonly new: number;
  /** How likely it is that they rose, 0..1; what did not change is the same in both. */
  readonly probability_up: number;
}

/** Of the works whose hours are known in both quarters, drawn as the hours of leverage are. */
export function compoundingIn(both: Pair, works: readonly Work[], pattern: Pattern): Compounding {
  const person = personOf(both, pattern);
  const [minutes, rise] = [{ old: 0, new: 0 }, new Float64Array(person.n)];
  for (const { group } of works.filter(hasHours)) {
    const input = (side: "old" | "new") => {
      const tasks = group[side].filter(({ compounding }) => compounding).map(({ id }) => both.ledgers[side].get(id)!);
      for (const ledger of tasks) minutes[side] += ledger.minutes;
      if (tasks.length === 0) return null;
      return inputOf(
        tasks.map(({ task }) => task),
        ({ hours }) => hours,
        pattern,
      );
    };
    const [old, now] = [input("old"), input("new")];
    if (!old && !now) continue;
    const [before, after] = drawTwice(`${keyOf(group)}/hours`, [old, now], person).values;
    for (let i = 0; i < rise.length; i++) rise[i]! += (after?.[i] ?? 0) - (before?.[i] ?? 0);
  }
  const up = rise.reduce((sum, one) => sum + (one > 0 ? 1 : one === 0 ? 0.5 : 0), 0);
  return { ...minutes, probability_up: up / rise.length };
}
