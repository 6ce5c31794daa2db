import type { Command, Purposeful } from "../core/command.ts";
import type { Grid, Tone } from "./grid.ts";
import type { Picture } from "./picture.ts";

/** A text for people as pieces, so that every format that draws them says the same in the same order. */
export type Block =
  /** What the page is about. In a terminal `line` stands for both: there the answer is what is looked for. */
  | { readonly kind: "title"; readonly text: string; readonly from: string; readonly line: string }
  | { readonly kind: "warning" | "lead"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string; readonly beside?: string }
  /** A paragraph; each sentence on a line of its own where lines are cheap. */
  | { readonly kind: "say"; readonly lines: readonly string[] }
  /** Stands right under what is above it; an aside is pushed in. */
  | { readonly kind: "note" | "aside"; readonly text: string; readonly tone?: Tone }
  | { readonly kind: "list"; readonly items: readonly Item[]; readonly most?: number }
  | { readonly kind: "command"; readonly command: Command }
  /** Commands of which each has its purpose beside it. */
  | { readonly kind: "commands"; readonly commands: readonly Purposeful[] }
  | { readonly kind: "next"; readonly message: string; readonly command: Command | null }
  | { readonly kind: "grid"; readonly grid: Grid }
  | { readonly kind: "picture"; readonly picture: Picture }
  | Finding;

/** An entry of a list: the sentence, what to do about it, and the command that does it. */
export interface Item {
  readonly text: string;
  readonly more?: string;
  readonly command?: Command | null;
}

/** A fault in a file: where it stands, the line itself, what is wrong with it, what to write instead. */
export interface Finding {
  readonly kind: "finding";
  /** "week.yaml:3:5" */
  readonly place: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint: string | undefined;
  /** The line of the file, counted from 1, and what of it is at fault, in characters from 1. */
  readonly excerpt: {
    readonly text: string;
    readonly line: number;
    readonly column: number;
    readonly length: number;
  } | null;
}

/**
 * A page of a document. `room` is what fits beside one another, in characters: a page may leave out columns that are of
 * less use. Infinity where there is no such limit.
 */
export type Page<Document> = (document: Document, room: number) => Block[];

export const warningBlock = (text: string): Block => ({ kind: "warning", text });
/** What a document warns of, with what to do about it. */
export const hinted = ({ message, hint }: { readonly message: string; readonly hint: string | null }): string =>
  hint ? `${message} (${hint})` : message;
export const say = (...lines: readonly string[]): Block => ({ kind: "say", lines });
export const list = (items: readonly string[], most?: number): Block => ({
  kind: "list",
  items: items.map((text) => ({ text })),
  ...(most === undefined ? {} : { most }),
});
/** Blocks under a heading; nothing where there are none. */
export const section = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: "heading", text: title }, ...blocks] : [];
/** A list under a heading; nothing where it is empty. */
export const titled = (title: string, items: readonly string[], most?: number): Block[] =>
  items.length > 0 ? [{ kind: "heading", text: title }, list(items, most)] : [];
