import { meant, someOf } from "../text.ts";
import { define, quote } from "./define.ts";

/** Values of a portfolio that are well formed and cannot be true together. */
export const meaning = define({
  "duplicate-id": (a: { id: string; first: string }) => ({
    message: `the id ${quote(a.id)} is used by ${quote(a.first)} already`,
    hint: "give one of the two another id; ids keep a task's history from quarter to quarter",
  }),
  "duplicate-name": (a: { name: string }) => ({
    message: `two tasks are called ${quote(a.name)}`,
    hint: "rename one, or give each an id of its own",
  }),
  "no-id": (a: { name: string }) => ({
    message: `no id can be made from the name ${quote(a.name)}`,
    hint: "add an id, such as id: task-1",
  }),
  "more-than-a-week": (a: { hours: string }) => ({
    message: `${a.hours} a week: a week has 168 hours`,
    hint: "hours are per week; write 30h/month for a figure per month",
  }),
  "total-more-than-a-week": (a: { hours: string }) => ({
    message: `the tasks add up to ${a.hours} a week: a week has 168 hours`,
    hint: "hours are your own and per week; look for a figure that is per month or a whole team's",
  }),
  "week-of-nothing": () => ({
    message: "a week of no hours: nothing can be held against it",
    hint: "write the hours you work in a normal week, or unknown",
  }),
  "week-of-itself": (a: { got: unknown }) => ({
    message: `${quote(a.got)} of the week is no length for the week itself`,
    hint: "write it in hours or days, like 40h or 4 days",
  }),
  "week-in-other-days": (a: { got: unknown; days: number }) => ({
    message: `a week of ${quote(a.got)} does not have ${a.days} days`,
    hint: "write the week in hours, like 32h, or leave days out",
  }),
  "week-assumed": (a: { hours: string }) => ({
    message: `the length of your week is not known: ${a.hours} is assumed where days or parts of the week are counted`,
    hint: "write week: 40h under practitioner",
  }),
  "unknown-task": (a: { id: string; nearest: string | undefined; known: readonly string[] }) => ({
    message: `no task has the id ${quote(a.id)}`,
    hint: meant(a.nearest, `tasks here: ${someOf(a.known)}`),
  }),
  "supports-itself": (a: { chain: readonly string[] }) => ({
    message:
      a.chain.length === 2
        ? "a task cannot support itself"
        : `these tasks support one another in a circle: ${a.chain.join(" -> ")}`,
    hint: "an output counts once: keep by_hand at the task that delivers it and let the others support that one",
  }),
  "supports-and-by-hand": () => ({
    message: "a task has either by_hand or supports, not both",
    hint: "an output counts once, in one task; remove by_hand here if the output is counted in the task it supports",
  }),
  "was-itself": (a: { id: string }) => ({
    message: `${quote(a.id)} cannot be its own former id`,
    hint: "list the ids it had in earlier quarters",
  }),
  "was-circle": (a: { chain: readonly string[] }) => ({
    message: `these tasks say that they became one another in a circle: ${a.chain.join(" <- ")}`,
    hint: "was lists what a task was called in earlier quarters; keep it at the one that really changed",
  }),
  "rest-over-100": (a: { sum: number }) => ({
    message: `the percentages add up to ${a.sum}`,
    hint: "they are shares of the time that is not doing: 100 at most",
  }),
  "rest-without-remainder": () => ({
    message: "doing is all, so there is no rest to divide",
    hint: "choose doing: most, or remove rest",
  }),
  "met-more-than-asked": (a: { met: number; of: number }) => ({
    message: `${a.met} of ${a.of} cannot be met`,
    hint: "met is at most of",
  }),
  "duplicate-entry": (a: { what: string; id: string }) => ({
    message: `there is a second ${a.what} for ${quote(a.id)}`,
    hint: "keep one",
  }),
  "log-outside-period": (a: { date: string; period: string }) => ({
    message: `${a.date} is not in ${a.period}`,
    hint: "it counts in the quarter of its date, once that has a portfolio",
  }),
  "log-task-elsewhere": (a: { date: string; task: string; period: string; own: string }) => ({
    message: `the entry of ${a.date} about ${quote(a.task)}, in ${a.period}, counts nowhere: ${a.own} has no such task`,
    hint: "say with was: which task of this quarter it became",
  }),
  "promise-over-hours": (a: { freed: string; hours: string }) => ({
    message: `${a.freed} a week is promised from a task that takes ${a.hours}`,
    hint: "freed is per week and net of oversight",
  }),
  "reinvested-over-freed": (a: { planned: string; freed: string }) => ({
    message: `${a.planned} a week is given away, ${a.freed} is promised to come free`,
    hint: "plan to spend no more than the shifts free",
  }),
  "other-pattern": (a: { file: string; loaded: string }) => ({
    message: `this file was made with the pattern ${quote(a.file)}, read here with ${a.loaded}`,
    hint: "pass the team's pattern with --pattern FILE",
  }),
});
