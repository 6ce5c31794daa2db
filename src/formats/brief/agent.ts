import type { Brief } from "../../core/reports/brief.ts";
import type { Made } from "../look.ts";
import { body, title } from "./body.ts";
import { frontMatter } from "./front-matter.ts";

/** One file with a name and a description in front, as coding agents read their helpers. */
export function agent(brief: Brief): Made {
  const blocks = [
    frontMatter(brief, { metadata: false }),
    title(brief, 1),
    ...body(brief, { level: 2, reader: "agent" }),
  ];
  return { text: `${blocks.join("\n\n")}\n` };
}
