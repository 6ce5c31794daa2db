export const OVERLAPS = ["count", "split", "first"] as const;
/** Of two things at one time: each counts whole, each gets its part, or the one that began first gets all of it. */
export type Overlaps = (typeof OVERLAPS)[number];

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Of each stretch, the minutes that it loses to others at the same time. The time taken grows with n log n. */
export function lostMinutes(stretches: readonly Stretch[], policy: Exclude<Overlaps, "count">): number[] {
  return policy === "first" ? lostToEarlier(stretches) : lostBySharing(stretches);
}

function lostToEarlier(stretches: readonly Stretch[]): number[] {
  const lost: number[] = [];
  let covered = Number.NEGATIVE_INFINITY;
  for (const at of inOrder(stretches)) {
    const { start, end } = stretches[at]!;
    lost[at] = Math.max(0, Math.min(end, covered) - start) / 60_000;
    covered = Math.max(covered, end);
  }
  return lost;
}

/** Between two ends nothing changes, so what k at once lose there each is (1 - 1/k) of it; added up from the left. */
function lostBySharing(stretches: readonly Stretch[]): number[] {
  const ends = stretches.flatMap(({ start, end }) => [
    { at: start, step: 1 },
    { at: end, step: -1 },
  ]);
  ends.sort((a, b) => a.at - b.at);
  const lostUpTo = new Map<number, number>();
  let [together, sum, before] = [0, 0, 0];
  for (const { at, step } of ends) {
    if (together > 1) sum += (at - before) * (1 - 1 / together);
    lostUpTo.set(at, sum);
    together += step;
    before = at;
  }
  return stretches.map(({ start, end }) => (lostUpTo.get(end)! - lostUpTo.get(start)!) / 60_000);
}

const inOrder = (stretches: readonly Stretch[]): number[] =>
  stretches.map((_, at) => at).sort((a, b) => stretches[a]!.start - stretches[b]!.start || a - b);
