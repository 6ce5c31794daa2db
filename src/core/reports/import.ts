import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { SOURCES } from "../portfolio/schema.ts";
import { warningSchema } from "./score.ts";

/** `orchestrate/import@1`: what `orchestrate import` answers. `minutes` are per week, `total_minutes` of the window; nothing is rounded before six decimals. */

const minutes = z.nullable(z.number());
const perWeek = described(minutes, "per week; null where no week was worked");
const total = described(z.number(), "of the whole window");

const hours = {
  total_minutes: total,
  minutes: perWeek,
  agent_total_minutes: described(
    minutes,
    "of agents that the person directed, in the window; null where no record measured them",
  ),
  agent_minutes: described(minutes, "the same per week; never part of minutes"),
  entries: z.int(),
};

const importedTaskSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  ...hours,
  titles: described(z.array(z.string()), "what the records call it, most minutes first"),
});

const unmatchedSchema = z.strictObject({
  title: described(z.string(), "the one with most minutes of those that are alike"),
  ...hours,
  titles: described(z.array(z.string()), "all that were taken to be alike"),
  projects: z.array(z.string()),
});

const explainedSchema = z.strictObject({
  id: described(z.nullable(z.string()), "null of a title that no task took"),
  name: z.string(),
  total_minutes: total,
  agent_total_minutes: minutes,
  entries: z.array(
    z.strictObject({
      date: described(z.nullable(z.string()), "the day on which it begins; null where the record does not say"),
      title: z.string(),
      by: z.enum(["person", "agent"]),
      file: z.string(),
      line: z.int(),
      minutes: described(z.number(), "of the whole entry: the sum of counted, clipped and overlapping where it counts"),
      counted_minutes: z.number(),
      clipped_minutes: described(z.number(), "outside the window"),
      overlapping_minutes: described(z.number(), "given to another entry at the same time"),
      ignored: described(z.nullable(z.string()), "why it does not count; null where it does"),
      rule: described(z.nullable(z.string()), "the rule that led to it; null where the name did"),
    }),
  ),
});

export const importSchema = z.strictObject({
  format: z.literal("orchestrate/import@1"),
  window: z.strictObject({
    from: z.string(),
    to: described(z.string(), "the last day"),
    weeks: described(z.number(), "the weeks worked: those of the window less the days absent, or what was given"),
    days_absent: described(z.int(), "working days on which the records say that the person was away"),
    calendar_days_absent: described(z.int(), "the same with the weekends among them"),
    zone: z.string(),
  }),
  sources: z.array(z.strictObject({ file: z.string(), kind: z.string(), called: z.string(), entries: z.int() })),
  tasks: z.array(importedTaskSchema),
  ignored: z.array(
    z.strictObject({
      why: z.string(),
      entries: z.int(),
      minutes: described(z.number(), "of the whole entries, not per week"),
    }),
  ),
  unmatched: z.array(unmatchedSchema),
  not_understood: z.array(z.strictObject({ file: z.string(), line: z.int(), text: z.string(), because: z.string() })),
  rules: described(
    z.array(z.strictObject({ rule: z.string(), to: z.string(), entries: z.int(), total_minutes: total })),
    "the rules that matched, most minutes first",
  ),
  accounts: described(
    z.strictObject({
      entries: z.strictObject({
        read: z.int(),
        counted: z.int(),
        clipped: z.int(),
        ignored: z.int(),
        not_understood: z.int(),
      }),
      minutes: z.strictObject({
        read: z.number(),
        counted: z.number(),
        clipped: z.number(),
        overlapping: z.number(),
        ignored: z.number(),
      }),
    }),
    "read is the sum of the others; an entry of which the window cuts a part is clipped, not counted",
  ),
  explained: described(z.nullable(explainedSchema), "the entries behind one figure, where that was asked for"),
  changes: described(
    z.array(
      z.strictObject({
        id: z.string(),
        path: z.string(),
        old: z.nullable(z.number()),
        new: z.number(),
        source: described(z.enum(SOURCES), "what the hours of the task would say of where they come from"),
        old_source: described(z.nullable(z.enum(SOURCES)), "what they say of it today"),
      }),
    ),
    "what the portfolio says today and would say, minutes per week; written in whole minutes",
  ),
  warnings: z.array(warningSchema),
});

export type Explained = z.infer<typeof explainedSchema>;
export type ImportDocument = z.infer<typeof importSchema>;
export type ImportedTask = z.infer<typeof importedTaskSchema>;
export type Unmatched = z.infer<typeof unmatchedSchema>;
