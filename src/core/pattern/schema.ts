import * as z from "zod/mini";
import { ACTIVITIES, CLASSES, DESTINATIONS, DOING, FORCES, GATES, PERFORMERS, SOURCES } from "../portfolio/schema.ts";
import { LINT_RULES } from "./terms.ts";
import type { WordsModel } from "./words-model.ts";

/**
 * The pattern as data: what is asked and why, and every number the score rests on. The words are the program's own
 * `patterns/orchestration-over-execution.yaml` or a team's file given with --pattern. `patterns/README.md` specifies the form.
 */

const PATTERN_FORMAT = "orchestrate/pattern@1";

const text = z.string().check(z.trim(), z.minLength(1));
const share = z.number().check(z.minimum(0), z.maximum(1));
/*
 * Every number has both ends: beyond them a figure that rests on it would be no number any more, or none that a person could
 * mean. A test tries each end on every document.
 */
const upTo = (most: number) => z.number().check(z.minimum(0), z.maximum(most));
/** Of a week, at most all of it. */
const weekMinutes = upTo(7 * 24 * 60);
/** Of work in one go, at most a year's. */
const workMinutes = upTo(2000 * 60);
const weight = z.number().check(z.minimum(-10), z.maximum(10));
const within = z.number().check(z.minimum(0.01), z.maximum(0.99));

/** One entry for each key, none missing and none besides. */
function each<K extends string, V extends z.ZodMiniType>(keys: readonly K[], value: V) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);
}

const triangle = z.strictObject({ low: share, likely: share, high: share });
const named = z.strictObject({ label: text, help: text });

/**
 * How a question is asked and what its answer looks like.
 * - `tasks`: lines of "name, hours"; `more-tasks`: the same, added to what is there
 * - `choice`, `choices`: one or several of `choices`; `scale`: 1..5 of the scale with the question's id
 * - `hours`, `duration`, `text`, `lines`, `yes-no`: as they say; `by-hand`: hours, another task, or unknown
 * - `tick-changed`, `tick-gone`: which of last quarter's tasks changed, and which are no more; `tick-origin`: which of
 *   those that are no more a new task came out of; `stepped-back`: times, and hours of all of them: "3, 2h"
 * - `tick-tasks`: which of the tasks; `pick-task`: one of the ranked tasks, or none
 * - `steps`, `feedback`: lines with parts; `destinations`: which of the reinvestment destinations
 * - `task-link`: a task the answer belongs to, or none; `go-on`: whether to continue
 */
const QUESTION_KINDS = [
  "tasks",
  "more-tasks",
  "choice",
  "choices",
  "scale",
  "hours",
  "duration",
  "date",
  "text",
  "lines",
  "yes-no",
  "by-hand",
  "tick-tasks",
  "tick-changed",
  "tick-gone",
  "tick-origin",
  "stepped-back",
  "pick-task",
  "steps",
  "feedback",
  "destinations",
  "task-link",
  "go-on",
  "appeared",
  "name",
  "place",
  "verdict",
  "serves",
  "keep",
  "split",
  "remove",
] as const;

/** What a question is asked about: once, or once for each of these. */
const QUESTION_SCOPES = [
  "portfolio",
  "task",
  "candidate",
  "shift",
  "design",
  "capability",
  "destination",
  "planned",
] as const;

export const questionSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  scope: z.enum(QUESTION_SCOPES),
  kind: z.enum(QUESTION_KINDS),
  /** Where the answer stands in the file, seen from what the question is asked about: `performer`, `promise.freed`. */
  path: z.string().check(z.regex(/^[a-z_.]*$/)),
  required: z.boolean(),
  ask: text,
  /** What its answer is called where answers are listed; the words of the id where nothing is given. */
  label: z.optional(text),
  why: text,
  help: z.optional(text),
  default: z.optional(z.union([z.string(), upTo(10_000), z.boolean()])),
  choices: z.optional(z.array(z.strictObject({ value: text, label: text, help: z.optional(text) }))),
  /** Asked only where these fields of the same thing hold one of these values. */
  when: z.optional(z.record(z.string(), z.array(z.union([z.string(), z.boolean()])))),
  /** Lines that nobody else could check are asked about once more. */
  testable: z.optional(z.boolean()),
  /**
   * Asked only where nothing of an earlier quarter is known ("first"), or only where it is ("again"); never asked and only
   * offered where somebody wants to change one task ("change").
   */
  round: z.optional(z.enum(["first", "again", "change"])),
  /** Not asked any more once it has an answer; it can still be changed. */
  once: z.optional(z.boolean()),
  /** What leaving it open is called, where it is chosen. */
  open: z.optional(text),
  /** Asked also by the short interview (--quick). */
  quick: z.optional(z.boolean()),
});

const stepSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  title: text,
  intro: text,
  questions: z.array(questionSchema).check(z.minLength(1)),
});

const signSchema = z.strictObject({ kind: z.enum(["life", "decay"]), label: text, recovery: text });
export const SIGNS = [
  "leverage-up",
  "compounding-up",
  "interventions-down",
  "task-regressed",
  "interventions-up",
  "design-failed-twice",
  "promise-missed",
  "freed-hours-leaked",
] as const;

export const LINT_LEVELS = ["off", "warning", "error"] as const;

export { LINT_RULES };

/** A change as a factor: its median, and the sigma of its logarithm. */
const change = z.strictObject({
  times: z.number().check(z.minimum(0.1), z.maximum(10)),
  sigma: z.number().check(z.minimum(0.05), z.maximum(2)),
});

