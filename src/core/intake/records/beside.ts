import { spell } from "../../portfolio/hours.ts";
import type { ImportDocument } from "../../reports/import.ts";
import { quoted } from "../../text.ts";

type Sources = readonly Pick<ImportDocument["sources"][number], "kind">[];

/** Whether these are hours that somebody says of a normal week; such lists stand beside no records. */
export const isSaid = (sources: Sources): boolean => sources.every(({ kind }) => kind === "list");

/** Where hours that come from them come from. */
export const sourceOf = (sources: Sources) => (isSaid(sources) ? "estimated" : "measured");

/** What people call these records, as who says something. */
export function whoSays(sources: Sources): string {
  if (isSaid(sources)) return "the list says";
  return sources.every(({ kind }) => kind === "ical") ? "the calendar says" : "the records say";
}

/** What a person said of a task beside what records say of it, in one sentence without its full stop. Minutes a week. */
export function besideWhatWasSaid(
  name: string,
  { path, old, old_source, new: now }: ImportDocument["changes"][number],
  who: string,
): string {
  const before = old_source === "measured" ? "it was" : "you said";
  const said = old === null ? "you left it open" : `${before} ${spell(old)}`;
  if (!path.endsWith(".agent_hours")) return `${quoted(name)}: ${said}, ${who} ${spell(now)}`;
  return `${quoted(name)}: agents ${spell(now)} a week${old === null ? "" : `, before it was ${spell(old)}`}`;
}
