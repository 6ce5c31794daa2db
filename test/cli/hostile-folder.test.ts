import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import { exportedRowSchema } from "../../src/core/reports/row.ts";
import { visible } from "../../src/core/text.ts";
import { run, type TestContext, temporaryDirectory, testContext } from "../helpers/context.ts";
import { HOSTILE_NAMES } from "../helpers/hostile.ts";

/* A folder in which everything lies that can lie in one: each thing is in the rows, or named, and counted once. */

const portfolio = (task: string) => `format: orchestrate/portfolio@1
period: 2026-Q4
tasks:
  - { id: ${task}, name: Report, hours: 4h }
  - { id: ${task}-2, name: "Other\\n=1+1", hours: unknown }
`;
const write = (path: string, text: string | Uint8Array) => writeFileSync(path, text);
const replace = (path: string, task: string) => {
  write(`${path}.new`, portfolio(task));
  renameSync(`${path}.new`, path);
};

type Fate = "rows" | "not valid" | "not read" | "passed over" | "known" | "not meant";
interface Thing {
  readonly fate: Fate;
  /** Makes it. `fine`: a portfolio that is there. */
  make(path: string, task: string, fine: string): void;
  /** Replaces it so many times, just after it was read. */
  readonly replaced?: number;
}

const THINGS: Readonly<Record<string, Thing>> = {
  fine: { fate: "rows", make: (path, task) => write(path, portfolio(task)) },
  "replaced while it is read": { fate: "rows", replaced: 1, make: (path) => write(path, portfolio("before")) },
  "replaced again and again": { fate: "not read", replaced: 9, make: (path) => write(path, portfolio("before")) },
  broken: { fate: "not valid", make: (path, task) => write(path, portfolio(task).replace("4h", "lots")) },
  "cut off": { fate: "not valid", make: (path, task) => write(path, portfolio(task).slice(0, -20)) },
  binary: { fate: "not valid", make: (path) => write(path, Uint8Array.of(0xff, 0, 0xfe, 10)) },
  empty: { fate: "passed over", make: (path) => write(path, "") },
  "another document": { fate: "passed over", make: (path) => write(path, "a: [1, 2]\n") },
  "no yaml": { fate: "passed over", make: (path) => write(path, "a: [1,\n") },
  "a link to itself": { fate: "not read", make: (path) => symlinkSync(basename(path), path) },
  "a link to nothing": { fate: "not read", make: (path) => symlinkSync("nowhere", path) },
  "a link upwards": { fate: "not meant", make: (path) => symlinkSync("..", path) },
  "a link to a portfolio": { fate: "known", make: (path, _task, fine) => symlinkSync(fine, path) },
  "a second name": { fate: "known", make: (path, _task, fine) => linkSync(fine, path) },
  "a pipe": { fate: "not read", make: (path) => void spawnSync("mkfifo", ["--", path]) },
  "a locked folder": { fate: "not read", make: (path) => mkdirSync(path) },
  "an empty folder": { fate: "not meant", make: (path) => mkdirSync(path) },
};

const NAMES = ["week", "2026-Q4", "a b", "-rf", "*", "[a]{b}", "%41", "#", ...HOSTILE_NAMES].map((name) =>
  name.replaceAll("/", ":").replaceAll("\ud800", "").slice(0, 60),
);
const FOLDERS = ["", "d", "d/e\nf", "=1+1"];
const laid = fc.record({
  what: fc.constantFrom(...Object.keys(THINGS)),
  name: fc.constantFrom(...NAMES),
  folder: fc.constantFrom(...FOLDERS),
});

/** The disk, where some folders are locked and some files are replaced while they are read. */
function restless(cwd: string, locked: ReadonlySet<string>, replaced: Map<string, { task: string; times: number }>) {
  const disk: typeof realDisk = {
    ...realDisk,
    async list(folder) {
      if (locked.has(folder)) throw Object.assign(new Error(), { code: "EACCES", syscall: "scandir" });
      return realDisk.list(folder);
    },
    async read(path, limit) {
      const bytes = await realDisk.read(path, limit);
      const left = replaced.get(path);
      if (left && left.times-- > 0) replace(path, left.task);
      return bytes;
    },
  };
  return { ...testContext(), disk: disk as never, cwd } satisfies TestContext;
}

test.skipIf(process.platform === "win32")(
  "export: every file of a folder is in the rows or named, and counted once",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(laid, { maxLength: 12 }), async (things) => {
        const home = temporaryDirectory();
        const [locked, replaced] = [new Set<string>(), new Map<string, { task: string; times: number }>()];
        for (const folder of FOLDERS) mkdirSync(join(home, "t", folder), { recursive: true });
        const fine = join(home, "t", "always.yaml");
        write(fine, portfolio("always"));
        const all = things.map(({ what, name, folder }, at) => {
          const path = join(home, "t", folder, `${name} ${at}.yaml`);
          const { fate, make, replaced: times } = THINGS[what]!;
          make(path, `t${at}`, fine);
          if (what === "a locked folder") locked.add(path);
          if (times) replaced.set(path, { task: `t${at}`, times });
          return { fate, task: `t${at}`, shown: visible(path.slice(home.length + 1)) };
        });
        const of = (fate: Fate) => all.filter((one) => one.fate === fate);

        const { exit, stdout, stderr } = await run(
          ["export", "t", "--format", "ndjson"],
          restless(home, locked, replaced),
        );

        const rows = stdout
          .split("\n")
          .flatMap((line) => (line === "" ? [] : exportedRowSchema.parse(JSON.parse(line))));
        const tasks = ["always", ...of("rows").map(({ task }) => task)].flatMap((task) => [task, `${task}-2`]);
        expect(rows.map(({ task }) => task).sort()).toEqual(tasks.sort());
        const said = stderr.split("\n");
        const [invalid, unread, others] = [of("not valid"), of("not read"), of("passed over")];
        for (const { shown } of [...invalid, ...unread])
          expect(said.filter((line) => line.startsWith("left out: ") && line.includes(shown))).toHaveLength(1);
        expect(said.filter((line) => line.startsWith("left out: "))).toHaveLength(invalid.length + unread.length);
        expect(said.filter((line) => line.includes("is the same file as"))).toHaveLength(of("known").length);
        if (others.length === 1) expect(said).toContain(`${others[0]!.shown} is no portfolio and is passed over`);
        if (others.length > 1) expect(stderr).toContain(`${others.length} files in t, such as `);
        const read = 1 + of("rows").length + invalid.length + unread.length + others.length;
        const why = [
          invalid.length > 0 ? `${invalid.length} not valid` : [],
          unread.length > 0 ? `${unread.length} not read` : [],
        ];
        const left = invalid.length + unread.length;
        if (left > 0)
          expect(said.at(-2)).toBe(
            `${left} ${left === 1 ? "file" : "files"} of ${read} left out: ${why.flat().join(", ")}`,
          );
        expect(exit).toBe(unread.length > 0 ? 4 : invalid.length > 0 ? 3 : 0);
        rmSync(home, { recursive: true });
      }),
      { numRuns: 40 },
    );
  },
);
