// `npm run bench:comparison`: how far the probability that leverage rose, and the sign of a relapse, can be trusted.
// People are invented, so the truth is known; what they write is off as people are off. Each case is another person, so what
// chance does is counted by persons. CASES=1000 for finer figures.

import { compare } from "../../../src/core/compare/compare.ts";
import type { Portfolio } from "../../../src/core/portfolio/schema.ts";
import { brier, calibrationError, errorByChance, type Judged, reliability } from "../verdicts/fit/measures.ts";
import { shippedPattern } from "../verdicts/fit/shipped.ts";
import { SignTally } from "./signs.ts";
import { caseOf } from "./world.ts";
import { FITTED, UNSEEN } from "./worlds.ts";

const CASES = Number(process.env.CASES ?? 400);
const pattern = shippedPattern();
const WORLDS = [...FITTED, ...UNSEEN];

const compared = (old: Portfolio, now: Portfolio) =>
  compare({ portfolio: old, origin: { file: "" } }, { portfolio: now, origin: { file: "" } }, pattern);
const percent = (part: number) => `${(100 * part).toFixed(1).padStart(5)} %`;
console.log(`${CASES} pairs of quarters each; probability that leverage rose, against whether it truly did\n`);
console.log(
  "world                                    rose  brier  calibration error (by chance)  direction right  said >= 80 %: right (of all)  said <= 20 %: right",
);
const everything: Judged[] = [];
const signs = new SignTally();
for (const world of WORLDS) {
  const judged: Judged[] = [];
  const sign = { hit: 0, missed: 0, false: 0, quiet: 0 };
  for (let seed = 0; seed < CASES; seed++) {
    const { old, now, whole, rose, regressed, asked } = caseOf(world, seed);
    const found = compared(old, now);
    signs.add(world.name, compared(whole.written.old, whole.written.now), compared(whole.true.old, whole.true.now));
    const { probability_up } = found.leverage;
    if (probability_up !== null) judged.push({ probability: probability_up, label: rose });
    const told = new Set(found.signs.filter(({ code }) => code === "task-regressed").map(({ task }) => task));
    for (const id of asked) {
      if (regressed.has(id)) sign[told.has(id) ? "hit" : "missed"]++;
      else sign[told.has(id) ? "false" : "quiet"]++;
    }
  }
  everything.push(...judged);
  const part = (some: readonly Judged[], of: readonly Judged[]) =>
    of.length > 0 ? some.length / of.length : Number.NaN;
  const up = judged.filter(({ probability }) => probability >= 0.8);
  const down = judged.filter(({ probability }) => probability <= 0.2);
  console.log(
    [
      world.name.padEnd(38),
      percent(
        part(
          judged.filter(({ label }) => label === 1),
          judged,
        ),
      ),
      brier(judged).toFixed(3),
      `${calibrationError(judged).toFixed(3)} (${errorByChance(judged).toFixed(3)})`.padStart(20),
      percent(
        part(
          judged.filter(({ probability, label }) => probability > 0.5 === (label === 1)),
          judged,
        ),
      ).padStart(24),
      `${percent(
        part(
          up.filter(({ label }) => label === 1),
          up,
        ),
      )} (${percent(part(up, judged)).trim()})`.padStart(24),
      percent(
        part(
          down.filter(({ label }) => label === 0),
          down,
        ),
      ).padStart(24),
    ].join("  "),
  );
  const { hit, missed, quiet } = sign;
  console.log(
    `  relapse sign: ${percent(hit / (hit + missed)).trim()} of ${hit + missed} relapses told; false for ${percent(sign.false / (sign.false + quiet)).trim()} of ${sign.false + quiet} tasks without; right in ${percent(hit / (hit + sign.false)).trim()} of its cases\n`,
  );
}

console.log("all worlds together: said, and how often it rose; chance, in 19 of 20, is as far off");
const tenths = reliability(everything).filter(({ cases }) => cases > 0);
const isOff = ({ said, was, chance }: (typeof tenths)[number]) => Math.abs(said - was) > Math.max(0.03, chance);
for (const tenth of tenths) {
  const { from, to, cases, said, was, chance } = tenth;
  console.log(
    `  ${percent(from)} to ${percent(to)}  ${String(cases).padStart(5)} cases  said ${percent(said)}  rose ${percent(was)}  chance ${percent(chance)}${isOff(tenth) ? "  off" : ""}`,
  );
}
console.log(
  `off by more than 3 points and chance: ${tenths.filter(isOff).length} of ${tenths.length}; by chance alone one or more in up to ${percent(1 - 0.95 ** tenths.length).trim()} of such runs`,
);
const certain = everything.filter(({ probability }) => Math.max(probability, 1 - probability) >= 0.995);
const right = certain.filter(({ probability, label }) => probability > 0.5 === (label === 1));
console.log(
  `called almost certain (99.5 %): ${certain.length} cases, right in ${percent(right.length / certain.length)}`,
);

console.log("\nother signs, and promises: how often each is right; by world, and in all");
for (const line of signs.lines()) console.log(`  ${line}`);
