import { commandLine } from "../core/command.ts";
import { visible } from "../core/text.ts";
import type { Block, Finding, Item } from "../pages/block.ts";
import type { Grid } from "../pages/grid.ts";
import { barFigures, type Picture } from "../pages/picture.ts";
import { inline } from "./inline.ts";
import type { Look } from "./look.ts";

/** Text from a file as Markdown that shows it, in a paragraph, a list or a cell of a table. */
function plain(text: string): string {
  return inline(text).replaceAll("|", "\\|");
}

/** A page as Markdown. */
export function markdownPage(blocks: readonly Block[], { shell }: Pick<Look, "shell"> = {}): string {
  return blocks.length === 0 ? "" : `${blocks.flatMap(pieces).join("\n\n")}\n`;

  function code(words: readonly string[] | null | undefined, indent = "    "): string[] {
    const line = words && commandLine(words, shell);
    return line ? [indent + line] : [];
  }

  function item({ text, more, command }: Item): string {
    const below = code(command, "      ").map((line) => `\n\n${line}`);
    return `- ${plain(text)}${more ? `\n  ${plain(more)}` : ""}${below.join("")}`;
  }

  function pieces(block: Block): string[] {
    switch (block.kind) {
      case "grid":
        return [gridToMarkdown(block.grid).join("\n")];
      case "picture":
        return pictured(block.picture);
      case "title":
        return [`# ${plain(block.text)}`, `Read from ${plain(block.from)}.`];
      case "warning":
        return [`**Warning:** ${plain(block.text)}`];
      case "lead":
        return [`**${plain(block.text)}**`];
      case "heading":
        return [`## ${plain(block.text)}${block.beside ? ` (${plain(block.beside)})` : ""}`];
      case "say":
        return [block.lines.map(plain).join("\n")];
      case "note":
      case "aside":
        return [plain(block.text)];
      case "command":
        return code(block.command);
      case "commands":
        return block.commands.flatMap(({ command, what }) => [`${plain(what)}:`, ...code(command)]);
      case "next":
        return [`**Next:** ${plain(block.message)}`, ...code(block.command)];
      case "list":
        return [block.items.map(item).join("\n")];
      case "finding":
        return finding(block);
    }
  }
}

function finding({ place, severity, message, hint, excerpt }: Finding): string[] {
  return [
    `**${plain(place)}:** ${severity}: ${plain(message)}`,
    ...(excerpt ? [`    ${visible(excerpt.text)}`] : []),
    ...(hint ? [plain(hint)] : []),
  ];
}

/** What a picture shows, and its figures. */
function pictured(picture: Picture): string[] {
  const grid = picture.kind === "bars" ? barFigures(picture) : picture.grid;
  return [...(picture.says ? [plain(picture.says)] : []), gridToMarkdown(grid).join("\n")];
}

/** A grid as a Markdown table. */
function gridToMarkdown({ columns, rows }: Grid): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(columns.map(({ title }) => plain(title))),
    row(columns.map(({ align }) => (align === "right" ? "--:" : "---"))),
    ...rows.map((cells) => row(cells.map((cell) => plain(cell.text) + (cell.under ? `<br>${plain(cell.under)}` : "")))),
  ];
}
