import { groupBy } from "../group-by.ts";
import type { Period } from "../period.ts";
import type { Class } from "../portfolio/schema.ts";
import type { ComparedSide, OpenSide } from "../reports/comparison.ts";
import { classIn, type Scored } from "../scoring/scored.ts";
import { orList } from "../text.ts";
import type { Group } from "./match.ts";
import { ledgersIn, type Pair } from "./sides.ts";

/** A group of tasks that are the same work, with its figures on both sides. */
export interface Work {
  readonly group: Group;
  readonly id: string;
  readonly name: string;
  readonly old: OpenSide | null;
  readonly new: OpenSide | null;
  /** Why it stands outside leverage, on both sides; null where it counts. */
  readonly out: string | null;
}

/** A work whose hours are known on both sides, as far as it is there. */
export type KnownWork = Work & { readonly old: ComparedSide | null; readonly new: ComparedSide | null };
export const hasHours = (work: Work): work is KnownWork => work.old?.minutes !== null && work.new?.minutes !== null;

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
      old: sideOf(group, "old", both, sides.old),
      new: sideOf(group, "new", both, sides.new),
      out: out.get(group) ?? null,
    };
  });
}

function sideOf(group: Group, side: "old" | "new", both: Pair, scored: Scored): OpenSide | null {
  const tasks = group[side].map((task) => ({
    minutes: scored.ledgerOf.get(task.id)?.minutes ?? null,
    share: scored.shares.get(task.id)!.value,
    class: classIn(scored, task),
  }));
  if (tasks.length === 0) return null;
  const [ids, verdict] = [group[side].map(({ id }) => id), classOfWork(tasks)];
  const ledgers = ledgersIn(group, side, both);
  const none = { minutes: null, execution_minutes: null, by_hand_minutes: null, share: tasks[0]!.share };
  if (!ledgers) return { ids, ...none, class: verdict };
  const minutes = sum(ledgers.map((ledger) => ledger.minutes));
  const execution = sum(tasks.map((task, index) => ledgers[index]!.minutes * (1 - task.share)));
  const own = ledgers.filter(({ task }) => !task.supports);
  const known = own.every(({ byHand }) => byHand !== null) && own.length > 0;
  return {
    ids,
    minutes,
    execution_minutes: execution,
    by_hand_minutes: known ? sum(own.map(({ byHand }) => byHand ?? 0)) : null,
    share: tasks.length === 1 || minutes === 0 ? tasks[0]!.share : 1 - execution / minutes,
    class: verdict,
  };
}

/** The class of tasks that are one work: that of most of their hours, as far as they are known; execution where it is even. */
export function classOfWork(tasks: readonly { readonly class: Class; readonly minutes: number | null }[]): Class {
  if (tasks.every((task) => task.class === tasks[0]!.class)) return tasks[0]!.class;
  const directed = sum(tasks.map((task) => (task.class === "orchestration" ? (task.minutes ?? 0) : 0)));
  return directed > sum(tasks.map((task) => task.minutes ?? 0)) / 2 ? "orchestration" : "execution";
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * What cannot be compared is left out of both quarters: hours that are not known in one of them, an output that is not known,
 * or known in one of them only, and whatever serves such an output.
 */
function leftOut(both: Pair): Map<Group, string> {
  const out = new Map<Group, string>();
  for (const group of both.groups) {
    const because = unknown(group, both);
    if (because) out.set(group, because);
  }
  const serving = groupBy(
    servedBy(
      both.groups.filter((group) => !out.has(group)),
      both,
    ),
    ({ served }) => served,
  );
  // What is added on the way is gone through as well: each work is left out once, however long the chain.
  for (const served of out.keys()) {
    for (const { group, name } of serving.get(served) ?? [])
      if (!out.has(group)) out.set(group, `it serves ${name}, which is left out`);
  }
  return out;
}

/** The works that works of known hours serve in the end, on either side, with the name of the task they serve there. */
function servedBy(groups: readonly Group[], both: Pair): { group: Group; served: Group; name: string }[] {
  return SIDES.flatMap((side) => {
    const nameOf = new Map(both[side].tasks.map(({ id, name }) => [id, name]));
    return groups.flatMap((group) =>
      group[side].flatMap(({ id }) => {
        const { root } = both.ledgers[side].get(id)!;
        const served = both.groupOf[side].get(root)!;
        return served === group ? [] : [{ group, served, name: nameOf.get(root)! }];
      }),
    );
  });
}

function unknown(group: Group, both: Pair): string | undefined {
  const open = SIDES.filter((side) => !ledgersIn(group, side, both)).map((side) => both[side].period);
  if (open.length > 0) return `its hours are not known in ${orList([...new Set(open)], "and")}`;
  const served = SIDES.filter((side) => ledgersIn(group, side, both)!.some((ledger) => ledger.open));
  if (served.length > 0)
    return `the hours of what serves it are not known in ${orList([...new Set(served.map((side) => both[side].period))], "and")}`;
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
