import { spell } from "../../core/portfolio/hours.ts";
import type { ScoredTask, ScoreReport } from "../../core/reports/score.ts";
import { capital, orList, quoted } from "../../core/text.ts";
import { hinted } from "../block.ts";
import { cases, chance, percent, times } from "../figures.ts";
import type { Grid } from "../grid.ts";
import { overruled } from "./remarks.ts";
import { sureness } from "./tasks.ts";
import { inputName } from "./words.ts";

/** How a verdict and a leverage came about, as a heading, the account of evidence, and sentences. */
export interface Account {
  readonly title: string;
  readonly grid: Grid | null;
  readonly lines: readonly string[];
}

/** The account of the whole portfolio: where its leverage comes from, and what it would help to know. */
export function totalAccount(report: ScoreReport): Account {
  const { totals, tasks, method } = report;
  const { leverage, leverage_interval: interval } = totals;
  const lines: string[] = [];
  if (leverage !== null) {
    const covered = tasks.length - totals.unknown_output_tasks - totals.unknown_hours_tasks;
    lines.push(
      `Leverage: ${spell(totals.by_hand_minutes)} by hand / ${spell(totals.covered_minutes)} of yours, over the ${covered} of ${tasks.length} tasks whose output is known = ${digits(totals.by_hand_minutes)} / ${digits(totals.covered_minutes)} minutes = ${leverage.toFixed(3)}.`,
    );
    if (interval) {
      lines.push(
        interval[0] === interval[1]
          ? "It has no width: what you make by hand yourself takes the hours it takes."
          : `In ${cases(method.interval)} it lies between ${interval[0].toFixed(3)} and ${interval[1].toFixed(3)}, if every hour is as rough as its source says and all by-hand hours share one optimism.`,
      );
    }
  }
  const { narrows } = totals;
  if (narrows.length > 0) {
    const what = narrows[0]!.of === "leverage" ? "this interval" : "the interval of the orchestration share";
    const list = narrows.map((one) => `${inputName(one, tasks)} (by ${percent(1 - one.width_without / one.width)})`);
    lines.push(`What would narrow ${what} most, if you knew it: ${orList(list, "or")}.`);
  }
  lines.push(`Method ${method.version}, with ${method.pattern}.`);
  return { title: `How the figures of ${report.portfolio.period} came about`, grid: null, lines };
}

/** The account of one task. */
export function taskAccount(task: ScoredTask, report: ScoreReport): Account {
  const lines: string[] = [];
  const own = overruled(task);
  if (own) lines.push(`Your verdict: ${own}.`);
  else if (task.verdict_by === "user")
    lines.push(`Your verdict, and your answers say the same (${chance(task.confidence)}).`);
  lines.push(...wordsSentence(task));
  lines.push(flipSentence(task));
  if (task.doubt) lines.push(`Doubt: ${task.doubt}`);
  lines.push(...contradictions(task, report), shareSentence(task), leverageDigits(task, report));
  for (const { field, message } of task.defaults) lines.push(`Assumed for ${FIELDS[field] ?? field}: ${message}.`);
  const sure = task.verdict_by === "user" ? "by your own verdict" : `${sureness(task)}, ${chance(task.confidence)}`;
  return { title: `${task.name}: ${task.class} (${sure})`, grid: evidenceGrid(task), lines };
}

function evidenceGrid({ evidence }: ScoredTask): Grid {
  return {
    columns: [
      { title: "Evidence", flexible: true },
      { title: "Speaks for" },
      { title: "Weight", align: "right" },
      { title: "Orchestration by then", align: "right" },
    ],
    rows: evidence.map(({ detail, weight, probability }) => {
      const side = weight > 0 ? "orchestration" : "execution";
      return [
        { text: detail },
        Math.abs(weight) < 0.005 ? { text: "neither", tone: "faint" as const } : { text: side, tone: side },
        { text: signed(weight) },
        { text: chance(probability) },
      ];
    }),
  };
}

const signed = (weight: number): string => `${weight < 0 ? "-" : "+"}${Math.abs(weight).toFixed(2)}`;

