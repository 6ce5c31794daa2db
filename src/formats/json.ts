import { isPlain, unseen } from "../core/text.ts";

/** JSON for people who look and programs that read: what a terminal would obey is escaped, as JSON lets one. */
export function json(document: unknown): string {
  return `${escaped(JSON.stringify(document, null, 2))}\n`;
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return `${escaped(JSON.stringify(value))}\n`;
}

const ODD_LINE = /^[ -~]*[^ -~\n][^\n]*/gm;

/**
 * JSON.stringify escapes what lies below a space; the rest of what must not be seen lies above it. Line by line, as nearly all
 * of them are plain and what a sign belongs to stands in its line.
 */
function escaped(text: string): string {
  return text.replace(ODD_LINE, (line) => (isPlain(line) ? line : line.replace(unseen(), spelt)));
}

const spelt = (signs: string): string =>
  Array.from({ length: signs.length }, (_, at) => `\\u${signs.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
