import { spell } from "../portfolio/hours.ts";
import type { Totals } from "./score.ts";

/** Minutes a week. */
export type Directed = Pick<Totals, "agent_minutes" | "directing_minutes">;

/** "Your 4 h directed 31 h of agents", a week; undefined where no record measured agents. */
export function directed({ agent_minutes: agents, directing_minutes: own }: Directed): string | undefined {
  if (agents === null) return undefined;
  const time = spell(agents);
  return own === null ? `Agents worked ${time} on what you direct` : `Your ${spell(own)} directed ${time} of agents`;
}

/** The same of what records hold: of the tasks and titles in which they measured agents. */
export function directedIn(
  all: readonly { readonly minutes: number | null; readonly agent_minutes: number | null }[],
): string | undefined {
  const measured = all.filter(({ agent_minutes }) => agent_minutes !== null);
  if (measured.length === 0) return undefined;
  const sum = (of: (typeof measured)[number]["minutes"][]) => of.reduce<number>((total, one) => total + (one ?? 0), 0);
  return directed({
    agent_minutes: sum(measured.map(({ agent_minutes }) => agent_minutes)),
    directing_minutes: sum(measured.map(({ minutes }) => minutes)),
  });
}
