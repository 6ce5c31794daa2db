import type { Grid } from "./grid.ts";

/** A text for people as pieces, so that the terminal and Markdown say the same in the same order. */
export type Block =
  | { readonly kind: "title"; readonly text: string; readonly from: string }
  | { readonly kind: "warning" | "lead" | "say"; readonly text: string }
  | { readonly kind: "heading" | "command"; readonly text: string }
  /** Entries of a list: the sentence, what to do about it, and the command that does it. */
  | { readonly kind: "item"; readonly text: string; readonly more?: string; readonly command?: string | null }
  | { readonly kind: "grid"; readonly grid: Grid };
