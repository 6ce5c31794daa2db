import type { Disk } from "./disk.ts";
import type { Prompter } from "./prompter.ts";

/** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** A stream that people or programs read. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in characters; undefined where nobody looks at it. */
  readonly columns: number | undefined;
  /** What the terminal can show, before flags and environment are asked. */
  readonly colors: ColorLevel;
}

export interface Input {
  readonly isTTY: boolean;
  /** Everything that comes, up to `limit` bytes and a little more: who asked for less than there is can tell. */
  read(limit: number): Promise<Uint8Array>;
}

/** The one door between the program and the world. Whatever is not in here, the program cannot see, change or know. */
export interface Context {
  readonly disk: Disk;
  /** The calendar day where the person is, like 2026-12-18. */
  today(): string;
  /** Milliseconds since 1970: only to tell how long ago something happened. */
  milliseconds(): number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The directory that relative paths start from. */
  readonly cwd: string;
  /** Where this platform keeps a user's data for this program. */
  dataDirectory(): Promise<string>;
  /** The directory of the program itself, with what is shipped beside the code: patterns/examples. */
  shipped(): Promise<string>;
  /** Somebody to put questions to. Only where standard input is a terminal. */
  prompter(): Promise<Prompter>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
}
