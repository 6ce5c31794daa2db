import type { ScoreReport } from "../core/documents/score.ts";

/** How the answer is looked at. */
export interface Look {
  /** Characters in a line; 100 where nobody looks. */
  readonly columns?: number | undefined;
  /** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
  readonly colors: 0 | 1 | 2 | 3;
}

/** A document as a text that ends in one newline. Reads nothing but the document, prints nothing. */
export type Renderer<Document> = (document: Document, look: Look) => string;
type Formats<Document> = Readonly<Record<string, () => Promise<Renderer<Document>>>>;

const json = async () => (await import("./json.ts")).json;

/** Every document's formats; the first is for people. A renderer is loaded when it is asked for. */
export const RENDERERS = {
  score: {
    table: async () => (await import("./score/table.ts")).table,
    json,
    markdown: async () => (await import("./score/markdown.ts")).markdown,
    csv: async () => (await import("./score/csv.ts")).csv,
    ndjson: async () => (await import("./score/ndjson.ts")).ndjson,
  } satisfies Formats<ScoreReport>,
};
