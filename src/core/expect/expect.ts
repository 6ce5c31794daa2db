import type { JudgedPromise } from "../compare/promises.ts";
import type { Transition } from "../compare/transition.ts";
import type { Period } from "../period.ts";
import { spell } from "../portfolio/hours.ts";
import type { Expectation, ExpectationName, FailOn } from "../reports/expectation.ts";
import { coveredPart, portfolioLeverage } from "../scoring/leverage.ts";
import { type Scored, unsureTasks } from "../scoring/scored.ts";
import { hoursIn } from "../scoring/totals.ts";
import { count, orList, quoted } from "../text.ts";

/** What is asked of every portfolio that is checked. */
export interface Demands {
  readonly minLeverage?: number;
  /** Share of the hours, 0 to 1. */
  readonly maxExecution?: number;
  readonly failOn: readonly FailOn[];
}

/** A portfolio's figures, as far as the demands need them. Undefined where it could not be read. */
export interface Subject {
  readonly scored: Scored;
  /** What became of it since the quarter before; undefined where none is at hand, or nothing of it is asked. */
  readonly since?: Since | undefined;
  /** The tasks that the baseline is unsure about already, as they are called here; undefined without a baseline. */
  readonly unsureBefore?: ReadonlySet<string> | undefined;
}

export interface Since extends Pick<Transition, "works" | "signs" | "reinvestment"> {
  readonly old: Period;
  /** Every promise that was held against this quarter, whichever quarter made it. */
  readonly promises: readonly JudgedPromise[];
}

/** What a demand comes to. `actual` null: not known, and so not met. */
interface Answer {
  readonly expected: number;
  readonly actual: number | null;
  readonly message: string;
  readonly most?: boolean;
}

/** Whether any of them is about the quarter before. */
export const asksPast = ({ failOn }: Demands): boolean => failOn.some((one) => one !== "unsure");

/** Each demand held against a portfolio, in the order of the flags. */
export function expectationsOf(file: string, demands: Demands, subject: Subject | undefined): Expectation[] {
  const { minLeverage, maxExecution } = demands;
  return [
    ...(minLeverage === undefined ? [] : [expectationOf(file, "min-leverage", leverageOf(minLeverage, subject))]),
    ...(maxExecution === undefined ? [] : [expectationOf(file, "max-execution", executionOf(maxExecution, subject))]),
    ...demands.failOn.map((name) => expectationOf(file, name, subject ? FAILS[name](subject) : unread(0))),
  ];
}

/** Compared as it is shown, so that nobody reads 1.2 and is told that it is less than 1.2. */
function expectationOf(file: string, expectation: ExpectationName, { expected, actual, message }: Answer): Expectation {
  const shown = actual === null ? null : Math.round(actual * 1e6) / 1e6 + 0;
  const passed = shown !== null && (expectation === "min-leverage" ? shown >= expected : shown <= expected);
  return { file, expectation, expected, actual: shown, passed, message };
}

const unread = (expected: number): Answer => ({
  expected,
  actual: null,
  message: "not known: the portfolio cannot be read",
});

function leverageOf(expected: number, subject: Subject | undefined): Answer {
  if (!subject) return unread(expected);
  const { ledgers } = subject.scored;
  const [leverage, covers] = [portfolioLeverage(ledgers), coveredPart(ledgers)];
  if (leverage === null) return { expected, actual: null, message: "leverage is not known: no output is" };
  const part = covers !== null && covers < 1 ? `, over ${percent(covers)} of the hours` : "";
  return {
    expected,
    actual: leverage,
    message: `leverage is ${figure(leverage, expected)}${part}; asked for is ${expected}`,
  };
}

function executionOf(expected: number, subject: Subject | undefined): Answer {
  if (!subject) return unread(expected);
  const { portfolio, ledgers } = subject.scored;
  const { minutes, execution } = hoursIn(subject.scored);
  if (minutes === 0) return { expected, actual: null, message: "execution is not known: no hours are" };
  const unknown = portfolio.tasks.length - ledgers.length;
  const blank = unknown > 0 ? `, without ${count(unknown, "task")} whose hours are not known` : "";
  const actual = execution / minutes;
  const message = `execution is ${figure(actual * 100, expected * 100)} % of the hours${blank}; asked for is ${percent(expected)} at most`;
  return { expected, actual, message };
}

