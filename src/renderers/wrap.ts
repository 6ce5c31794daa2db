import { wrapAnsi } from "fast-wrap-ansi";

/** A text broken between words to lines of at most `width` columns, each behind the indent. Wide characters count as two. */
export function wrapped(text: string, width: number, indent = ""): string {
  return wrapAnsi(text, Math.max(20, width - indent.length), { hard: true })
    .split("\n")
    .map((line) => indent + line)
    .join("\n");
}
