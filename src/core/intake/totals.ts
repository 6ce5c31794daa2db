import { tokens } from "../portfolio/amounts/tokens.ts";
import { spell } from "../portfolio/hours.ts";
import { type Problem, problem } from "../problem.ts";
import { BESIDE_TOTAL, TOTAL } from "./words.ts";

/** Whether a name is one that rows of totals have, in any of the languages we know of. */
export function saysTotal(name: string): boolean {
  const words = tokens(name).flatMap((token) => (token.kind === "word" ? token.text : []));
  return words.some((word) => TOTAL.has(word)) && words.every((word) => TOTAL.has(word) || BESIDE_TOTAL.has(word));
}

/** The sums that a row of totals may stand for: of all above it, and of those since the last such row. */
export class Sums {
  private all = { minutes: 0, lines: 0 };
  private since = { minutes: 0, lines: 0 };

  add(minutes: number): void {
    for (const sum of [this.all, this.since]) {
      sum.minutes += minutes;
      sum.lines++;
    }
  }

  /** What is wrong with a row of totals of so many minutes; nothing where it is the sum of those above it. Each of them was rounded to a minute. */
  total(minutes: number): Problem | undefined {
    const fits = [this.all, this.since].some(
      (sum) => sum.minutes > 0 && Math.abs(sum.minutes - minutes) <= Math.max(1, sum.lines / 2),
    );
    this.since = { minutes: 0, lines: 0 };
    if (fits) return undefined;
    return problem("list-total-differs", [], {
      total: spell(Math.round(minutes)),
      sum: spell(Math.round(this.all.minutes)),
    });
  }
}

/** A line that was read, as far as this is concerned: `minutes` a week where it is a task. */
interface Read {
  readonly kind: string;
  readonly text: string;
  readonly minutes?: number;
}

/** How far in a line stands; a bullet stands further in than what has none. */
const depthOf = ({ text }: Read): number => text.search(/\S/) + (/^\s*[-*+•·]\s/.test(text) ? 0.5 : 0);

/** Whether a task has the hours of the tasks further in right below it together, two at least: it heads them, or counts besides. */
export function isSumOfBelow(lines: readonly Read[], at: number): boolean {
  const [head, first] = [lines[at]!, lines[at + 1]];
  if (!first || depthOf(first) <= depthOf(head)) return false;
  const below = { minutes: 0, lines: 0 };
  for (let index = at + 1; index < lines.length && depthOf(lines[index]!) > depthOf(head); index++) {
    const { kind, minutes = 0 } = lines[index]!;
    if (kind !== "task") return false;
    if (depthOf(lines[index]!) > depthOf(first)) continue; // a part of a part
    below.minutes += minutes;
    below.lines++;
  }
  return below.lines > 1 && Math.abs(below.minutes - head.minutes!) <= Math.max(1, below.lines / 2);
}
