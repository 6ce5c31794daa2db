import { dirname, join } from "node:path";
import type { WriteStream } from "node:tty";
import { fileURLToPath } from "node:url";
import type { ColorLevel, Context, Input, Output } from "./context.ts";
import { realDisk } from "./disk.ts";
import { EXIT, reason } from "./failure.ts";

/** The world as it is. */
export function realContext(): Context {
  return {
    disk: realDisk,
    today: () => {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, "0");
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    milliseconds: () => Date.now(),
    env: process.env,
    platform: process.platform,
    cwd: process.cwd(),
    dataDirectory: async () => (await import("env-paths")).default("orchestrate", { suffix: "" }).data,
    shipped,
    prompter: async () => {
      const { inquirerPrompter } = await import("./terminal/inquirer-prompter.ts");
      return inquirerPrompter({ input: process.stdin, output: process.stderr });
    },
    stdin: standardInput,
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
  };
}

/** Upwards from this file, bundled or not, to where the package is. */
async function shipped(): Promise<string> {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!(await realDisk.entry(join(directory, "patterns"))) && dirname(directory) !== directory)
    directory = dirname(directory);
  return directory;
}

const standardInput: Input = {
  get isTTY() {
    return process.stdin.isTTY === true;
  },
  async read(limit) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) break;
    }
    return Buffer.concat(chunks);
  },
};

const LEVELS: Record<number, ColorLevel> = { 1: 0, 4: 1, 8: 2, 24: 3 };

/** Streams are set up when first written to: that costs a few milliseconds which a quiet run need not pay. */
function output(stream: () => WriteStream): Output {
  let watched = false;
  return {
    write(text) {
      const target = stream();
      if (!watched) target.on("error", readerGone);
      watched = true;
      target.write(text);
    },
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    get colors() {
      return stream().isTTY
        ? (LEVELS[stream().getColorDepth({ TERM: process.env.TERM, COLORTERM: process.env.COLORTERM })] ?? 0)
        : 0;
    },
  };
}

/** A pager or `head` that has seen enough is no fault. An answer that did not arrive is one, whatever the command thinks. */
function readerGone(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return;
  process.stderr.write(`orchestrate: the answer could not be written: ${reason(error) ?? error.message}\n`);
  process.once("exit", () => {
    process.exitCode = EXIT.unreachable;
  });
}
