import { type Directed, directed } from "../core/reports/agents.ts";
import { type Block, say, section } from "./block.ts";

/** What agents did beside the person, quarter by quarter: no part of leverage, and of no other figure. */
export function agents(quarters: readonly { readonly period: string; readonly totals: Directed | null }[]): Block[] {
  const lines = quarters.flatMap(({ period, totals }) => {
    const said = totals && directed(totals);
    return said ? [`${period}: ${said} a week.`] : [];
  });
  return section("Agents", lines.length === 0 ? [] : [say(...lines)]);
}
