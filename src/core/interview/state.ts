import * as z from "zod/mini";
import type { Period } from "../period.ts";
import type { PortfolioInput, TaskInput } from "../portfolio/schema.ts";

/** What one walk through the interview covers; all of it where nothing is named. */
export interface Walk {
  /** Only names, hours, who makes it, and one question more of the largest where that leaves the verdict unsure. */
  readonly quick?: boolean | undefined;
  /** Only this step, counted from 1. */
  readonly step?: number | undefined;
  /** Only what concerns this task, by id. */
  readonly task?: string | undefined;
  /** Only tasks to be added, and what is asked about those. */
  readonly add?: boolean | undefined;
}

/**
 * The interview at one moment: the answers so far, in the form of a portfolio file, and which questions were put.
 * A question can have been put and left open, so the answers alone do not tell.
 */
export interface State {
  readonly answers: PortfolioInput;
  /** Keys of the questions put so far, in the order they were put. */
  readonly put: readonly string[];
  readonly walk: Walk;
  /** How many tasks step 2 looks at. */
  readonly candidates: number;
  /** False once the person chose to stop after the first score. */
  readonly goingOn: boolean;
  /** Ids of the tasks that were there before this walk; with `add`, the others are asked about. */
  readonly before: readonly string[];
  /** Last quarter's portfolio, where this walk goes on from one; every task of it has its id. */
  readonly previous?: PortfolioInput | undefined;
  /** The answers as they would be if none of last quarter's tasks were gone; absent while none is. */
  readonly whole?: PortfolioInput | undefined;
  /** By key of the question, the lines of lists that were begun and are not answered yet. */
  readonly typed?: Readonly<Record<string, readonly string[]>> | undefined;
}

const DRAFT_FORMAT = "orchestrate/draft@1";

const walkSchema = z.partial(z.object({ quick: z.boolean(), step: z.int(), task: z.string(), add: z.boolean() }));
const stateSchema = z.object({
  format: z.literal(DRAFT_FORMAT),
  answers: z.looseObject({ period: z.string(), tasks: z.array(z.looseObject({ id: z.string(), name: z.string() })) }),
  put: z.array(z.string()),
  walk: walkSchema,
  candidates: z.int(),
  goingOn: z.boolean(),
  before: z.array(z.string()),
  previous: z.optional(z.looseObject({ period: z.string(), tasks: z.array(z.looseObject({ id: z.string() })) })),
  whole: z.optional(z.looseObject({ tasks: z.array(z.looseObject({ id: z.string() })) })),
  typed: z.optional(z.record(z.string(), z.array(z.string()))),
  basedOn: z.nullable(z.string()),
});

/** A draft on disk: the state, and a mark of the portfolio file it started from. */
export interface Draft {
  readonly state: State;
  /** What the portfolio file held when the walk began; null where there was none. */
  readonly basedOn: string | null;
}

export function writeDraft({ state, basedOn }: Draft): string {
  return `${JSON.stringify({ format: DRAFT_FORMAT, ...state, basedOn }, null, 1)}\n`;
}

/** The draft a text holds, or undefined where it is none (cut off, or another program's). */
export function readDraft(text: string): Draft | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = stateSchema.safeParse(value);
  if (!result.success) return undefined;
  const { format: _, basedOn, ...state } = result.data;
  return { state: state as unknown as State, basedOn };
}

export function emptyPortfolio(period: Period, pattern: string): PortfolioInput {
  return { format: "orchestrate/portfolio@1", pattern, period, tasks: [] };
}

/** A walk that begins: from nothing, from an existing portfolio, or from an answers file. */
export function startWalk(answers: PortfolioInput, walk: Walk, candidates: number): State {
  return {
    answers,
    put: [],
    walk,
    candidates,
    goingOn: true,
    before: answers.tasks.map((task: TaskInput) => task.id ?? ""),
  };
}

/** Whether answers that are there already go beyond the first score. */
export const wentOn = ({ shift, tasks }: PortfolioInput): boolean =>
  shift !== undefined || tasks.some(({ repeatable, replaceable }) => (repeatable ?? replaceable) !== undefined);
