import { spell } from "../core/portfolio/hours.ts";
import type { Totals } from "../core/reports/score.ts";

type Directed = Pick<Totals, "agent_minutes" | "directing_minutes">;

/** "Your 4 h directed 31 h of agents", a week; undefined where no record measured agents. */
export function directed({ agent_minutes: agents, directing_minutes: own }: Directed): string | undefined {
  if (agents === null) return undefined;
  const time = spell(agents);
  return own === null ? `Agents worked ${time} on what you direct` : `Your ${spell(own)} directed ${time} of agents`;
}
