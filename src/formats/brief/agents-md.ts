import { markedSection } from "../../core/brief/marked-section.ts";
import type { Brief } from "../../core/reports/brief.ts";
import type { Made } from "../look.ts";
import { body, title } from "./body.ts";

/** A section of AGENTS.md: between its markers to look at, without them to be put in its place. */
export function agentsMd(brief: Brief): Made {
  const text = `${[title(brief, 2), ...body(brief, { level: 3, reader: "agent" })].join("\n\n")}\n`;
  return { text: markedSection(brief.task, text), section: { name: brief.task, text } };
}
