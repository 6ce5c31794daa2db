import { spell } from "../core/portfolio/hours.ts";
import type { ImportDocument, ImportedTask, Unmatched } from "../core/reports/import.ts";
import { count } from "../core/text.ts";
import { type Block, list, type Page, say, section, titled } from "./block.ts";

/** As many of a list as anybody reads at once; the JSON has them all. */
const MOST = 30;

/** Why entries do not count, as people say it. */
const WHY: Readonly<Record<string, string>> = {
  outside: "outside the window",
  straddles: "totals over more days than the window has",
  duplicate: "read before",
  rule: "left out by a rule",
  absence: "days away",
  "all-day": "all day, without hours",
  running: "still running",
  break: "breaks",
  parent: "sums of their subtasks",
  "summary-row": "sums of other rows",
  "no-time": "without times",
  repeated: "older versions of an event",
};

/** Records: what was found, what it is the hours of, and what was left out and why. */
export const importPage: Page<ImportDocument> = (document) => {
  const { window, accounts, warnings } = document;
  const days = window.days_absent > 0 ? `, ${count(window.days_absent, "working day")} away` : "";
  const weeks = `${Number(window.weeks.toFixed(1))} weeks worked${days}`;
  return [
    say(`${count(accounts.entries.read, "entry", "entries")} from ${window.from} to ${window.to}: ${weeks}.`),
    list(
      document.sources.map(({ file, called, entries }) => `${file}: ${called}, ${count(entries, "entry", "entries")}`),
      MOST,
    ),
    ...warnings.map(({ message, hint }): Block => ({ kind: "warning", text: hint ? `${message}; ${hint}` : message })),
    ...hours(
      "Tasks",
      "Task",
      document.tasks.map((task) => ({ ...task, title: task.name })),
    ),
    ...hours("In no task", "Title", document.unmatched),
    ...rules(document),
    ...left(document),
    ...notUnderstood(document),
    sums(document),
  ];
};

function hours(
  heading: string,
  title: string,
  all: readonly (Unmatched | (ImportedTask & { title: string }))[],
): Block[] {
  if (all.length === 0) return [];
  const agents = all.some(({ agent_minutes }) => agent_minutes !== null);
  const time = (minutes: number | null) => ({ text: minutes === null ? "" : spell(Math.round(minutes)) });
  const right = (text: string) => ({ title: text, align: "right" }) as const;
  return [
    { kind: "heading", text: heading },
    {
      kind: "grid",
      grid: {
        columns: [
          { title, flexible: true },
          right("A week"),
          right("In all"),
          ...(agents ? [right("Agents a week")] : []),
          right("Entries"),
        ],
        rows: all
          .slice(0, MOST)
          .map((one) => [
            { text: one.title },
            time(one.minutes),
            time(one.total_minutes),
            ...(agents ? [time(one.agent_minutes)] : []),
            { text: String(one.entries) },
          ]),
      },
    },
    ...rest(all.length),
    ...directed(all),
  ];
}

function directed(all: readonly (Unmatched | ImportedTask)[]): Block[] {
  const own = all.filter(({ agent_minutes }) => agent_minutes !== null);
  const agents = own.reduce((sum, { agent_minutes }) => sum + agent_minutes!, 0);
  const person = own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  if (own.length === 0) return [];
  return [say(`Your ${spell(Math.round(person))} directed ${spell(Math.round(agents))} of agents a week.`)];
}

const rest = (length: number): Block[] =>
  length > MOST ? [say(`And ${length - MOST} more; --json has them all.`)] : [];

const rules = ({ rules: matched }: ImportDocument): Block[] =>
  titled(
    "Rules that matched",
    matched.map(
      ({ rule, to, entries, total_minutes }) =>
        `“${rule}” to ${to}: ${count(entries, "entry", "entries")}, ${spell(Math.round(total_minutes))}`,
    ),
    MOST,
  );

const left = ({ ignored }: ImportDocument): Block[] =>
  titled(
    "Not counted",
    ignored.map(
      ({ why, entries, minutes }) =>
        `${WHY[why] ?? why}: ${count(entries, "entry", "entries")}${minutes === 0 ? "" : `, ${spell(Math.round(minutes))}`}`,
    ),
  );

const notUnderstood = ({ not_understood: lines }: ImportDocument): Block[] =>
  section(
    "Not understood",
    lines.length === 0
      ? []
      : [
          {
            kind: "list",
            items: lines.map(({ file, line, text, because }) => ({
              text: `${file}, line ${line}: ${text}`,
              more: because,
            })),
            most: MOST,
          },
        ],
  );

/** The account that must come out even. */
function sums({ accounts: { entries, minutes } }: ImportDocument): Block {
  const time = (value: number) => spell(Math.round(value));
  const shared = minutes.overlapping > 0 ? `, ${time(minutes.overlapping)} shared with others` : "";
  const verb = entries.not_understood === 1 ? "was" : "were";
  return say(
    `Of ${count(entries.read, "entry", "entries")} ${entries.counted} count whole, ${entries.clipped} in part, ${entries.ignored} not, and ${entries.not_understood} ${verb} not understood.`,
    `Of ${time(minutes.read)} ${time(minutes.counted)} count, ${time(minutes.clipped)} lie outside the window${shared}, ${time(minutes.ignored)} do not count.`,
  );
}
