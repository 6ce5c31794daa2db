import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { main } from "../../src/cli/main.ts";
import type { ColorLevel } from "../../src/cli/output.ts";
import { Output } from "../../src/cli/output.ts";
import type { Prompter } from "../../src/cli/prompter.ts";
import { MemoryDisk } from "./disk.ts";

export interface TestWorld {
  files?: Readonly<Record<string, string | Uint8Array>>;
  env?: Record<string, string>;
  stdin?: string | Uint8Array;
  /** Width where somebody looks at it: makes the output streams terminals. */
  columns?: number;
  /** Lines that are seen at once, where somebody looks. */
  rows?: number;
  /** What shows an answer page by page; false where it cannot. Nothing can where absent. */
  pager?: (program: readonly string[] | string, text: string) => boolean;
  colors?: ColorLevel;
  today?: string;
  /** Shows files by their path; nothing does where absent. */
  opener?: (path: string) => boolean;
  /** Somebody at the keyboard: makes standard input a terminal. */
  prompter?: Prompter;
}

export interface TestContext extends Context {
  readonly disk: MemoryDisk;
  /** What was written so far. */
  readonly said: { stdout: string; stderr: string };
  /** Milliseconds since 1970 of this world; a test may move them. */
  clock: number;
}

/** A world in memory: no real file, clock, environment or terminal. Relative paths start from /home. */
export function testContext(world: TestWorld = {}): TestContext {
  const said = { stdout: "", stderr: "" };
  const output = (name: keyof typeof said) =>
    new Output({
      write: (text) => {
        said[name] += text;
      },
      send: async (part) => {
        said[name] += typeof part === "string" ? part : Buffer.from(part).toString("latin1");
        return true;
      },
      isTTY: world.columns !== undefined,
      columns: world.columns,
      rows: world.rows,
      page: async (program, text) => world.pager?.(program, text) ?? false,
      colors: world.colors ?? 0,
    });
  const context: TestContext = {
    disk: new MemoryDisk({ "/home/": "", "/tmp/": "", ...world.files }, () => context.clock),
    said,
    clock: 1_000_000,
    today: () => world.today ?? "2026-11-15",
    milliseconds: () => context.clock,
    env: world.env ?? {},
    platform: "linux",
    cwd: "/home",
    owner: "here-1",
    lives: (owner) => (owner.startsWith("here-") ? owner === "here-1" : undefined),
    dataDirectory: async () => "/data",
    shipped: async () => "/program",
    changed: [],
    interrupted: () => new AbortController().signal,
    temporaryDirectory: async () => {
      await context.disk.makeDirectory("/tmp/new");
      return "/tmp/new";
    },
    open: async (path) => world.opener?.(path) ?? false,
    prompter: async () => world.prompter ?? Promise.reject(new Error("nobody is at the keyboard")),
    stdin: {
      isTTY: world.prompter !== undefined,
      read: async () =>
        typeof world.stdin === "string" ? new TextEncoder().encode(world.stdin) : (world.stdin ?? new Uint8Array()),
    },
    stdout: output("stdout"),
    stderr: output("stderr"),
  };
  return context;
}

/** Runs the program in a world and returns everything it said, and its exit code. */
export async function run(args: string | readonly string[], world: TestWorld | TestContext = {}) {
  const context = "disk" in world ? world : testContext(world);
  const argv = typeof args === "string" ? args.split(" ").filter((arg) => arg !== "") : args;
  const exit = await main(argv, context);
  return { exit, ...context.said, disk: context.disk };
}

/** A real directory that is gone after the test. */
export function temporaryDirectory(): string {
  const path = mkdtempSync(join(tmpdir(), "orchestrate-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
