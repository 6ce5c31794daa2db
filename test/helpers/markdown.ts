import { type Node, Parser } from "commonmark";

/** A Markdown text as the reference parser reads it: its blocks in order, each with the text that a reader sees. */
export interface Block {
  readonly type: string;
  readonly text: string;
}

/** What a reader must never find in a text that nobody meant as markup. */
const INLINE = new Set(["text", "softbreak", "strong", "code", "linebreak"]);

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (!entering) continue;
    if (node.type === "heading") blocks.push({ type: `h${node.level}`, text: textOf(node) });
    else if (node.type === "paragraph") blocks.push({ type: place(node), text: textOf(node) });
    else if (["code_block", "html_block", "thematic_break"].includes(node.type))
      blocks.push({ type: node.type, text: node.literal ?? "" });
  }
  return blocks;
}

/** Kinds of inline markup in a text, beside plain text and our own bold. */
export function markupIn(markdown: string): string[] {
  const found: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    const isBlock = ["document", "heading", "paragraph", "list", "item", "block_quote"].includes(node.type);
    if (entering && !isBlock && !INLINE.has(node.type)) found.push(node.type);
  }
  return found;
}

function place(node: Node): string {
  for (let up = node.parent; up; up = up.parent) if (up.type === "item" || up.type === "block_quote") return up.type;
  return "paragraph";
}

function textOf(node: Node): string {
  let text = "";
  const walker = node.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    if (!event.entering) continue;
    if (event.node.type === "text" || event.node.type === "code") text += event.node.literal;
    if (event.node.type === "softbreak" || event.node.type === "linebreak") text += "\n";
  }
  return text;
}
