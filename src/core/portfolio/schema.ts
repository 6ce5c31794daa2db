import * as z from "zod/mini";
import { later } from "../later.ts";
import { isDate, type Period, readPeriod } from "../period.ts";
import type { Hours } from "./amounts.ts";
import { says } from "./described.ts";
import type { Week, Weekly } from "./hours.ts";
import { durationSchema, hoursOrUnknown, hoursSchema, type Once } from "./hours-schema.ts";

/** The portfolio file, `orchestrate/portfolio@1`: one schema for the file, the prompts, the answers and the published JSON Schema. */

export const PORTFOLIO_FORMAT = "orchestrate/portfolio@1";
export const PATTERN_ID = "orchestration-over-execution@1";

export const PERFORMERS = ["me", "shared", "others"] as const;
export const DOING = ["all", "most", "half", "little", "none"] as const;
export const ACTIVITIES = ["purpose", "design", "direction", "compass"] as const;
export const SOURCES = ["estimated", "measured", "carried"] as const;
export const GATES = ["unverifiable", "irreversible", "regulated", "relationship", "craft"] as const;
export const FORCES = ["identity", "comfort", "status", "design"] as const;
export const OWNERS = ["ai", "person", "automation"] as const;
export const DESTINATIONS = [
  "purpose-design",
  "system-design",
  "relationships",
  "pattern-capture",
  "knowledge-contribution",
] as const;
export const CLASSES = ["execution", "orchestration"] as const;
export const DESIGN_PARTS = [
  "purpose",
  "output",
  "audience",
  "owner",
  "quality",
  "steps",
  "feedback",
  "failure",
  "escalate",
] as const;

export type Performer = (typeof PERFORMERS)[number];
export type Doing = (typeof DOING)[number];
export type Activity = (typeof ACTIVITIES)[number];
export type Source = (typeof SOURCES)[number];
export type Gate = (typeof GATES)[number];
export type Class = (typeof CLASSES)[number];
export type DesignPart = (typeof DESIGN_PARTS)[number];

export const NAME_LIMIT = 200;
export const TEXT_LIMIT = 4000;
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(TEXT_LIMIT));
const maybeText = z.optional(text);
const ID = later(String.raw`^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,79}$`, "u");
const isId = (value: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(value) || ID().test(value);
const fault = (name: string) => ({ params: { fault: name } });
const id = says(z.string().check(z.refine(isId, fault("bad-id"))), {
  description: "id of a task",
  pattern: "^[^\\s]{1,80}$",
});
const date = says(z.string().check(z.refine(isDate, fault("bad-date"))), {
  description: "a day, like 2026-12-18",
  format: "date",
});
const period = says(
  z.pipe(
    z.string().check(z.refine((value) => readPeriod(value) === value, fault("bad-period"))),
    z.transform((value) => value as Period),
  ),
  { description: "a quarter, like 2026-Q4", pattern: "^\\d{4}-Q[1-4]$" },
);
const scale = (description: string) => says(z.int().check(z.minimum(1), z.maximum(5)), description);

// What many files do not have is lazy, here and in the sections below: a start would make it for nothing.
const percentages = z.lazy(() =>
  z.strictObject(
    Object.fromEntries(
      ACTIVITIES.map((activity) => [activity, z.optional(z.number().check(z.minimum(0), z.maximum(100)))]),
    ) as Record<Activity, z.ZodMiniOptional<z.ZodMiniNumber>>,
  ),
);

const activities = z.lazy(() => z.array(z.enum(ACTIVITIES)));

/** `rest`: which kinds of hour the remainder is. A list or percentages; decided by what is written, so that faults point at the right place. */
const rest = z.pipe(
  says(z.any(), {
    description: "What the part that is not doing is: a list of kinds, or percentages of that part",
    anyOf: [
      { type: "array", items: { enum: [...ACTIVITIES] } },
      {
        type: "object",
        properties: Object.fromEntries(ACTIVITIES.map((a) => [a, { type: "number", minimum: 0, maximum: 100 }])),
        additionalProperties: false,
      },
    ],
  }),
  z.transform((value, context): Activity[] | Partial<Record<Activity, number>> => {
    const listed = Array.isArray(value) || typeof value !== "object" || value === null;
    const result = (listed ? activities : percentages).safeParse(value);
    if (result.success) return result.data as Activity[] | Partial<Record<Activity, number>>;
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: issue.input } as never);
    return z.NEVER;
  }),
);