const FAILS: Record<FailOn, (subject: Subject) => Answer> = {
  regression: ({ since }) => {
    if (!since) return noneBefore();
    const { signs, old } = since;
    const regressed = signs.filter(({ code }) => code === "task-regressed");
    if (regressed.length > 0)
      return { expected: 0, actual: regressed.length, message: regressed.map(({ evidence }) => evidence).join("; ") };
    const blank = leftOut(since).filter(
      (one) => one.old && one.new && (one.old.minutes === null || one.new.minutes === null),
    );
    if (blank.length > 0)
      return unknown(`whether ${names(blank)} came back is not known: the hours are not, in ${old} or now`);
    return { expected: 0, actual: 0, message: `no task came back since ${old}` };
  },

  leak: ({ since }) => {
    if (!since) return noneBefore();
    const { reinvestment, old } = since;
    const leaked = Math.round(reinvestment?.leaked ?? 0);
    if (leaked > 0)
      return {
        expected: 0,
        actual: leaked,
        message: `${spell(leaked)} a week of freed hours went into other execution`,
      };
    const open = unjudged(since.promises);
    if (reinvestment && open.length > 0)
      return unknown(`whether hours leaked is not known: what ${names(open)} freed is not`);
    const blank = leftOut(since).filter(
      ({ old: before, new: now }) => before?.minutes === null || now?.minutes === null,
    );
    if (reinvestment && reinvestment.freed > 0 && blank.length > 0)
      return unknown(`whether hours leaked is not known: the hours of ${names(blank)} are not`);
    return { expected: 0, actual: 0, message: `no freed hours leaked since ${old}` };
  },

  "missed-promise": ({ since }) => {
    if (!since) return noneBefore();
    const missed = since.promises.filter(({ outcome }) => outcome === "missed");
    if (missed.length > 0) return { expected: 0, actual: missed.length, message: missed.map(missedBy).join("; ") };
    const open = unjudged(since.promises).filter(({ promised }) => promised !== null);
    if (open.length > 0)
      return unknown(`whether the promise of ${names(open)} was kept is not known: the hours are not`);
    return { expected: 0, actual: 0, message: "no promise was missed" };
  },

  unsure: ({ scored, unsureBefore }) => {
    const unsure = unsureTasks(scored).filter(({ id }) => !unsureBefore?.has(id));
    if (unsure.length === 0) return { expected: 0, actual: 0, message: "no verdict is unsure" };
    return {
      expected: 0,
      actual: unsure.length,
      message: `unsure what ${names(unsure)} ${unsure.length === 1 ? "is" : "are"}`,
    };
  },
};

const unknown = (message: string): Answer => ({ expected: 0, actual: null, message });
const noneBefore = () => unknown("not known: no earlier quarter is at hand to hold it against");

/** The works that stand outside leverage. */
const leftOut = ({ works }: Since) => works.filter(({ out }) => out !== null);

/** Promises that were due and could not be judged. */
const unjudged = (promises: readonly JudgedPromise[]) =>
  promises.filter(({ judged, realised, outcome }) => judged !== null && realised === null && outcome === "unknown");

const missedBy = ({ name, promised, realised }: JudgedPromise) =>
  `${quoted(name)} freed ${spell(Math.max(0, realised ?? 0))} of ${spell(promised ?? 0)} a week`;

const names = (all: readonly { name: string }[]) =>
  orList(
    all.map(({ name }) => quoted(name)),
    "and",
  );
const percent = (share: number) => `${Number((share * 100).toFixed(4))} %`;

/** Two decimals, and more only where two would stand on the other side of what was asked for. */
function figure(value: number, asked: number): number {
  const short = Number(value.toFixed(2));
  const sideOf = (one: number) => Math.sign(Number((one - asked).toFixed(6)));
  return sideOf(short) === sideOf(value) ? short : Number(value.toFixed(6));
}
