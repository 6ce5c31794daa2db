import * as z from "zod";
import { durationSchema, hoursSchema } from "./hours.ts";
import { isDate, type Period, readPeriod } from "./period.ts";

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
export type Force = (typeof FORCES)[number];
export type Destination = (typeof DESTINATIONS)[number];
export type Class = (typeof CLASSES)[number];
export type DesignPart = (typeof DESIGN_PARTS)[number];

export const NAME_LIMIT = 200;
export const TEXT_LIMIT = 4000;
const text = z.string().trim().min(1).max(TEXT_LIMIT);
const ID = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,79}$/u;
const fault = (name: string) => ({ params: { fault: name } });
const id = z
  .string()
  .refine((value) => ID.test(value), fault("bad-id"))
  .meta({ description: "id of a task", pattern: "^[^\\s]{1,80}$" });
const date = z
  .string()
  .refine(isDate, fault("bad-date"))
  .meta({ description: "a day, like 2026-12-18", format: "date" });
const period = z
  .string()
  .refine((value) => readPeriod(value) === value, fault("bad-period"))
  .transform((value) => value as Period)
  .meta({ description: "a quarter, like 2026-Q4", pattern: "^\\d{4}-Q[1-4]$" });
const scale = (description: string) => z.int().min(1).max(5).meta({ description });

const percentages = z.strictObject(
  Object.fromEntries(ACTIVITIES.map((activity) => [activity, z.number().min(0).max(100).optional()])) as Record<
    Activity,
    z.ZodOptional<z.ZodNumber>
  >,
);

/** `rest`: which kinds of hour the remainder is. A list or percentages; decided by what is written, so that faults point at the right place. */
const rest = z
  .any()
  .meta({
    description: "What the part that is not doing is: a list of kinds, or percentages of that part",
    anyOf: [
      { type: "array", items: { enum: [...ACTIVITIES] } },
      {
        type: "object",
        properties: Object.fromEntries(ACTIVITIES.map((a) => [a, { type: "number", minimum: 0, maximum: 100 }])),
        additionalProperties: false,
      },
    ],
  })
  .transform((value, context): Activity[] | Partial<Record<Activity, number>> => {
    const result = (
      Array.isArray(value) || typeof value !== "object" || value === null ? z.array(z.enum(ACTIVITIES)) : percentages
    ).safeParse(value);
    if (result.success) return result.data as Activity[] | Partial<Record<Activity, number>>;
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: issue.input } as never);
    return z.NEVER;
  });

const byHand = z
  .any()
  .meta({
    description: "Hours per week the accepted output would take this person entirely by hand, or unknown",
    anyOf: [{ const: "unknown" }, { type: "number", minimum: 0 }, { type: "string" }, { type: "object" }],
  })
  .transform((value, context) => {
    if (value === "unknown") return "unknown" as const;
    const result = hoursSchema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as never);
    return z.NEVER;
  });

export const taskSchema = z.strictObject({
  id: id.optional().meta({ description: "stable across quarters; made from the name when absent" }),
  name: z.string().trim().min(1).max(NAME_LIMIT).meta({ description: "one recurring activity that takes your hours" }),
  note: text.optional().meta({ description: "anything that helps to understand the task" }),
  hours: hoursSchema,
  source: z.enum(SOURCES).optional().meta({ description: "where the hours come from; estimated when absent" }),
  performer: z.enum(PERFORMERS).optional().meta({ description: "who makes the output today" }),
  doing: z.enum(DOING).optional().meta({ description: "how much of your own hours is making the thing yourself" }),
  rest: rest.optional(),
  by_hand: byHand.optional(),
  supports: id.optional().meta({ description: "this task only serves that task's output, which is counted there" }),
  repeatable: scale("1 never twice alike .. 5 the same every time").optional(),
  replaceable: scale("1 only I could do it .. 5 a capable person or AI agent could do all of it today").optional(),
  gates: z.array(z.enum(GATES)).optional().meta({ description: "what speaks against handing it over" }),
  compounding: z.boolean().optional().meta({ description: "whether the hour builds something that keeps paying" }),
  verdict: z
    .strictObject({ class: z.enum(CLASSES), because: text.optional() })
    .optional()
    .meta({ description: "your own verdict, shown beside the engine's" }),
  keep: z
    .strictObject({ because: text.optional(), until: period.optional() })
    .optional()
    .meta({ description: "not to be proposed again before then" }),
  was: z.array(id).optional().meta({ description: "former ids: renames, merges and splits" }),
  stepped_back: z
    .strictObject({ times: z.int().min(0), hours: durationSchema.optional() })
    .optional()
    .meta({ description: "how often you stepped back in this quarter, and the hours of all times together" }),
});

