import { lintShifts } from "../brief/lint.ts";
import { pastPromises } from "../compare/promises.ts";
import type { Pattern } from "../pattern/schema.ts";
import { endOf, hasJustBegun, type Period, periodOf, shiftPeriod, startOf } from "../period.ts";
import { spell } from "../portfolio/hours.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Status } from "../reports/status.ts";
import { isIntervention } from "../scoring/interventions.ts";
import { count, quoted } from "../text.ts";

/** A quarter of the directory. */
export interface OnFile {
  readonly period: Period;
  readonly file: string;
  /** Undefined where there is none, or none that can be read; with the entries of its quarter that other files hold. */
  readonly portfolio: Portfolio | undefined;
  readonly unreadable: boolean;
  /** True where an audit of it was begun and is not finished. */
  readonly draft: boolean;
}

type DueNow = Status["due"][number];

/** What is due on a day, what holds up the rest first. Only the newest portfolio is asked what it still needs: the others are past. */
export function dueOn(today: string, onFile: readonly OnFile[], pattern: Pattern): DueNow[] {
  const portfolios = onFile.flatMap(({ portfolio }) => portfolio ?? []);
  const newest = portfolios.at(-1);
  return [
    ...onFile.flatMap(unreadable),
    ...onFile.flatMap(unfinished),
    ...auditDue(today, onFile),
    ...promisesDue(today, portfolios),
    ...(newest ? [...designGaps(newest, pattern), ...steppedBack(newest), ...keepsEnded(today, newest)] : []),
  ];
}

const unreadable = ({ period, file, unreadable }: OnFile): DueNow[] =>
  unreadable
    ? [
        {
          code: "portfolio-unreadable",
          period,
          task: null,
          message: `${file} cannot be read: look at its mistakes`,
          command: ["check", period],
        },
      ]
    : [];

const unfinished = ({ period, draft }: OnFile): DueNow[] =>
  draft
    ? [
        {
          code: "audit-unfinished",
          period,
          task: null,
          message: `the audit of ${period} is not finished`,
          command: ["audit", period],
        },
      ]
    : [];

/**
 * An audit is due in the first weeks of a quarter that has none yet; longer where the quarter before has none either. One that
 * was begun is told as that.
 */
function auditDue(today: string, onFile: readonly OnFile[]): DueNow[] {
  const now = periodOf(today);
  const ended = shiftPeriod(now, -1);
  const last = onFile.filter(({ portfolio, unreadable, draft }) => portfolio || unreadable || draft).at(-1)?.period;
  const due = (message: string): DueNow[] => [
    { code: "audit-due", period: now, task: null, message, command: ["audit", now] },
  ];
  if (last === undefined) return due("no quarter is on file yet: describe a week of yours");
  if (last < ended) return due(`the last audit is of ${last}: look where your hours go now`);
  if (last === ended && hasJustBegun(now, today)) return due(`${now} has begun: audit it`);
  return [];
}

/** A promise whose quarter is over and that no audit has looked at since. */
function promisesDue(today: string, portfolios: readonly Portfolio[]): DueNow[] {
  return pastPromises(portfolios).flatMap(({ task, name, made, judged, promised, from }) => {
    if (judged !== null || promised === null) return [];
    const next = shiftPeriod(made, 1);
    const judging = from !== null && periodOf(from) > next ? periodOf(from) : next;
    if (today <= endOf(judging)) return [];
    const message = `${quoted(name)} was to give back ${spell(promised)} a week, and no audit has looked since`;
    return [{ code: "promise-due", period: made, task, message, command: ["audit", judging] }];
  });
}

function designGaps(portfolio: Portfolio, pattern: Pattern): DueNow[] {
  const { period } = portfolio;
  return lintShifts(portfolio, pattern).flatMap(({ task, missing }) => {
    const [first, ...more] = missing;
    if (!first) return [];
    const others = more.length > 0 ? ` (and ${count(more.length, "more gap")})` : "";
    const message =
      first.code === "design-missing"
        ? `${called(portfolio, task)} is to be handed over and has no design yet`
        : `the design of ${called(portfolio, task)} has gaps: ${first.message}${others}`;
    return [{ code: "design-gaps", period, task, message, command: ["audit", period, "--step", "3", "--task", task] }];
  });
}

/**
 * Twice is no accident: a part of the design failed, or there is none. Of the log and the answer, the larger counts. The log of
 * the newest portfolio goes on while its successor has not been audited.
 */
function steppedBack(portfolio: Portfolio): DueNow[] {
  const { period, log = [] } = portfolio;
  const entries = log.filter((entry) => isIntervention(entry) && entry.date >= startOf(period));
  return portfolio.tasks.flatMap(({ id, name, stepped_back }) => {
    const times = Math.max(entries.filter(({ task }) => task === id).length, stepped_back?.times ?? 0);
    if (times < 2) return [];
    const message = `you stepped back into ${quoted(name)} ${times === 2 ? "twice" : `${times} times`} since ${period} began: see which part of its design failed`;
    return [
      {
        code: "stepped-back-twice",
        period,
        task: id,
        message,
        command: ["audit", period, "--step", "3", "--task", id],
      },
    ];
  });
}

/** A task that was to be kept until a quarter that has come. */
function keepsEnded(today: string, { period, tasks }: Portfolio): DueNow[] {
  return tasks.flatMap(({ id, name, keep }) => {
    if (!keep?.until || periodOf(today) < keep.until) return [];
    const message = `${quoted(name)} was to stay with you until ${keep.until}: decide anew`;
    return [{ code: "keep-ended", period, task: id, message, command: ["shift", period] }];
  });
}

const called = ({ tasks }: Portfolio, id: string) => quoted(tasks.find((task) => task.id === id)?.name ?? id);