export const taskSchema = z.strictObject({
  id: says(z.optional(id), "stable across quarters; made from the name when absent"),
  name: says(
    z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_LIMIT)),
    "one recurring activity that takes your hours",
  ),
  note: says(z.optional(text), "anything that helps to understand the task"),
  hours: hoursOrUnknown("your own hours in it, or unknown: then it counts nowhere until you know"),
  source: says(z.optional(z.enum(SOURCES)), "where the hours come from; estimated when absent"),
  performer: says(z.optional(z.enum(PERFORMERS)), "who makes the output today"),
  doing: says(z.optional(z.enum(DOING)), "how much of your own hours is making the thing yourself"),
  rest: z.optional(rest),
  by_hand: z.optional(
    hoursOrUnknown("Hours per week the accepted output would take this person entirely by hand, or unknown"),
  ),
  supports: says(z.optional(id), "this task only serves that task's output, which is counted there"),
  repeatable: z.optional(scale("1 never twice alike .. 5 the same every time")),
  replaceable: z.optional(scale("1 only I could do it .. 5 a capable person or AI agent could do all of it today")),
  gates: says(z.optional(z.array(z.enum(GATES))), "what speaks against handing it over"),
  compounding: says(z.optional(z.boolean()), "whether the hour builds something that keeps paying"),
  verdict: says(
    z.optional(z.strictObject({ class: z.enum(CLASSES), because: maybeText })),
    "your own verdict, shown beside the engine's",
  ),
  keep: says(
    z.optional(z.strictObject({ because: maybeText, until: z.optional(period) })),
    "not to be proposed again before then",
  ),
  agent_hours: says(
    z.optional(hoursSchema),
    "hours a week that agents worked on it, where a record measured them; shown beside yours, never part of leverage",
  ),
  was: says(z.optional(z.array(id)), "former ids: renames, merges and splits"),
  stepped_back: says(
    z.optional(z.strictObject({ times: z.int().check(z.minimum(0)), hours: z.optional(durationSchema) })),
    "how often you stepped back in this quarter, and the hours of all times together",
  ),
});

export const shiftSchema = z.lazy(() =>
  z.strictObject({
    task: id,
    forces: says(z.optional(z.array(z.enum(FORCES))), "what keeps you doing it"),
    proven: says(z.optional(z.boolean()), "whether you have shown that you do it well, to those you would direct"),
    promise: z.optional(
      z.strictObject({
        freed: says(z.optional(hoursSchema), "hours per week that come free, net of oversight"),
        oversight: says(z.optional(hoursSchema), "hours per week of briefing and checking"),
        setup: says(z.optional(durationSchema), "hours it takes once to hand it over"),
        from: z.optional(date),
      }),
    ),
  }),
);

export const designSchema = z.lazy(() =>
  z.strictObject({
    task: id,
    purpose: maybeText,
    output: maybeText,
    audience: maybeText,
    owner: z.optional(z.strictObject({ kind: z.enum(OWNERS), name: maybeText })),
    quality: says(z.optional(z.array(text)), "what makes the output acceptable, each line testable"),
    steps: z.optional(z.array(z.strictObject({ do: text, by: maybeText, hand_off: maybeText }))),
    feedback: z.optional(z.array(z.strictObject({ what: text, cadence: maybeText }))),
    failure: says(z.optional(text), "what could go wrong"),
    escalate: says(z.optional(text), "when the performer stops and asks"),
  }),
);

