import type { Status } from "../core/reports/status.ts";
import { type Block, type Page, section } from "./block.ts";
import { right } from "./grid.ts";

/** The quarters on file, what is due with the command that does it, and what comes next where nothing is. */
export const statusPage: Page<Status> = ({ directory, periods, due, next }) => {
  const line = periods.length === 0 ? `No portfolio in ${directory} yet` : `Portfolios in ${directory}`;
  return [
    { kind: "title", text: "Status", from: directory, line },
    ...(periods.length > 0 ? [quarters(periods)] : []),
    ...section("Due", dueList(due)),
    ...(due.length === 0 && next
      ? [{ kind: "next" as const, message: next.message, command: next.command.length > 0 ? next.command : null }]
      : []),
  ];
};

/** What is due alone; nothing where nothing is. */
export const duePage: Page<Status> = ({ due }) => dueList(due);

function dueList(due: Status["due"]): Block[] {
  if (due.length === 0) return [];
  return [
    {
      kind: "list",
      items: due.map(({ message, command }) => ({ text: message, command: command.length > 0 ? command : null })),
    },
  ];
}

function quarters(periods: Status["periods"]): Block {
  const figure = (value: number | null) => ({ text: value === null ? "–" : String(value) });
  return {
    kind: "grid",
    grid: {
      columns: [
        { title: "Quarter" },
        { title: "Audit", flexible: true },
        right("Tasks"),
        right("Shifts"),
        right("Gaps"),
      ],
      rows: periods.map(({ period, tasks, shifts, gaps, ...one }) => [
        { text: period },
        { text: stateOf(one) },
        figure(tasks),
        figure(shifts),
        figure(gaps),
      ]),
    },
  };
}

function stateOf({ state, unfinished, due }: Pick<Status["periods"][number], "state" | "unfinished" | "due">): string {
  if (state === "missing") return "none";
  if (state === "draft") return "not finished";
  if (due.includes("portfolio-unreadable")) return "has mistakes";
  return unfinished ? "finished; another is not" : "finished";
}
