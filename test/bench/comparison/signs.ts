import type { Comparison } from "../../../src/core/reports/comparison.ts";

/** What is told of a quarter beside leverage: for each time it is told, whether it truly was so. */
const TOLD: Record<string, (found: Comparison, truth: Comparison) => boolean[]> = {
  "compounding-up": signed("compounding-up", (truth) => rise(truth, "compounding_minutes") > 0),
  "interventions-up": signed("interventions-up", (truth) => rise(truth, "intervention_minutes") > 0),
  "interventions-down": signed("interventions-down", (truth) => rise(truth, "intervention_minutes") < 0),
  "freed-hours-leaked": signed("freed-hours-leaked", (truth) => (truth.reinvestment?.leaked ?? 0) >= 1),
  "promise-missed": signed("promise-missed", (truth) => truth.promises[0]?.outcome === "missed"),
  "a promise called kept": ({ promises }, truth) =>
    promises.filter(({ outcome }) => outcome === "kept").map(() => truth.promises[0]?.outcome === "kept"),
};

function signed(code: string, holds: (truth: Comparison) => boolean) {
  return ({ signs }: Comparison, truth: Comparison) =>
    signs.filter((sign) => sign.code === code).map(() => holds(truth));
}

const rise = ({ old, new: now }: Comparison, figure: "compounding_minutes" | "intervention_minutes") =>
  (now.totals[figure] ?? 0) - (old.totals[figure] ?? 0);

/** Counts what was told, by world. */
export class SignTally {
  readonly #told = new Map<string, Map<string, boolean[]>>();

  add(world: string, found: Comparison, truth: Comparison): void {
    for (const [what, read] of Object.entries(TOLD)) {
      const byWorld = this.#told.get(what) ?? new Map<string, boolean[]>();
      byWorld.set(world, [...(byWorld.get(world) ?? []), ...read(found, truth)]);
      this.#told.set(what, byWorld);
    }
  }

  lines(): string[] {
    const right = (some: readonly boolean[]) =>
      some.length > 0 ? `${((100 * some.filter(Boolean).length) / some.length).toFixed(0)} %` : "none";
    return [...this.#told].map(([what, byWorld]) => {
      const all = [...byWorld.values()].flat();
      return `${what.padEnd(22)} ${[...byWorld.values()].map(right).join("  ")}   all ${right(all)} of ${all.length}`;
    });
  }
}
