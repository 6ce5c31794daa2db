import type { Disk } from "./disk.ts";
import type { Output } from "./output.ts";
import type { Prompter } from "./prompter.ts";

export interface Input {
  readonly isTTY: boolean;
  /** Everything that comes, up to `limit` bytes and a little more: who asked for less than there is can tell. The same when asked again. */
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
  /** This process among all: what a lock and a file that is being written are marked with. */
  readonly owner: string;
  /** Whether the process of such a mark still runs; undefined where that cannot be known, as on another machine. */
  lives(owner: string): boolean | undefined;
  /** Where this platform keeps a user's data for this program. */
  dataDirectory(): Promise<string>;
  /** The directory of the program itself, with what is shipped beside the code: patterns/examples. */
  shipped(): Promise<string>;
  /** The files that were changed so far, by name: whatever stops the program after it says so. */
  readonly changed: string[];
  /** From now on a signal does not end the program but this: for what must not be left half done. */
  interrupted(): AbortSignal;
  /** Makes a new directory that only the person may enter, where the platform keeps what is not to last. */
  temporaryDirectory(): Promise<string>;
  /** Opens a file in the program that this platform has for it; false where there is none. */
  open(path: string): Promise<boolean>;
  /** Somebody to put questions to. Only where standard input is a terminal. */
  prompter(): Promise<Prompter>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
}