const capabilitySchema = z.lazy(() =>
  z.strictObject({
    for: id,
    literacy: z.optional(scale("1..5 knowing what the performer does well and what needs your judgment")),
    briefing: z.optional(scale("1..5 briefing so that the work can start")),
    evaluation: z.optional(scale("1..5 judging the result")),
    human_only: z.optional(z.array(text)),
    practice: maybeText,
  }),
);

export const reinvestmentSchema = z.lazy(() =>
  z.strictObject({
    into: z.enum(DESTINATIONS),
    hours: hoursSchema,
    intent: maybeText,
    task: z.optional(id),
    name: says(z.optional(text), "work that is not on the list yet"),
  }),
);

const logSchema = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      date,
      task: id,
      kind: z.literal("intervention"),
      hours: z.optional(durationSchema),
      cause: maybeText,
      failed: says(z.optional(z.enum(DESIGN_PARTS)), "the part of the design that failed"),
      fix: maybeText,
      note: maybeText,
    }),
    z.strictObject({
      date,
      task: id,
      kind: z.literal("evaluation"),
      met: z.int().check(z.minimum(0)),
      of: z.int().check(z.minimum(1)),
      note: maybeText,
    }),
  ]),
);

export const portfolioSchema = says(
  z.strictObject({
    format: z.literal(PORTFOLIO_FORMAT),
    pattern: says(z.optional(text), "the pattern the questions came from, with its version"),
    period,
    audited: z.optional(date),
    practitioner: says(
      z.optional(
        z.strictObject({
          name: maybeText,
          role: maybeText,
          week: z.optional(hoursOrUnknown("hours of a normal working week, or unknown: then 40 h is assumed")),
          days: says(
            z.optional(z.number().check(z.minimum(1), z.maximum(7))),
            "working days of the week, 5 when absent; a day is the week over its days",
          ),
        }),
      ),
      "who this is about",
    ),
    tasks: z.array(taskSchema),
    shift: z.optional(z.array(shiftSchema)),
    designs: z.optional(z.array(designSchema)),
    capability: z.optional(z.array(capabilitySchema)),
    reinvestment: z.optional(z.array(reinvestmentSchema)),
    log: z.optional(z.array(logSchema)),
  }),
  {
    title: "orchestrate portfolio",
    description: "One quarter's audit: tasks, shift, designs, capability, reinvestment, log",
  },
);

/** A portfolio as it is written: what the interview collects and the writer saves. */
export type PortfolioInput = z.input<typeof portfolioSchema>;
export type TaskInput = z.input<typeof taskSchema>;
/** A portfolio that was read and is not counted yet: a day's length depends on the person's week. */
export type WrittenPortfolio = z.output<typeof portfolioSchema>;

/** The same with every amount counted: minutes a week, or the whole minutes of one occasion. */
export type Counted<T> = T extends Once
  ? number
  : T extends Hours
    ? Weekly
    : T extends object
      ? { [K in keyof T]: Counted<T[K]> }
      : T;

/** A task of a portfolio that has been read: its id is always there. Hours that are not known count nowhere. */
export type Task = Counted<WrittenPortfolio["tasks"][number]> & { id: string };
export type KnownTask = Omit<Task, "hours"> & { hours: Weekly };
/** A portfolio that has been read and counted. */
export type Portfolio = Omit<Counted<WrittenPortfolio>, "tasks" | "practitioner"> & {
  tasks: Task[];
  practitioner: { name?: string | undefined; role?: string | undefined; week: Week };
};
export type Shift = Counted<z.output<typeof shiftSchema>>;
export type Design = z.output<typeof designSchema>;
export type Capability = z.output<typeof capabilitySchema>;
export type LogEntry = Counted<z.output<typeof logSchema>>;
export type Intervention = Extract<LogEntry, { kind: "intervention" }>;
export type Evaluation = Extract<LogEntry, { kind: "evaluation" }>;
