import { besideWhatWasSaid, isSaid, whoSays } from "../../core/intake/records/beside.ts";
import { spell } from "../../core/portfolio/hours.ts";
import { sentenceOf } from "../../core/problem.ts";
import { directedIn } from "../../core/reports/agents.ts";
import type { ImportDocument, ImportedTask, Unmatched } from "../../core/reports/import.ts";
import { count } from "../../core/text.ts";
import { type Block, list, type Page, say, section, titled, warningBlock } from "../block.ts";
import { right } from "../grid.ts";
import { explanation } from "./explanation.ts";
import { weeksText } from "./weeks.ts";
import { WHY } from "./why.ts";

/** As many of a list as anybody reads at once; the JSON has them all. */
const MOST = 30;

/** Records: what was found, what it is the hours of, and what was left out and why. */
export const importPage: Page<ImportDocument> = (document) => {
  if (document.explained) return explanation(document.explained, document);
  const { window, accounts, warnings } = document;
  const days = window.days_absent > 0 ? `, ${count(window.days_absent, "working day")} away` : "";
  const when = isSaid(document.sources)
    ? "of a normal week"
    : `from ${window.from} to ${window.to}: ${weeksText(window)}${days}`;
  return [
    say(`${count(accounts.entries.read, "entry", "entries")} ${when}.`),
    list(
      document.sources.map(({ file, called, entries }) => `${file}: ${called}, ${count(entries, "entry", "entries")}`),
      MOST,
    ),
    ...warnings.map((one) => warningBlock(sentenceOf(one))),
    ...hours(
      "Tasks",
      "Task",
      document.tasks.map((task) => ({ ...task, title: task.name })),
    ),
    ...hours("In no task", "Title", document.unmatched),
    ...beside(document),
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
            { text: one.title.trim() || "(no title)" },
            time(one.minutes),
            time(one.total_minutes),
            ...(agents ? [time(one.agent_minutes)] : []),
            { text: String(one.entries) },
          ]),
      },
    },
    ...rest(all.length),
    ...byAgents(all),
  ];
}

function byAgents(all: readonly (Unmatched | ImportedTask)[]): Block[] {
  const said = directedIn(all);
  return said === undefined ? [] : [say(`${said} a week.`)];
}

const rest = (length: number): Block[] =>
  length > MOST ? [say(`And ${length - MOST} more; --json has them all.`)] : [];

/** What the portfolio says, and what it would say. */
const beside = ({ changes, sources, tasks }: ImportDocument): Block[] =>
  titled(
    "Beside your portfolio",
    changes.map((change) => {
      const name = tasks.find(({ id }) => id === change.id)!.name;
      return `${besideWhatWasSaid(name, change, whoSays(sources))}.`;
    }),
    MOST,
  );

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
