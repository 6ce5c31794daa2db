import { spell } from "../../core/portfolio/hours.ts";
import type { Shifts } from "../../core/reports/shifts.ts";
import { count } from "../../core/text.ts";
import type { Chart } from "../chart.ts";
import { candidateGrid } from "../shifts/grid.ts";
import { headline } from "../shifts/words.ts";

/** Nobody hands over more in a quarter. */
const MOST = 8;

/** What each candidate gives back beside what its oversight costs, the best first; null where there is none. */
export function shiftsChart(shifts: Shifts): Chart | null {
  const { candidates } = shifts;
  if (candidates.length === 0) return null;
  const shown = candidates.slice(0, MOST);
  const left = candidates.length - shown.length;
  return {
    kind: "chart",
    of: "What could be handed over",
    says: headline(shifts),
    scales: [
      {
        title: "Hours a week",
        measure: "hours",
        holds: shown.map((one) => (one.net_minutes + one.oversight_minutes) / 60),
      },
    ],
    parts: [
      { name: "comes back", tone: "orchestration" },
      { name: "briefing and checking", tone: "execution" },
    ],
    rows: shown.map(({ rank, name, net_minutes: net, oversight_minutes: oversight }) => ({
      label: `${rank}. ${name}`,
      tracks: [
        {
          marks: [
            { kind: "bar", from: 0, to: net / 60, part: 0 },
            { kind: "bar", from: net / 60, to: (net + oversight) / 60, part: 1 },
          ],
          figure: `${spell(net)} for ${spell(oversight)}`,
        },
      ],
    })),
    ...(left > 0 ? { rest: `${count(left, "more task")} only in the table.` } : {}),
    grid: candidateGrid(shifts, true),
  };
}
