import { dirname, isAbsolute, join } from "node:path";
import type { WriteStream } from "node:tty";
import { fileURLToPath } from "node:url";
import type { Context, Input } from "./context.ts";
import { realDisk } from "./disk.ts";
import { unreachable } from "./failure.ts";
import { changed, interrupted, stopped, watched } from "./leave.ts";
import type { ColorLevel } from "./output.ts";
import { Output } from "./output.ts";
import { lives, owner } from "./owner.ts";

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
    get cwd() {
      return workingDirectory();
    },
    owner,
    lives,
    dataDirectory,
    shipped,
    changed,
    interrupted,
    temporaryDirectory: async () => {
      const [{ mkdtemp }, { tmpdir }] = await Promise.all([import("node:fs/promises"), import("node:os")]);
      return mkdtemp(join(tmpdir(), "orchestrate-"));
    },
    open: async (path) => (await import("./opener.ts")).openFile(path, process.platform),
    prompter: async () => {
      const [{ inquirerPrompter }, { inEditor }, { columnsIn }] = await Promise.all([
        import("./terminal/inquirer-prompter.ts"),
        import("./terminal/editor.ts"),
        import("./look.ts"),
      ]);
      return inquirerPrompter({
        input: process.stdin,
        output: watched(process.stderr),
        widest: columnsIn(process.env),
        ended: stopped(),
        edit: (text) => inEditor(text, process.env),
      });
    },
    stdin: standardInput,
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
  };
}

/** Asked for when a path is made absolute and not before, so that what needs none can do without. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw unreachable("the directory this was started in is not there any more", "change to another one and try again");
  }
}

/** Where there is no home, what env-paths makes of it would lie below whatever directory one happens to be in. */
async function dataDirectory(): Promise<string> {
  const data = await import("env-paths").then(
    ({ default: envPaths }) => envPaths("orchestrate", { suffix: "" }).data,
    () => "",
  );
  if (isAbsolute(data)) return data;
  throw unreachable(
    "it is not known where your home directory is, so there is no place for portfolios",
    "set ORCHESTRATE_DIR, or pass --dir, with a directory for them; or set HOME",
  );
}

/** Upwards from this file, bundled or not, to where the package is. */
async function shipped(): Promise<string> {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!(await realDisk.entry(join(directory, "patterns"))) && dirname(directory) !== directory)
    directory = dirname(directory);
  return directory;
}

let input: Promise<Uint8Array> | undefined;

/** What came in is kept: to find out what it is takes reading it. */
const standardInput: Input = {
  get isTTY() {
    return process.stdin.isTTY === true;
  },
  read: (limit) => (input ??= readInput(limit)),
};

async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

const LEVELS: Record<number, ColorLevel> = { 1: 0, 4: 1, 8: 2, 24: 3 };

/** Streams are set up when first written to: that costs a few milliseconds which a quiet run need not pay. */
function output(stream: () => WriteStream): Output {
  return new Output({
    write(text) {
      watched(stream()).write(text);
    },
    async send(part) {
      const to = watched(stream());
      if (!to.write(part) && !to.errored) {
        await new Promise<void>((resolve) => {
          const events = ["drain", "close", "error"];
          const done = () => {
            for (const event of events) to.off(event, done);
            resolve();
          };
          for (const event of events) to.on(event, done);
        });
      }
      return !to.errored && !to.destroyed;
    },
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    get rows() {
      return stream().rows;
    },
    async page(program, text) {
      const { throughPager } = await import("./pager.ts");
      return throughPager(program, text);
    },
    get colors() {
      return stream().isTTY
        ? (LEVELS[stream().getColorDepth({ TERM: process.env.TERM, COLORTERM: process.env.COLORTERM })] ?? 0)
        : 0;
    },
  });
}
