import { warning } from "../../problem.ts";
import { spell } from "../hours.ts";
import type { Rule } from "./rule.ts";

/** A task cannot free more hours than it takes. */
export const promiseWithinHours: Rule = (portfolio) => {
  const tasks = new Map(portfolio.tasks.map((task) => [task.id, task]));
  return (portfolio.shift ?? []).flatMap(({ task: id, promise }, index) => {
    const task = tasks.get(id);
    if (!promise?.freed || !task || task.hours === "unknown") return [];
    const [freed, hours] = [promise.freed.mean, task.hours.mean];
    if (freed <= hours) return [];
    const path = ["shift", index, "promise", "freed"];
    return [warning("promise-over-hours", path, { freed: spell(freed), hours: spell(hours) })];
  });
};

/** Hours that are not freed cannot be given to something else. Judged only where every shift says what it frees. */
export const reinvestedWithinFreed: Rule = (portfolio) => {
  const { shift = [], reinvestment = [] } = portfolio;
  if (reinvestment.length === 0) return [];
  const promised = shift.map(({ promise }) => promise?.freed);
  if (promised.some((freed) => freed === undefined)) return [];
  const freed = promised.reduce((sum, hours) => sum + hours!.mean, 0);
  const planned = reinvestment.reduce((sum, { hours }) => sum + hours.mean, 0);
  if (planned <= freed) return [];
  return [
    {
      ...warning("reinvested-over-freed", ["reinvestment"], { planned: spell(planned), freed: spell(freed) }),
      atKey: true,
    },
  ];
};
