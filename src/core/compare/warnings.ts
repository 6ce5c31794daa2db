import type { Pattern } from "../pattern/schema.ts";
import { type Problem, warning } from "../problem.ts";
import type { Comparison } from "../reports/comparison.ts";
import { reported } from "../reports/origin.ts";
import { asCommand, bothNamed } from "../reports/step.ts";
import { coverage, unknownHours } from "../scoring/warnings.ts";
import { guesser } from "../text.ts";
import type { Quarter, ScoredQuarter } from "./quarter.ts";
import type { Pair } from "./sides.ts";

type Reported = Comparison["warnings"][number];

/** What a reader must know before they trust the comparison. */
export function compareWarnings(old: ScoredQuarter, now: ScoredQuarter, both: Pair, pattern: Pattern): Reported[] {
  const placed = ({ quarter: { origin } }: ScoredQuarter, problems: readonly Problem[]): Reported[] =>
    problems.map((problem) => ({ file: origin.file, ...reported(problem, origin) }));
  // Without a place: which line would it be of a week that is described too little?
  const described = ({ quarter: { portfolio, origin }, scored }: ScoredQuarter): Reported[] =>
    [...coverage(scored, pattern), ...unknownHours(portfolio)].map((problem) => {
      const { message, ...rest } = reported(problem, { file: origin.file });
      return { file: origin.file, ...rest, message: `${portfolio.period}: ${message}` };
    });
  return [
    ...placed(old, fileName(old.quarter)),
    ...placed(now, [...fileName(now.quarter), ...order(old.quarter, now.quarter), ...claims(both)]),
    ...described(old),
    ...described(now),
  ];
}

/** The period inside counts; who looks for the file goes by its name. */
function fileName({ origin, portfolio }: Quarter): Problem[] {
  const named = /(?:^|[\\/])(\d{4}-Q[1-4])\.ya?ml$/.exec(origin.file)?.[1];
  if (named === undefined || named === portfolio.period) return [];
  return [warning("period-not-file-name", ["period"], { file: origin.file, named, period: portfolio.period })];
}

function order(first: Quarter, second: Quarter): Problem[] {
  const [old, now] = [first.portfolio.period, second.portfolio.period];
  if (old === now) return [warning("same-period", ["period"], { period: now })];
  if (old < now) return [];
  const both = bothNamed(second.origin, first.origin);
  const turned = asCommand(both && ["compare", ...both]).command;
  return [warning("newer-first", ["period"], { old, now, turned })];
}

/** A former id that leads nowhere is likely a slip of the pen, and its task then counts as new. */
function claims({ old, new: now, groups }: Pair): Problem[] {
  const guessAt = guesser(old.tasks.map(({ id }) => id));
  const fresh = new Set(groups.filter((group) => group.old.length === 0).flatMap((group) => group.new));
  return now.tasks.flatMap((task, index) =>
    fresh.has(task) && task.was?.length
      ? task.was.map((id, at) => {
          const args = { name: task.name, id, period: old.period, nearest: guessAt(id) };
          return warning("was-unknown", ["tasks", index, "was", at], args);
        })
      : [],
  );
}
