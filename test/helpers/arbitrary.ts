import * as fc from "fast-check";
import {
  ACTIVITIES,
  CLASSES,
  DOING,
  PERFORMERS,
  type PortfolioInput,
  SOURCES,
  type TaskInput,
} from "../../src/core/portfolio/schema.ts";

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Hours as people write them: single figures, ranges, per month. */
const hours = fc.oneof(
  fc.integer({ min: 0, max: 600 }).map((minutes) => `${minutes}m`),
  fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })).map(([low, more]) => ({
    low: `${low}m`,
    high: `${low + more}m`,
  })),
  fc.integer({ min: 1, max: 40 }).map((count) => `${count}h/month`),
);

const rest = fc.oneof(
  fc.subarray([...ACTIVITIES]),
  fc.record({ purpose: fc.integer({ min: 0, max: 50 }), compass: fc.integer({ min: 0, max: 50 }) }),
);

/** Any signs, and words that are known to speak for one side or the other. */
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).filter((text) => text.trim() !== ""),
  fc.constantFrom("coaching new managers", "typing invoices", "strategy for the team", "email", "reviewing designs"),
);

const task = fc.record({
  name,
  hours,
  source: optional(fc.constantFrom(...SOURCES)),
  performer: optional(fc.constantFrom(...PERFORMERS)),
  doing: optional(fc.constantFrom(...DOING)),
  rest: optional(rest),
  by_hand: optional(fc.oneof(hours, fc.constant("unknown"))),
  compounding: optional(fc.boolean()),
  verdict: optional(fc.record({ class: fc.constantFrom(...CLASSES) })),
});

/** Up to eight tasks; some serve an earlier one, so that there are chains and never circles. */
export const tasks: fc.Arbitrary<TaskInput[]> = fc
  .array(fc.tuple(task, fc.integer({ min: 0, max: 20 })), { maxLength: 8 })
  .map((list) =>
    list.map(([one, serves], index) => {
      const given = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as typeof one;
      const withId = { ...given, id: `t${index}` } as TaskInput;
      if (serves >= index) return withId;
      const { by_hand: _, ...server } = withId;
      return { ...server, supports: `t${serves}` };
    }),
  );

const intervention = fc.record({
  date: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, "0")}`),
  minutes: fc.integer({ min: 0, max: 300 }),
  which: fc.nat({ max: 7 }),
});

/** What stands beside the tasks: a week or none, interventions or none. */
export const portfolioInput: fc.Arbitrary<{ tasks: TaskInput[]; more: Partial<PortfolioInput> }> = fc
  .tuple(tasks, fc.boolean(), fc.array(intervention, { maxLength: 4 }))
  .map(([list, week, log]) => ({
    tasks: list,
    more: {
      ...(week ? { practitioner: { week: "38h" } } : {}),
      log: log
        .filter(({ which }) => which < list.length)
        .map(({ date, minutes, which }) => ({
          date,
          task: `t${which}`,
          kind: "intervention" as const,
          hours: `${minutes}m`,
        })),
    },
  }));
