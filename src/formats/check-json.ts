import { checkDocument } from "../core/reports/check.ts";
import type { Checked } from "../pages/check.ts";
import type { Made } from "./index.ts";
import { json } from "./json.ts";

/** The document for programs: what was found, without the lines it stands in. */
export function checkJson(files: readonly Checked[]): Made {
  return { text: json(checkDocument(files.map((one) => ({ notReady: [], ...one })))) };
}
