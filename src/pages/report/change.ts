import type { Comparison } from "../../core/reports/comparison.ts";
import { count, quoted } from "../../core/text.ts";
import { type Chart, type ChartMark, endToEnd } from "../chart.ts";
import { changeGrid, sumRow } from "../comparison/grid.ts";
import { type Move, movesOf, signed, thousandths, unsigned } from "../comparison/moves.ts";

/** More steps than these nobody follows; what is left of them is one step. */
const MOST = 12;

/** The change of leverage step by step, from one quarter's to the other's as they are told; null where it is not known. */
export function changeChart(comparison: Comparison): Chart | null {
  const { old, new: now, leverage } = comparison;
  if (leverage.old === null || leverage.new === null || leverage.change === null) return null;
  const [before, after] = [thousandths(leverage.old), thousandths(leverage.new)];
  const moves = movesOf(comparison, after - before);
  if (moves.length === 0) return null;
  const steps = pooled(moves);
  const levels = endToEnd(
    steps.map(({ part }) => part!),
    before,
  );
  const { columns, rows } = changeGrid(comparison, moves, true);
  const end = (period: string, level: number) => sumRow(period, unsigned(level), columns, "strong");
  return {
    kind: "chart",
    of: `From ${old.period} to ${now.period}`,
    says: says(comparison, moves),
    scales: [{ title: "Leverage", measure: "change", holds: levels.map((level) => level / 1000) }],
    parts: [
      { name: "raises it", tone: "orchestration" },
      { name: "lowers it", tone: "execution" },
    ],
    rows: [
      standing(old.period, before),
      ...steps.map(({ name, part }, at) => ({
        label: name,
        tracks: [{ marks: [bar(levels[at]!, levels[at + 1]!)], figure: signed(part!) }],
      })),
      standing(now.period, after),
    ],
    grid: { columns, rows: [end(old.period, before), ...rows, end(now.period, after)] },
  };
}

/** A quarter by itself is a place on the scale, not a length: the scale need not begin at nothing. */
const standing = (label: string, level: number) => ({
  label,
  tracks: [{ marks: [{ kind: "line", at: level / 1000 } as const], figure: unsigned(level) }],
});

const bar = (from: number, to: number): ChartMark => ({
  kind: "bar",
  from: Math.min(from, to) / 1000,
  to: Math.max(from, to) / 1000,
  part: from <= to ? 0 : 1,
});

/** The steps that are drawn, which add up to the same. */
function pooled(moves: readonly Move[]): readonly Move[] {
  if (moves.length <= MOST) return moves;
  const rest = moves.slice(MOST - 1);
  const part = rest.reduce((sum, one) => sum + one.part!, 0);
  return [...moves.slice(0, MOST - 1), { name: count(rest.length, "other change"), of: null, part }];
}

/** Where it went, and what moved it most each way; the further first. */
function says({ leverage }: Comparison, moves: readonly Move[]): string {
  const furthest = (way: number) =>
    moves.reduce<Move | null>((so, one) => (one.of && way * one.part! > way * (so?.part ?? 0) ? one : so), null);
  const told = [furthest(1), furthest(-1)]
    .flatMap((move) => (move ? { ...move, part: move.part! } : []))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .map(({ name, part }, at) => {
      return `${quoted(name)} ${part > 0 ? "raised" : "lowered"} it${at === 0 ? " most" : ""} (${signed(part)})`;
    });
  const went = `Leverage went from ${unsigned(thousandths(leverage.old!))} to ${unsigned(thousandths(leverage.new!))}`;
  return `${[went, ...(told.length > 0 ? [told.join(", ")] : [])].join(": ")}.`;
}
