import type { Brief } from "../../core/reports/brief.ts";
import type { Made } from "../look.ts";
import { body, title } from "./body.ts";

/** A page for a person. */
export function markdown(brief: Brief): Made {
  return { text: `${[title(brief, 1), ...body(brief, { level: 2, reader: "person" })].join("\n\n")}\n` };
}
