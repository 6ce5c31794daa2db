import type { Period } from "../portfolio/period.ts";
import type { Class } from "../portfolio/schema.ts";
import type { ComparedSide } from "../reports/comparison.ts";
import type { Ledger } from "../scoring/leverage.ts";
import { classIn, type Scored } from "../scoring/scored.ts";
import { orList } from "../text.ts";
import type { Group } from "./match.ts";
import type { Pair } from "./sides.ts";

/** A group of tasks that are the same work, with its figures on both sides. */
export interface Work {
  readonly group: Group;
  readonly id: string;
  readonly name: string;
  readonly old: ComparedSide | null;
  readonly new: ComparedSide | null;
  /** Why it stands outside leverage, on both sides; null where it counts. */
  readonly out: string | null;
}

const SIDES = ["old", "new"] as const;

/** Every work of two quarters, in the order of the new file, what was dropped last. */
export function worksOf(both: Pair, sides: { old: Scored; new: Scored }): Work[] {
  const out = leftOut(both);
  return both.groups.map((group) => {
    const named = group.new.length === 1 || group.old.length === 0 ? group.new : group.old;
    return {
      group,
      id: named.map(({ id }) => id).join("+"),
      name: orList(
        (group.new.length > 0 ? group.new : group.old).map(({ name }) => name),
        "and",
      ),
      old: sideOf(group, "old", sides.old),
      new: sideOf(group, "new", sides.new),
      out: out.get(group) ?? null,
    };
  });
}

function sideOf(group: Group, side: "old" | "new", scored: Scored): ComparedSide | null {
  const ledgers = group[side].map(({ id }) => scored.ledgerOf.get(id)!);
  if (ledgers.length === 0) return null;
  const tasks = ledgers.map(({ task, minutes }) => ({
    id: task.id,
    minutes,
    share: scored.shares.get(task.id)!.value,
    class: classIn(scored, task),
  }));
  const minutes = sum(ledgers.map((ledger) => ledger.minutes));
  const execution = sum(tasks.map((task, index) => ledgers[index]!.minutes * (1 - task.share)));
  const own = ledgers.filter(({ task }) => !task.supports);
  const known = own.every(({ byHand }) => byHand !== null) && own.length > 0;
  return {
    ids: tasks.map(({ id }) => id),
    minutes,
    execution_minutes: execution,
    by_hand_minutes: known ? sum(own.map(({ byHand }) => byHand ?? 0)) : null,
    share: tasks.length === 1 || minutes === 0 ? tasks[0]!.share : 1 - execution / minutes,
    class: classOf(tasks),
  };
}

/** The class of tasks that are one work: that of most of their hours; execution where it is even. */
export function classOf(tasks: readonly { readonly class: Class; readonly minutes: number }[]): Class {
  if (tasks.every((task) => task.class === tasks[0]!.class)) return tasks[0]!.class;
  const directed = sum(tasks.map((task) => (task.class === "orchestration" ? task.minutes : 0)));
  return directed > sum(tasks.map((task) => task.minutes)) / 2 ? "orchestration" : "execution";
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * What cannot be compared is left out of both quarters: an output that is not known, or known in one of them only, and
 * whatever serves such an output.
 */
function leftOut(both: Pair): Map<Group, string> {
  const out = new Map<Group, string>();
  const groupOf = { old: new Map<string, Group>(), new: new Map<string, Group>() };
  for (const group of both.groups)
    for (const side of SIDES) for (const { id } of group[side]) groupOf[side].set(id, group);
  for (const group of both.groups) {
    const because = unknown(group, both);
    if (because) out.set(group, because);
  }
  for (let before = -1; before < out.size; ) {
    before = out.size;
    for (const group of both.groups) {
      if (out.has(group)) continue;
      const served = ledgersOf(group, both).find(([side, { root }]) => out.has(groupOf[side].get(root)!));
      if (served)
        out.set(group, `it serves ${both.ledgers[served[0]].get(served[1].root)!.task.name}, which is left out`);
    }
  }
  return out;
}

function ledgersOf(group: Group, both: Pair): ["old" | "new", Ledger][] {
  return SIDES.flatMap((side) =>
    group[side].map(({ id }) => [side, both.ledgers[side].get(id)!] as ["old" | "new", Ledger]),
  );
}

function unknown(group: Group, both: Pair): string | undefined {
  const known = (side: "old" | "new") => group[side].map(({ id }) => both.ledgers[side].get(id)!.covered);
  const [old, now] = [known("old"), known("new")];
  const all = [...old, ...now];
  if (all.every((one) => one)) return undefined;
  if (all.every((one) => !one)) return "its output is not known";
  const only = (period: Period) => `its output is known in ${period} only`;
  if (!old.includes(true)) return only(both.new.period);
  if (!now.includes(true)) return only(both.old.period);
  return "the output of a part of it is not known";
}