export const patternSchema = z.strictObject({
  format: z.literal(PATTERN_FORMAT),
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  name: text,
  source: text,
  activities: z.strictObject({ doing: named, ...each(ACTIVITIES, named).shape }),
  classes: each(CLASSES, z.strictObject({ label: text, help: text })),
  forces: each(FORCES, z.strictObject({ label: text, truth: text, practice: text })),
  gates: each(GATES, z.strictObject({ label: text, help: text, effect: z.enum(["caps", "excludes"]) })),
  destinations: each(DESTINATIONS, named),
  scales: each(
    ["repeatable", "replaceable", "literacy", "briefing", "evaluation"] as const,
    z.strictObject({ label: text, anchors: z.array(text).check(z.length(5)) }),
  ),

  /** How much of a task's hours is orchestration, by the answer to `doing`; `likely` feeds the sums, low and high the interval. */
  shares: each(DOING, triangle),
  evidence: z.strictObject({
    fitted: text,
    /** Log-odds before anything is known. */
    prior: weight,
    performer: each(PERFORMERS, weight),
    doing: each(DOING, weight),
    /** For each kind of hour named as the rest; the total is capped, and counts for the part of the hours that is not doing. */
    rest: z.strictObject({ ...each(ACTIVITIES, weight).shape, cap: upTo(10) }),
    /** For each doubling of by-hand hours over twice the own hours, where the performer is not `me`; capped. */
    by_hand: z.strictObject({ per_doubling: upTo(10), cap: upTo(10) }),
    /**
     * The part of what was answered that the words of name and note may take back, below 1: they never turn it alone.
     * `against_both` where performer and doing are a clear pair of answers for one side.
     */
    words: z.strictObject({ against: within, against_both: within }),
  }),
  uncertainty: z.strictObject({
    draws: z.int().check(z.minimum(100), z.maximum(100_000)),
    interval: z.number().check(z.minimum(0.1), z.maximum(0.99)),
    /** Half-width of a triangle around a single figure, as a part of the figure. */
    spread: each(SOURCES, share),
    /** Sigma of the lognormal factor on every by-hand figure of one person. */
    optimism_sigma: upTo(2),
    /** How many times as far off as the spread one person's estimates are, between two quarters: lognormal, drawn once a person. */
    error_size: z.strictObject({ median: z.number().check(z.minimum(0.1), z.maximum(10)), sigma: upTo(2) }),
    /** Correlation of a figure's error with itself a quarter later, where it was asked anew and differs; drawn evenly between the ends, once a person. */
    changed_correlation: z.strictObject({ low: share, high: share }),
    /** How often a figure that was asked anew and differs truly changed, and by how much: the sigma of its logarithm. */
    moves: z.strictObject({ part: within, sigma: z.number().check(z.minimum(0.01), z.maximum(2)) }),
    /** Half-width of the share where it comes from the evidence. */
    share_from_evidence: share,
    /** How one person leans in all answers on how much is doing: `centre` and `sigma` in standard deviations of the spread of an answer. */
    share_lean: z.strictObject({ centre: z.number().check(z.minimum(-2), z.maximum(2)), sigma: share }),
  }),
  thresholds: z.strictObject({
    sure: share,
    coverage_low: share,
    coverage_high: upTo(10),
    dominant_gain: share,
    /** Minutes a week below which a gain is too small to speak of one task's part in it. */
    least_gain_minutes: weekMinutes,
    candidates: z.int().check(z.minimum(1), z.maximum(1000)),
    /** Tasks, those with the most hours, of which the short interview asks one question more. */
    quick_questions: z.int().check(z.minimum(0), z.maximum(1000)),
    share_change: share,
    life_probability: share,
    intervention_change_minutes: weekMinutes,
  }),
  /** When a share that fell is called a relapse. */
  relapse: z.strictObject({
    /** How often the share of a task that is asked anew falls from one quarter to the next, before anything is answered. */
    base: z.number().check(z.minimum(0.001), z.maximum(0.5)),
    /** How often an answer on how much is doing is its neighbour; drawn evenly between the ends, once a person. */
    answer_off: z.strictObject({ low: share, high: share }),
    /** Hours now over hours before, lognormal: of work that came back (leverage is drawn with it, too), and of other work. */
    hours: z.strictObject({ back: change, rest: change }),
    /** From here on it is said. */
    probability: share,
  }),
  ranking: z.strictObject({
    capped_replaceable: share,
    oversight: share,
    setup_minutes: workMinutes,
    /** A prior of nothing would leave nothing over nothing where there is no promise yet. */
    record: z.strictObject({
      prior_minutes: z.number().check(z.minimum(1), z.maximum(7 * 24 * 60)),
      low: upTo(10),
      high: upTo(10),
    }),
    weeks: z.number().check(z.minimum(1), z.maximum(53)),
  }),
  signs: each(SIGNS, signSchema),
  lint: each(LINT_RULES, z.enum(LINT_LEVELS)),
  steps: z.array(stepSchema).check(z.length(5)),
});

/** The pattern, with the learned weights of words beside it where they were loaded. */
export type Pattern = z.output<typeof patternSchema> & { readonly words?: WordsModel };
export type Question = z.output<typeof questionSchema>;
export type Step = Pattern["steps"][number];
export type SignCode = (typeof SIGNS)[number];
export type LintRule = (typeof LINT_RULES)[number];
