import { markedSection } from "../../core/brief/marked-section.ts";
import type { Brief } from "../../core/reports/brief.ts";
import { body, title } from "./body.ts";

/** The section that stands in AGENTS.md, without its markers. */
export function agentsSection(brief: Brief): string {
  return `${[title(brief, 2), ...body(brief, { level: 3, reader: "agent" })].join("\n\n")}\n`;
}

/** The section between its markers, as it is put into AGENTS.md. */
export function agentsMd(brief: Brief): string {
  return markedSection(brief.task, agentsSection(brief));
}
