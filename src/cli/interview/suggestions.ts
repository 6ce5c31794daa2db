import { recordWith } from "../../core/compare/promises.ts";
import type { Ask } from "../../core/interview/ask.ts";
import { executionTasks, freeMinutes, soFar, weekAnswered } from "../../core/interview/candidates.ts";
import type { State } from "../../core/interview/state.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { fileSpelling, type Week } from "../../core/portfolio/hours.ts";
import { nextMonday } from "../../core/portfolio/period.ts";
import type { Portfolio } from "../../core/portfolio/schema.ts";
import type { Shifts } from "../../core/reports/shifts.ts";
import { suggestRatings } from "../../core/scoring/ratings.ts";
import type { RatingsModel } from "../../core/scoring/words/ratings-model.ts";
import { rankShifts } from "../../core/shift/rank.ts";

type Rated = ReturnType<typeof suggestRatings>;

/** What the program would answer itself: shown as the default, and written only where the person presses enter. */
export interface Suggestions {
  readonly week: Week;
  readonly ranking: Shifts | undefined;
  /** True where step 2 could look at more tasks than it did. */
  readonly moreCandidates: boolean;
  of(ask: Ask): string | undefined;
  /** Why that is suggested, where it is not plain. */
  because(ask: Ask): string | undefined;
}

export function suggest(
  state: State,
  pattern: Pattern,
  today: string,
  earlier: readonly Portfolio[] = [],
  ratings?: RatingsModel,
): Suggestions {
  const { answers } = state;
  const portfolio = soFar(answers);
  const week = weekAnswered(answers);
  const past = portfolio ? recordWith(earlier, portfolio) : [];
  const ranking = portfolio && rankShifts(portfolio, pattern, { past });
  const rated = (id: string | undefined): Rated => {
    const task = portfolio?.tasks.find((one) => one.id === id);
    return task && ratings && pattern.words ? suggestRatings(ratings, pattern.words, task.name, task.note) : {};
  };
  return {
    week,
    ranking,
    moreCandidates: executionTasks(answers, pattern).length > state.candidates,
    because: ({ question, subject }) => rated(subject)[question.path as "repeatable" | "replaceable"]?.because,
    of({ question, subject }) {
      const candidate = ranking?.candidates.find(({ id }) => id === subject);
      switch (question.path) {
        case "repeatable":
        case "replaceable":
          return rated(subject)[question.path]?.value.toString();
        case "promise.oversight":
          return candidate && rounded(candidate.oversight_minutes);
        case "promise.setup":
          return fileSpelling(candidate?.setup_minutes ?? pattern.ranking.setup_minutes);
        case "promise.freed":
          return candidate && rounded(candidate.net_minutes);
        case "promise.from":
          return nextMonday(today);
        case "hours":
          return question.scope === "destination" ? leftOver(state, subject) : undefined;
        default:
          return question.default === undefined ? undefined : String(question.default);
      }
    },
  };
}

/** A promise to the quarter of an hour, downwards: what was promised is asked about. */
const rounded = (minutes: number): string =>
  fileSpelling(minutes >= 15 ? Math.floor(minutes / 15) * 15 : Math.round(minutes));

function leftOver(state: State, destination: string | undefined): string | undefined {
  const left = freeMinutes(state.answers, destination) ?? 0;
  return left > 0 ? fileSpelling(left) : undefined;
}

/** A figure or text of the file as one would type it. */
export function figureText(value: unknown): string {
  if (typeof value === "number") return `${value}h`;
  if (typeof value === "object" && value !== null && "times" in value) {
    const { times, hours } = value as { times: number; hours?: unknown };
    return hours === undefined ? String(times) : `${times}, ${figureText(hours)}`;
  }
  if (typeof value === "object" && value !== null && "supports" in value) return `> ${String(value.supports)}`;
  if (typeof value === "object" && value !== null) {
    const { low, high } = value as { low: unknown; high: unknown };
    return `${String(low)}-${String(high)}`;
  }
  return String(value);
}

/** An entry of a list as one would type it: "status report, 3h", "pull the numbers | agent | draft table". */
export function lineText(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return String(entry);
  const { name, hours, ...parts } = entry as Record<string, unknown>;
  if (name !== undefined) return `${String(name)}, ${figureText(hours)}`;
  const { do: step, by, hand_off, what, cadence } = parts;
  const fields = what === undefined ? [step, by, hand_off] : [what, cadence];
  while (fields.length > 1 && fields.at(-1) === undefined) fields.pop();
  return fields.map((field) => field ?? "").join(" | ");
}
