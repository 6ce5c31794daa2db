import type { Pattern } from "../pattern/schema.ts";
import type { Class, Task } from "../portfolio/schema.ts";
import type { Opinion } from "./classify.ts";

/** How much of a task's hours is orchestration (0..1), and how far careful readers would spread it. */
export interface Share {
  readonly value: number;
  readonly from: "answer" | "evidence";
  readonly low: number;
  readonly high: number;
}

/** What the person answered; where they did not, the probability from the evidence. The two are never mixed. */
export function shareOf(task: Task, opinion: Opinion, pattern: Pattern): Share {
  if (task.doing) {
    const { low, likely, high } = pattern.shares[task.doing];
    return { value: likely, from: "answer", low, high };
  }
  const p = opinion.probability;
  const half = pattern.uncertainty.share_from_evidence;
  return { value: p, from: "evidence", low: Math.max(0, p - half), high: Math.min(1, p + half) };
}

/** The class that the stated share alone would give: half or more doing is execution. */
export function statedClass(share: number): Class {
  return share > 0.5 ? "orchestration" : "execution";
}

/**
 * The sentence that stands beside a task whose class contradicts what was said of its share, or null. The class is
 * the person's own where they gave one, else what the evidence says. The sums keep the person's figure.
 */
export function doubtOf(opinion: Opinion, share: Share, own?: Class): string | null {
  if (share.from !== "answer" || statedClass(share.value) === (own ?? opinion.class)) return null;
  if (own) return `you said that ${saidOf(opinion)}; yet your own verdict is ${own}: which of the two holds?`;
  const towards = opinion.class === "orchestration" ? 1 : -1;
  const reasons = opinion.evidence.filter(
    (item) => item.source !== "doing" && item.source !== "prior" && item.weight * towards > 0,
  );
  const because = reasons
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map((item) => item.detail())
    .join("; ");
  const asks = opinion.class === "execution" ? "is it mostly doing after all?" : "is it mostly directing after all?";
  return `you said that ${saidOf(opinion)}${because ? `; yet ${because}` : ""}: ${asks}`;
}

const saidOf = (opinion: Opinion): string => opinion.evidence.find((item) => item.source === "doing")?.detail() ?? "";
