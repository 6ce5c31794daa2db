import { spell } from "../core/portfolio/hours.ts";
import type { Totals } from "../core/reports/score.ts";
import { type Block, say, section } from "./block.ts";

type Directed = Pick<Totals, "agent_minutes" | "directing_minutes">;

/** "Your 4 h directed 31 h of agents", a week; undefined where no record measured agents. */
export function directed({ agent_minutes: agents, directing_minutes: own }: Directed): string | undefined {
  if (agents === null) return undefined;
  const time = spell(agents);
  return own === null ? `Agents worked ${time} on what you direct` : `Your ${spell(own)} directed ${time} of agents`;
}

/** What agents did beside the person, quarter by quarter: no part of leverage, and of no other figure. */
export function agents(quarters: readonly { readonly period: string; readonly totals: Directed | null }[]): Block[] {
  const lines = quarters.flatMap(({ period, totals }) => {
    const said = totals && directed(totals);
    return said ? [`${period}: ${said} a week.`] : [];
  });
  return section("Agents", lines.length === 0 ? [] : [say(...lines)]);
}
