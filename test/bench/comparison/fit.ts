// `node test/bench/verdicts/run.js test/bench/comparison/fit.ts`: priors of how people err, tried on half of the worlds. The
// other half has no say in the choice; `npm run bench:comparison` tells both. CASES=1000 for finer figures.
import { compare } from "../../../src/core/compare/compare.ts";
import { calibrationError, type Judged, reliability } from "../verdicts/fit/measures.ts";
import { shippedPattern } from "../verdicts/fit/shipped.ts";
import { caseOf } from "./world.ts";
import { FITTED } from "./worlds.ts";

const CASES = Number(process.env.CASES ?? 400);
const shipped = shippedPattern();
const worlds = FITTED.map((world) => Array.from({ length: CASES }, (_, seed) => caseOf(world, seed)));

console.log(
  "median sigma  alike from to  calibration error by world     of all  farthest tenth  almost certain: right",
);
for (const median of [0.7, 0.85, 1, 1.2])
  for (const sigma of [0, 0.3, 0.5, 0.7])
    for (const [low, high] of [
      [0.5, 0.5],
      [0, 0.9],
    ] as const)
      tryOut({ error_size: { median, sigma }, changed_correlation: { low, high } });

function tryOut(prior: Pick<typeof shipped.uncertainty, "error_size" | "changed_correlation">): void {
  const pattern = { ...shipped, uncertainty: { ...shipped.uncertainty, ...prior } };
  const byWorld = worlds.map((cases) =>
    cases.flatMap(({ old, now, rose }): Judged[] => {
      const { leverage } = compare(
        { portfolio: old, origin: { file: "" } },
        { portfolio: now, origin: { file: "" } },
        pattern,
      );
      return leverage.probability_up === null ? [] : [{ probability: leverage.probability_up, label: rose }];
    }),
  );
  const all = byWorld.flat();
  const farthest = Math.max(...reliability(all).map(({ said, was, cases }) => (cases > 0 ? Math.abs(said - was) : 0)));
  const certain = all.filter(({ probability }) => Math.max(probability, 1 - probability) >= 0.995);
  const right = certain.filter(({ probability, label }) => probability > 0.5 === (label === 1)).length / certain.length;
  const { error_size, changed_correlation } = prior;
  console.log(
    `  ${error_size.median.toFixed(2)}  ${error_size.sigma.toFixed(2)}        ${changed_correlation.low.toFixed(1)}  ${changed_correlation.high.toFixed(1)}  ${byWorld.map((judged) => calibrationError(judged).toFixed(3)).join("  ")}  ${calibrationError(all).toFixed(3)}  ${farthest.toFixed(3)}  ${certain.length}: ${right.toFixed(4)}`,
  );
}
