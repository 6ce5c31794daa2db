import { readFileSync } from "node:fs";
import type { Portfolio } from "../../../src/core/portfolio/schema.ts";
import { readPortfolio } from "../../../src/files/read/read.ts";

export { shipped as pattern } from "../../helpers/pattern.ts";

/** The three quarters of one of the invented people, oldest first. */
export function quarters(who: "holds" | "regresses" | "leaks"): [Portfolio, Portfolio, Portfolio] {
  const read = (quarter: number) => {
    const file = `test/scenarios/${who}/2026-Q${quarter}.yaml`;
    return readPortfolio(readFileSync(file, "utf8"), file).portfolio;
  };
  return [read(1), read(2), read(3)];
}

/** A portfolio written out in a test; only what matters to it. */
export function portfolio(period: string, rest: string): Portfolio {
  return readPortfolio(`format: orchestrate/portfolio@1\nperiod: ${period}\n${rest}`, `${period}.yaml`).portfolio;
}