const promise = z.strictObject({
  freed: hoursSchema.optional().meta({ description: "hours per week that come free, net of oversight" }),
  oversight: hoursSchema.optional().meta({ description: "hours per week of briefing and checking" }),
  setup: durationSchema.optional().meta({ description: "hours it takes once to hand it over" }),
  from: date.optional(),
});

export const shiftSchema = z.strictObject({
  task: id,
  forces: z.array(z.enum(FORCES)).optional().meta({ description: "what keeps you doing it" }),
  proven: z
    .boolean()
    .optional()
    .meta({ description: "whether you have shown that you do it well, to those you would direct" }),
  promise: promise.optional(),
});

export const designSchema = z.strictObject({
  task: id,
  purpose: text.optional(),
  output: text.optional(),
  audience: text.optional(),
  owner: z.strictObject({ kind: z.enum(OWNERS), name: text.optional() }).optional(),
  quality: z.array(text).optional().meta({ description: "what makes the output acceptable, each line testable" }),
  steps: z.array(z.strictObject({ do: text, by: text.optional(), hand_off: text.optional() })).optional(),
  feedback: z.array(z.strictObject({ what: text, cadence: text.optional() })).optional(),
  failure: text.optional().meta({ description: "what could go wrong" }),
  escalate: text.optional().meta({ description: "when the performer stops and asks" }),
});

export const capabilitySchema = z.strictObject({
  for: id,
  literacy: scale("1..5 knowing what the performer does well and what needs your judgment").optional(),
  briefing: scale("1..5 briefing so that the work can start").optional(),
  evaluation: scale("1..5 judging the result").optional(),
  human_only: z.array(text).optional(),
  practice: text.optional(),
});

export const reinvestmentSchema = z.strictObject({
  into: z.enum(DESTINATIONS),
  hours: hoursSchema,
  intent: text.optional(),
  task: id.optional(),
});

export const logSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    date,
    task: id,
    kind: z.literal("intervention"),
    hours: durationSchema.optional(),
    cause: text.optional(),
    failed: z.enum(DESIGN_PARTS).optional().meta({ description: "the part of the design that failed" }),
    fix: text.optional(),
    note: text.optional(),
  }),
  z.strictObject({
    date,
    task: id,
    kind: z.literal("evaluation"),
    met: z.int().min(0),
    of: z.int().min(1),
    note: text.optional(),
  }),
]);

export const portfolioSchema = z
  .strictObject({
    format: z.literal(PORTFOLIO_FORMAT),
    pattern: text.optional().meta({ description: "the pattern the questions came from, with its version" }),
    period,
    audited: date.optional(),
    practitioner: z
      .strictObject({ name: text.optional(), role: text.optional(), week: hoursSchema.optional() })
      .optional()
      .meta({ description: "who this is about; week is the hours of a normal working week" }),
    tasks: z.array(taskSchema),
    shift: z.array(shiftSchema).optional(),
    designs: z.array(designSchema).optional(),
    capability: z.array(capabilitySchema).optional(),
    reinvestment: z.array(reinvestmentSchema).optional(),
    log: z.array(logSchema).optional(),
  })
  .meta({
    title: "orchestrate portfolio",
    description: "One quarter's audit: tasks, shift, designs, capability, reinvestment, log",
  });

/** A portfolio as it is written: what the interview collects and the writer saves. */
export type PortfolioInput = z.input<typeof portfolioSchema>;
export type TaskInput = z.input<typeof taskSchema>;
type ReadPortfolio = z.output<typeof portfolioSchema>;

/** A task of a portfolio that has been read: its id is always there. */
export type Task = z.output<typeof taskSchema> & { id: string };
/** A portfolio that has been read. */
export type Portfolio = Omit<ReadPortfolio, "tasks"> & { tasks: Task[] };
export type Shift = z.output<typeof shiftSchema>;
export type Design = z.output<typeof designSchema>;
export type Capability = z.output<typeof capabilitySchema>;
export type Reinvestment = z.output<typeof reinvestmentSchema>;
export type LogEntry = z.output<typeof logSchema>;
export type Intervention = Extract<LogEntry, { kind: "intervention" }>;
export type Evaluation = Extract<LogEntry, { kind: "evaluation" }>;