/** What the words said, and what of it counts: all together they are capped, and against the answers they give way. */
function wordsSentence({ words, other_words: others, evidence }: ScoredTask): string[] {
  const at = evidence.findIndex(({ source }) => source === "words");
  if (at < 0) return [];
  const counted = evidence[at]!.weight;
  const total = words.reduce((sum, { weight }) => sum + weight, others);
  const list = words.map(({ term, weight }) => `${term} ${signed(weight)}`);
  if (Math.abs(others) >= 0.005) list.push(`${words.length > 0 ? "all others" : "small words"} ${signed(others)}`);
  const all = `Its words, each by itself: ${list.join(", ")}`;
  if (Math.abs(total - counted) < 0.005) return [`${all}.`];
  const against = evidence.slice(0, at).reduce((sum, { weight }) => sum + weight, 0) * counted < 0;
  const why = against ? "they speak against your answers, so only" : "words alone may not say more, so only";
  return [`${all}; together ${signed(total)}. ${capital(why)} ${signed(counted)} counts.`];
}

/** Minutes as they stand in the sum: whole, or with what a mean of three leaves. */
const digits = (minutes: number): string => String(Number(minutes.toFixed(2)));

const FIELDS: Record<string, string> = { hours: "the hours", by_hand: "the by-hand hours", doing: "how much is doing" };

const OTHER_ANSWERS: Record<string, (answer: string) => string> = {
  performer: (answer) =>
    ({ me: "you made it yourself", shared: "you and others made it", others: "others made it" })[answer] ?? answer,
  doing: (answer) =>
    answer === "half" ? "about half of your time in it were doing" : `${answer} of your time in it were doing`,
  rest: (answer) => `the rest of your time in it were ${answer}`,
  by_hand: (answer) => `its output took ${answer} a week by hand`,
};

function flipSentence({ flips, engine_class }: ScoredTask): string {
  if (!flips) return `No single other answer would make it anything but ${engine_class}.`;
  const condition = OTHER_ANSWERS[flips.question]?.(flips.answer) ?? `${flips.question} were ${flips.answer}`;
  return `It would be ${flips.class} if ${condition}.`;
}

function shareSentence(task: ScoredTask): string {
  const { minutes, execution_minutes: doing, share, share_from: from } = task;
  if (minutes === null || doing === null) return "Hours: not known. It counts in no figure until they are.";
  const source = from === "answer" ? "as you said" : "as likely as it is orchestration";
  return `Hours: ${spell(minutes)} a week, ${spell(doing)} of them doing: ${digits(minutes)} × (1 - ${Number(share.toFixed(3))}) = ${digits(doing)} minutes, ${source}.`;
}

function leverageDigits(task: ScoredTask, { tasks, method }: ScoreReport): string {
  const { by_hand, behind_minutes: behind, serving } = task.leverage_from;
  const name = (id: string) => quoted(tasks.find((one) => one.id === id)?.name ?? id);
  if (by_hand === "supports")
    return `Leverage: none of its own. Its hours count where its output does, in ${name(task.supports ?? "")}.`;
  if (task.minutes === null || behind === null) return "Leverage: not known, as its hours are not.";
  if (by_hand === "hours-unknown")
    return "Leverage: not known, because the hours of a task that serves it are not. It is left out of the total.";
  if (by_hand === "unknown")
    return "Leverage: not known, because nothing says what its output would take by hand. It is left out of the total.";
  const output = task.by_hand_minutes ?? 0;
  const hours = [spell(task.minutes), ...serving.map(({ id, minutes }) => `${spell(minutes)} of ${name(id)}`)].join(
    " + ",
  );
  if (task.leverage === null)
    return `Leverage: ${spell(output)} by hand from no hour of yours has no finite figure. It counts in the total.`;
  const sum = `${digits(output)} / ${digits(behind)} minutes = ${times(task.leverage)}`;
  const interval = task.leverage_interval;
  const range = !interval
    ? ""
    : interval[0] === interval[1]
      ? ", exactly"
      : `; in ${cases(method.interval)} between ${times(interval[0])} and ${times(interval[1])}`;
  return `Leverage: ${spell(output)} by hand / ${hours} = ${sum}${range}.`;
}

/** Warnings about this task, which stands in the document as in the file. */
function contradictions(task: ScoredTask, { tasks, warnings }: ScoreReport): string[] {
  const path = `tasks[${tasks.indexOf(task) + 1}]`;
  return warnings
    .filter((warning) => warning.path === path || warning.path.startsWith(`${path}.`))
    .map((found) => `Warning: ${hinted(found)}`);
}

/** The tasks that were asked for, in the order of the file. */
export function explainedTasks(report: ScoreReport, id: string | null): ScoredTask[] {
  return report.tasks.filter((task) => id === null || task.id === id);
}
