import type { Pattern } from "../pattern/schema.ts";
import { nextMonday } from "../period.ts";
import { fileSpelling, spell } from "../portfolio/hours.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Candidate, Shifts } from "../reports/shifts.ts";
import { interventionsIn } from "../scoring/interventions.ts";
import { suggestRatings } from "../scoring/ratings.ts";
import type { RatingsModel } from "../scoring/words/ratings-model.ts";
import { rankShifts } from "../shift/rank.ts";
import { asSaved } from "./as-saved.ts";
import type { Ask } from "./ask.ts";
import { executionTasks, freeMinutes } from "./candidates.ts";
import type { State } from "./state.ts";

type Rated = ReturnType<typeof suggestRatings>;

/**
 * What the program would answer itself. A figure that follows from answers is what enter takes; a rating that is guessed from
 * words is only told beside its answer, and has to be chosen.
 */
export interface Suggestions {
  readonly ranking: Shifts | undefined;
  /** How many more tasks step 2 would look at next. */
  readonly moreCandidates: number;
  of(ask: Ask): string | undefined;
  /** Why that is suggested, where it is not plain. */
  because(ask: Ask): string | undefined;
}

export function suggest(
  state: State,
  pattern: Pattern,
  today: string,
  others: readonly Portfolio[] = [],
  ratings?: RatingsModel,
): Suggestions {
  const { answers } = state;
  const saved = asSaved(state, today, others);
  const portfolio = saved?.portfolio;
  const ranking = saved && rankShifts(saved.portfolio, pattern, { past: saved.past });
  const rated = (id: string | undefined): Rated => {
    const task = portfolio?.tasks.find((one) => one.id === id);
    return task && ratings && pattern.words ? suggestRatings(ratings, pattern.words, task.name, task.note) : {};
  };
  return {
    ranking,
    moreCandidates: Math.max(
      0,
      Math.min(pattern.thresholds.candidates, executionTasks(answers, pattern).length - state.candidates),
    ),
    because({ question, subject }) {
      const candidate = ranking?.candidates.find(({ id }) => id === subject);
      switch (question.path) {
        case "repeatable":
        case "replaceable":
          return rated(subject)[question.path]?.because;
        case "stepped_back":
          return logged(subject, portfolio) && "as the log says";
        case "promise.oversight":
          return candidate && `of the ${spell(candidate.gross_minutes)} that could go, as the ranking counts it`;
        case "promise.freed":
          return candidate && netOf(candidate, ranking!.record.factor);
        default:
          return undefined;
      }
    },
    of({ question, subject }) {
      const candidate = ranking?.candidates.find(({ id }) => id === subject);
      switch (question.path) {
        case "repeatable":
        case "replaceable":
          return rated(subject)[question.path]?.value.toString();
        case "promise.oversight":
          return candidate && fileSpelling(candidate.oversight_minutes);
        case "promise.setup":
          return fileSpelling(candidate?.setup_minutes ?? pattern.ranking.setup_minutes);
        case "promise.freed":
          return candidate && fileSpelling(candidate.net_minutes);
        case "promise.from":
          return nextMonday(today);
        case "stepped_back":
          return logged(subject, portfolio);
        case "hours":
          return question.scope === "destination" ? leftOver(state, subject) : undefined;
        default:
          return question.default === undefined ? undefined : String(question.default);
      }
    },
  };
}

/** What the log says of stepping back into a task this quarter, as one would type it; undefined where it says nothing. */
function logged(id: string | undefined, portfolio: Portfolio | undefined): string | undefined {
  const entries = portfolio ? interventionsIn(portfolio).filter(({ task }) => task === id) : [];
  const minutes = entries.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  if (entries.length === 0) return undefined;
  return minutes > 0 ? `${entries.length}, ${fileSpelling(minutes)}` : String(entries.length);
}

/** How the ranking comes to what is freed. */
function netOf({ gross_minutes: gross, oversight_minutes: oversight }: Candidate, record: number): string {
  const less = `${spell(gross)} that could go, less ${spell(oversight)} of briefing and checking`;
  return record === 1 ? less : `${less}, times ${record.toFixed(2)} for what came of your promises`;
}

function leftOver(state: State, destination: string | undefined): string | undefined {
  const left = freeMinutes(state.answers, destination) ?? 0;
  return left > 0 ? fileSpelling(left) : undefined;
}
