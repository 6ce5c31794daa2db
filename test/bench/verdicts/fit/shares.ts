import { DOING, type Task } from "../../../../src/core/portfolio/schema.ts";
import type { Vignette } from "./vignettes.ts";

type Doing = NonNullable<Task["doing"]>;

/** Where careful readers of the whole story put the orchestration share of those who gave each answer to `doing`, 0..1. */
export function readShares(told: readonly Vignette[]): Record<Doing, { mean: number; tenth: number; ninth: number }> {
  const rows = DOING.map((answer) => {
    const shares = told
      .filter(({ task }) => task.doing === answer)
      .map(({ readDoing }) => 1 - readDoing)
      .sort((a, b) => a - b);
    const at = (part: number) => shares[Math.floor((shares.length - 1) * part)]!;
    const mean = shares.reduce((sum, value) => sum + value, 0) / shares.length;
    return [answer, { mean, tenth: at(0.1), ninth: at(0.9) }] as const;
  });
  return Object.fromEntries(rows) as ReturnType<typeof readShares>;
}
