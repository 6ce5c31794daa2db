import { unseen } from "../core/text.ts";

/** JSON for people who look and programs that read: what a terminal would obey is escaped, as JSON lets one. */
export function json(document: unknown): string {
  return `${escaped(JSON.stringify(document, null, 2))}\n`;
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return `${escaped(JSON.stringify(value))}\n`;
}

/** JSON.stringify escapes what lies below a space; the rest of what must not be seen lies above it. */
function escaped(text: string): string {
  return text.replace(unseen, (sign) =>
    sign === "\n"
      ? sign
      : Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
          "",
        ),
  );
}
