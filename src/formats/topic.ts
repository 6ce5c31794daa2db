import type { Grid } from "../pages/grid.ts";
import { drawGrid, widthOf } from "./layout.ts";
import type { Look } from "./look.ts";
import { paintFor } from "./paint.ts";
import { paragraph, wrap } from "./wrap.ts";

const CODE = /^(```[\s\S]*?^```)$/m;

/** A chapter of our own documents, which are Markdown, as somebody reads it in a terminal. What is code stands as it is. */
export function drawTopic(markdown: string, look: Look): string {
  const paint = paintFor(look);
  const columns = widthOf(look.columns);
  const parts = markdown.split(CODE).flatMap((part) => (part.startsWith("```") ? [part] : part.split(/\n{2,}/)));
  return parts
    .map((part) => drawn(part.trim()).join("\n"))
    .filter((part) => part !== "")
    .map((part) => `${part}\n`)
    .join("\n");

  function drawn(part: string): string[] {
    if (part === "" || part.startsWith("<!--")) return [];
    if (part.startsWith("```"))
      return part
        .split("\n")
        .slice(1, -1)
        .map((line) => `  ${line}`.trimEnd());
    if (part.startsWith("#")) return [paint("strong", words(part.replace(/^#+ /, "")))];
    if (part.startsWith("|")) return drawGrid(gridOf(part), columns, paint);
    if (!part.startsWith("- ")) return wrap(words(part), columns);
    return part
      .split(/^- /m)
      .slice(1)
      .flatMap((item) => paragraph(`- ${words(item)}`, columns, 2));
  }
}

/** Its words in one line, without the marks of links and of what stands out. */
const words = (markdown: string): string =>
  markdown
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\*\*(.+?)\*\*/g, "$1")
    .replace(/\*(\p{L}[\p{L} ]*)\*/gu, "$1");

function gridOf(table: string): Grid {
  const [head = [], rule = [], ...rows] = table.split("\n").map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => words(cell.replaceAll("\\|", "|"))),
  );
  return {
    columns: head.map((title, at) => ({ title, flexible: true, align: rule[at]?.endsWith("-:") ? "right" : "left" })),
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
}
