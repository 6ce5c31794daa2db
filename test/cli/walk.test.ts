import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import { filesBelow } from "../../src/cli/walk.ts";
import { temporaryDirectory, testContext } from "../helpers/context.ts";

test.skipIf(process.platform === "win32")("files below a folder: each once, and a pipe is not read", async () => {
  const home = temporaryDirectory();
  mkdirSync(join(home, "t", "b", ".hidden"), { recursive: true });
  for (const name of ["t/c.yaml", "t/b/d.yaml", "t/b/.hidden/e.yaml", "t/a.txt"]) writeFileSync(join(home, name), "");
  symlinkSync("../..", join(home, "t", "b", "up"));
  spawnSync("mkfifo", [join(home, "t", "z.yaml")]);
  const found = async (more: { depth?: number; hidden?: boolean }) => {
    const fits = (path: string) => path.endsWith(".yaml");
    const all: string[] = [];
    const context = { ...testContext(), disk: realDisk as never, cwd: home };
    for await (const { path, failure } of filesBelow(context, "t", { fits, ...more }))
      all.push(failure?.message ?? path);
    return all;
  };
  expect(await found({})).toEqual(["t/b/d.yaml", "t/c.yaml", "t/z.yaml is not a file"]);
  expect(await found({ depth: 1 })).toEqual(["t/c.yaml", "t/z.yaml is not a file"]);
  expect(await found({ hidden: true })).toContain("t/b/.hidden/e.yaml");
});
