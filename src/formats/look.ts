import type { ShellKind } from "../core/command.ts";
import type { TableStream } from "../rows/table.ts";

/** How the answer is looked at. */
export interface Look {
  /** Characters in a line; 100 where nobody looks. */
  readonly columns?: number | undefined;
  /** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
  readonly colors: 0 | 1 | 2 | 3;
  /** True where the terminal shows nothing but ASCII. */
  readonly ascii?: boolean;
  /** Whose rules commands are spelled by; POSIX where absent. */
  readonly shell?: ShellKind | undefined;
  /** True where a spreadsheet will open it: no cell may be a formula. */
  readonly spreadsheet?: boolean | undefined;
}

/** What a format makes of a document. Whoever asked for it decides where it goes; a format prints nothing. */
export interface Made {
  /** All there is to see: what goes to standard output or into one file. */
  readonly text: string;
  /** True where it is data: what a reader does not see stays in it, and is shown where somebody looks. */
  readonly exact?: boolean;
  /** Where it is more than one file: the name of their folder, and each by its place in it. */
  readonly folder?: { readonly name: string; readonly files: Readonly<Record<string, string>> };
  /** Where it is a part of a file that others write too: what the part is called there, and what stands between its marks. */
  readonly section?: { readonly name: string; readonly text: string };
}

/** Makes of a document what a format is. Reads nothing but the document. */
export type Format<Document> = (document: Document, look: Look) => Made;

/** What is more than can be held at once, as it comes: whole lines of text, or bytes. */
export interface Streamed {
  readonly parts: AsyncIterable<string | Uint8Array>;
  /** True where it is for programs alone: no terminal is sent it. */
  readonly bytes?: boolean;
}

export type StreamFormat = (table: TableStream, look: Look) => Streamed;
