import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { circles, importsOf } from "./helpers/circles.ts";
import { trespasses } from "./helpers/layers.ts";

const listed = readdirSync("src", { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
const sources = Object.fromEntries(
  listed.filter((file) => file.endsWith(".ts")).map((file) => [`src/${file}`, readFileSync(`src/${file}`, "utf8")]),
);

test("every file of the program reaches only where its layer may", () => {
  const told = trespasses(sources).map(({ file, line, found, says }) => `${file}:${line} ${found}: ${says}`);
  expect(Object.keys(sources)).toContain("src/bin.ts");
  expect(told).toEqual([]);
});

describe("a planted trespass is found", () => {
  test.each([
    ["src/core/hours.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["src/core/hours.ts", 'import type { Document } from "yaml";', "yaml"],
    ["src/core/hours.ts", 'export { paint } from "../pages/score.ts";', "../pages/score.ts"],
    ["src/core/hours.ts", 'export * from "../cli/context.ts";', "../cli/context.ts"],
    ["src/core/hours.ts", 'type T = import("chalk").ChalkInstance;', "chalk"],
    ["src/core/hours.ts", 'const late = import("zodiac");', "zodiac"],
    ["src/core/hours.ts", "const late = import(name);", "import(…)"],
    ["src/core/hours.ts", 'import { z } from "./zod";', "./zod"],
    ["src/core/task.ts", 'import * as z from "zod";', "zod"],
    ["src/core/score.ts", "const t = Date.now();", "Date.now"],
    ["src/core/score.ts", "const t = new Date();", "new Date()"],
    ["src/core/score.ts", "const r = Math.random();", "Math.random"],
    ["src/core/score.ts", 'console.error("here");', "console"],
    ["src/core/score.ts", "const { env } = process;", "process"],
    ["src/core/score.ts", "names.sort((a, b) => a.localeCompare(b));", "localeCompare"],
    ["src/files/read.ts", 'import { open } from "node:fs/promises";', "node:fs/promises"],
    ["src/importers/csv.ts", 'import { parse } from "yaml";', "yaml"],
    ["src/pages/score.ts", 'import { read } from "../files/read.ts";', "../files/read.ts"],
    ["src/pages/score.ts", 'import { drawGrid } from "../formats/layout.ts";', "../formats/layout.ts"],
    ["src/pages/score.ts", 'import chalk from "chalk";', "chalk"],
    ["src/rows/tasks.ts", 'import type { Block } from "../pages/block.ts";', "../pages/block.ts"],
    ["src/formats/csv.ts", 'import { read } from "../files/read.ts";', "../files/read.ts"],
    ["src/formats/terminal.ts", "const wide = process.stdout.columns;", "process"],
    ["src/cli/commands/score.ts", 'import { run } from "./audit.ts";', "./audit.ts"],
    ["src/cli/commands/score.ts", 'import fs from "node:fs";', "node:fs"],
    ["src/cli/context.ts", 'import chalk from "chalk";', "chalk"],
    ["src/cli/main.ts", "process.exit(1);", "process.exit"],
    ["src/cli/context.ts", 'import { request } from "node:https";', "node:https"],
    ["src/cli/real-context.ts", 'const dns = await import("dns/promises");', "dns/promises"],
    ["src/cli/leave.ts", 'await fetch("https://example.com");', "fetch"],
    ["src/core/score.ts", 'const socket = new WebSocket("wss://example.com");', "WebSocket"],
    ["src/bin.ts", 'import { score } from "./core/score.ts";', "./core/score.ts"],
  ])("%s: %s", (file, text, found) => {
    const told = trespasses({ [file]: `// first line\n${text}\n` });
    expect(told).toEqual([{ file, line: 2, found, says: expect.stringMatching(/\.$/) }]);
  });
});

describe("what is allowed passes", () => {
  test.each([
    ["src/core/hours.ts", 'import * as z from "zod/mini"; import { problem } from "./problem.ts";'],
    ["src/core/rules/names.ts", 'import * as z from "zod/mini"; import type { Task } from "../portfolio.ts";'],
    ["src/core/score.ts", "const step = { process: 1 }; export const days = new Date(0).getTime() + step.process;"],
    ["src/files/read.ts", 'import { parseDocument } from "yaml"; import { task } from "../core/task.ts";'],
    ["src/pages/score.ts", 'import type { Score } from "../core/score.ts";'],
    ["src/formats/terminal.ts", 'import chalk from "chalk"; import type { Block } from "../pages/block.ts";'],
    [
      "src/cli/commands/score.ts",
      'import { score } from "../../core/score.ts"; import type { Context } from "../context.ts";',
    ],
    ["src/cli/context.ts", 'import { readFile } from "node:fs/promises"; process.exitCode = 2;'],
    ["src/bin.ts", 'import { version } from "../package.json"; import("./cli/main.ts");'],
  ])("%s: %s", (file, text) => expect(trespasses({ [file]: text })).toEqual([]));
});

test("a file outside the layers is named, not skipped", () => {
  expect(() => trespasses({ "lib/utils.ts": "" })).toThrow("lib/utils.ts is outside src");
  expect(() => trespasses({ "src/core/half.ts": "const = 1" })).toThrow("src/core/half.ts does not parse");
});

test.each([
  // a file of the core that lies in no folder stands for itself
  { top: "src/core", folderOf: (file: string) => file.split("/").slice(0, 3).join("/"), links: 30 },
  { top: "src/pages", folderOf: (file: string) => posix.dirname(file), links: 8 },
])("no folders of $top import one another, however far round", ({ top, folderOf, links }) => {
  const folders = new Map<string, string[]>();
  for (const [file, targets] of importsOf(sources)) {
    if (!file.startsWith(`${top}/`)) continue;
    const own = folderOf(file);
    const others = targets.filter((target) => target.startsWith(`${top}/`)).map(folderOf);
    folders.set(own, [...(folders.get(own) ?? []), ...others.filter((other) => other !== own)]);
  }
  expect([...folders.values()].flat().length).toBeGreaterThan(links);
  expect(circles(folders)).toEqual([]);
});

describe("no file imports itself by way of others, types included", () => {
  test("in the program", () => expect(circles(importsOf(sources))).toEqual([]));

  test("a planted circle is found, and what only leads into it is no part of it", () => {
    const files = {
      "src/a.ts": 'import type { B } from "./b.ts";',
      "src/b.ts": 'export * from "./c.ts";',
      "src/c.ts": 'const late = import("./a.ts");',
      "src/d.ts": 'import "./a.ts";',
    };
    expect(circles(importsOf(files))).toEqual([["src/a.ts", "src/b.ts", "src/c.ts"]]);
    expect(circles(importsOf({ ...files, "src/c.ts": "" }))).toEqual([]);
  });
});
