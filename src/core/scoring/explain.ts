import type { Pattern } from "../pattern/schema.ts";
import { type Spread, spell, type Weekly } from "../portfolio/hours.ts";
import type { Task } from "../portfolio/schema.ts";
import type { Explanation } from "../reports/score.ts";
import { classOf, logOddsOf, type Opinion } from "./classify.ts";
import { EVIDENCE } from "./evidence/index.ts";
import { SMALL } from "./evidence/words.ts";
import type { Ledger } from "./leverage.ts";
import type { Share } from "./share.ts";
import { readWords } from "./words.ts";

/** A word that moves the log-odds by less is not listed, and no more than so many are. */
const LEAST_WEIGHT = 0.05;
const MOST_WORDS = 8;

/** What the words of name and note said before they gave way: each by itself, the furthest first, and all the others together. */
export function wordsOf(task: Task, opinion: Opinion, pattern: Pattern): Pick<Explanation, "words" | "other_words"> {
  if (!pattern.words || !opinion.evidence.some(({ source }) => source === "words"))
    return { words: [], other_words: 0 };
  const { terms } = readWords(pattern.words, task.name, task.note);
  const words = terms
    .filter(({ term, weight }) => Math.abs(weight) >= LEAST_WEIGHT && !SMALL.has(term))
    .slice(0, MOST_WORDS);
  const sum = (list: typeof terms) => list.reduce((total, { weight }) => total + weight, 0);
  return { words, other_words: sum(terms) - sum(words) };
}

/**
 * The one other answer that would turn the verdict while moving the account least; null where no single answer would.
 * Answers that were given and answers that are open are tried alike.
 */
export function flipOf(task: Task, opinion: Opinion, pattern: Pattern): Explanation["flips"] {
  const now = opinion.evidence.reduce((sum, { weight }) => sum + weight, 0);
  let best: { distance: number; question: string; answer: Partial<Task> } | undefined;
  for (const { source: question, answers } of EVIDENCE) {
    for (const answer of answers(task)) {
      const other = logOddsOf({ ...task, ...answer }, pattern);
      const distance = Math.abs(other - now);
      const turns = classOf(other) !== opinion.class;
      if (turns && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { distance, question, answer };
    }
  }
  if (!best) return null;
  const turned = opinion.class === "execution" ? "orchestration" : "execution";
  return { question: best.question, answer: answerText(best.answer), class: turned };
}

/** An answer in the words of the file, hours as people read them. */
function answerText(answer: Partial<Task>): string {
  const [value] = Object.values(answer);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join(", ") || "none";
  return spell((answer.by_hand as Weekly).likely);
}

/** How a task's leverage came about: what stands above the line, and from where; whose hours stand below it. `group`: all that end up in the same output. */
export function leverageFrom(ledger: Ledger, group: readonly Ledger[]): Explanation["leverage_from"] {
  const serving = ledger.task.supports ? [] : group.filter((one) => one !== ledger);
  return {
    by_hand: byHandFrom(ledger),
    behind_minutes: serving.reduce((sum, { minutes }) => sum + minutes, ledger.minutes),
    serving: serving.map(({ task, minutes }) => ({ id: task.id, minutes })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function byHandFrom({ task, byHand, open }: Ledger): Explanation["leverage_from"]["by_hand"] {
  if (task.supports) return "supports";
  if (open) return "hours-unknown";
  if (byHand === null) return "unknown";
  return task.by_hand === undefined ? "hours" : "answer";
}

/** Every figure that was not answered and had to be taken from somewhere. */
export function defaultsOf(ledger: Ledger, share: Share, pattern: Pattern): Explanation["defaults"] {
  const { task } = ledger;
  const source = task.source ?? "estimated";
  const spread = pattern.uncertainty.spread;
  const part = (share: number) => `${Math.round(share * 100)} %`;
  const single = ({ low, high }: Spread) => low === high;
  const found: Explanation["defaults"] = [];
  if (single(task.hours)) {
    const kind = task.source ?? "estimated, as nothing says where it comes from";
    found.push({ field: "hours", message: `one figure, ${kind}: it may lie ${part(spread[source])} either way` });
  }
  if (share.from === "evidence")
    found.push({
      field: "doing",
      message: `${part(share.value)} of the hours are directing, as likely as the task is orchestration`,
    });
  if (ledger.byHand !== null && task.by_hand === undefined)
    found.push({ field: "by_hand", message: "the hours behind it, because you make it yourself" });
  if (task.by_hand !== undefined && task.by_hand !== "unknown" && single(task.by_hand) && !ledger.neutral) {
    const taken = source === "carried" ? spread.carried : spread.estimated;
    found.push({
      field: "by_hand",
      message: `one figure, ${source === "carried" ? "carried" : "estimated"}: it may lie ${part(taken)} either way, and be as optimistic as all of yours`,
    });
  }
  return found;
}
