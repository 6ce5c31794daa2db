import { problem, warning } from "../../problem.ts";
import type { Rule } from "./rule.ts";

/** The rest is divided once: into 100 percent at most, and only where there is a rest. */
export const rest: Rule = ({ tasks }) =>
  tasks.flatMap(({ rest, doing }, index) => {
    if (rest === undefined) return [];
    const path = ["tasks", index, "rest"];
    const shares = Array.isArray(rest) ? [] : Object.values(rest);
    // one decimal is what people write; 33.3 three times and a rounding error is not a fault
    const sum = Math.round(shares.reduce((total, share) => total + (share ?? 0), 0) * 10) / 10;
    if (sum > 100) return [problem("rest-over-100", path, { sum })];
    const named = Array.isArray(rest) ? rest.length : sum;
    return doing === "all" && named > 0 ? [warning("rest-without-remainder", path, undefined)] : [];
  });
