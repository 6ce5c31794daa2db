import { commandLine } from "../core/command.ts";
import type { Block, Item } from "../pages/block.ts";
import type { Tone } from "../pages/grid.ts";
import { drawBars } from "./bars.ts";
import { findingLines } from "./excerpt.ts";
import { drawGrid, widthOf } from "./layout.ts";
import type { Look } from "./look.ts";
import { paintFor } from "./paint.ts";
import { commandLines, paragraph, wrap } from "./wrap.ts";

/** A page for a terminal. Commands stand whole on a line of their own, so that they can be copied. */
export function drawPage(blocks: readonly Block[], look: Look): string {
  return draw(blocks, look, widthOf(look.columns), false);
}

/** Blocks under what a terminal shows already: they keep apart from it as from one another. No line ends after the last. */
export function drawUnder(blocks: readonly Block[], look: Look): string {
  return draw(blocks, look, Math.max(22, look.columns ?? 80), true).slice(0, -1);
}

/** The signs of ours that ASCII has no other word for. */
const IN_ASCII: Record<string, string> = {
  "─": "-",
  "–": "-",
  "·": "-",
  "“": '"',
  "”": '"',
  "∞": "inf",
  "×": "x",
  "…": "...",
};
const OURS = new RegExp(`[${Object.keys(IN_ASCII).join("")}]`, "g");

/** What is not kept apart from its like. */
const JOINED = new Set<Block["kind"]>(["say", "warning"]);
/** What is never kept apart from what is above it. */
const CLOSE = new Set<Block["kind"]>(["warning", "command", "commands", "note", "aside"]);

function isApart(before: Block["kind"] | undefined, { kind }: Block): boolean {
  if (before === undefined || before === "heading" || CLOSE.has(kind)) return false;
  return !(before === kind && JOINED.has(kind));
}

function draw(blocks: readonly Block[], look: Look, columns: number, under: boolean): string {
  const paint = paintFor(look);
  const lines: string[] = [];
  let before: Block["kind"] | undefined = under ? "grid" : undefined;
  for (const block of blocks) {
    if (isApart(before, block)) lines.push("");
    lines.push(...drawn(block));
    before = block.kind;
  }
  const text = lines.map((line) => `${line}\n`).join("");
  return look.ascii ? text.replace(OURS, (sign) => IN_ASCII[sign]!) : text;

  function painted(text: string, tone?: Tone, indent = 0): string[] {
    return paragraph(text, columns, indent).map((line) => paint(tone, line));
  }

  function pushed(text: string, by: number, tone?: Tone): string[] {
    return wrap(text, Math.max(20, columns - by)).map((line) => paint(tone, " ".repeat(by) + line));
  }

  /** Nothing where it cannot be written: the words beside it say what it would do. */
  function command(words: readonly string[] | null | undefined, indent: number): string[] {
    const line = words && commandLine(words, look.shell);
    return line ? [" ".repeat(indent) + line] : [];
  }

  function item({ text, more, command: words }: Item): string[] {
    return [...painted(`- ${text}`, undefined, 2), ...(more ? pushed(more, 2) : []), ...command(words, 4)];
  }

  function drawn(block: Block): string[] {
    switch (block.kind) {
      case "grid":
        return drawGrid(block.grid, columns, paint);
      case "picture":
        return block.picture.kind === "bars"
          ? drawBars(block.picture, columns, look.ascii ?? false, paint)
          : [...painted(block.picture.says), ...drawGrid(block.picture.grid, columns, paint)];
      case "title":
        return painted(block.line, "faint");
      case "warning":
        return painted(`Warning: ${block.text}`, "warning");
      case "lead":
        return painted(block.text, "strong");
      case "heading": {
        const lines = painted(block.text, "strong");
        return block.beside ? [...lines.slice(0, -1), lines.at(-1)! + paint("faint", `  ${block.beside}`)] : lines;
      }
      case "say":
        return block.lines.flatMap((line) => painted(line));
      case "note":
        return painted(block.text, block.tone);
      case "aside":
        return pushed(block.text, 2, block.tone);
      case "command":
        return command(block.command, 2);
      case "commands":
        return commandLines(block.commands, columns, look.shell);
      case "next":
        return [...painted(`Next: ${block.message}`, "strong"), ...command(block.command, 2)];
      case "list": {
        const { items, most = items.length } = block;
        const rest = items.length > most ? [`- and ${items.length - most} more; --json has them all`] : [];
        return [...items.slice(0, most).flatMap(item), ...rest.flatMap((text) => painted(text, undefined, 2))];
      }
      case "finding":
        return findingLines(block, columns, paint);
    }
  }
}
