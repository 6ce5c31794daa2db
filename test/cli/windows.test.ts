import { describe, expect, test, vi } from "vitest";
import type { Disk } from "../../src/cli/disk.ts";
import { draftOf, Store } from "../../src/cli/find.ts";
import { replaceFile } from "../../src/cli/write.ts";
import { run, type TestContext, testContext } from "../helpers/context.ts";

/*
 * Paths as they are on Windows, on any system: whatever makes one is given the rules of Windows.
 */
vi.mock("node:path", async (original) => {
  const { win32 } = await original<typeof import("node:path")>();
  return { ...win32, default: win32 };
});

const HOME = "C:\\Users\\ada";
const WEEK = "format: orchestrate/portfolio@1\r\nperiod: 2026-Q4\r\ntasks:\r\n  - { name: a, hours: 1h }\r\n";

/** A disk with these files by their whole paths, to which a is A, and a note of all that was touched. */
function windows(files: Record<string, string>) {
  const held = new Map(Object.entries(files));
  const touched: string[] = [];
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const named = (path: string) => [...held.keys()].find((file) => same(file, path)) ?? path;
  const within = (path: string) => [...held.keys()].filter((file) => same(file.slice(0, path.length + 1), `${path}\\`));
  const isDirectory = (path: string) => same(path, "C:\\") || within(path).length > 0;
  const bytes = (path: string) => {
    const text = held.get(named(path));
    if (text === undefined) throw Object.assign(new Error(path), { code: "ENOENT", syscall: "open" });
    return new TextEncoder().encode(text);
  };
  const disk: Partial<Disk> = {
    read: async (path) => bytes(path),
    entry: async (path): ReturnType<Disk["entry"]> => {
      const known = { changed: 0, id: path.toLowerCase() };
      const text = held.get(named(path));
      if (text !== undefined) return { ...known, kind: "file", size: text.length };
      return isDirectory(path) ? { ...known, kind: "directory", size: 0 } : undefined;
    },
    list: async (path) => [...new Set(within(path).map((file) => file.slice(path.length + 1).split("\\")[0]!))],
    follow: async (path) => path,
    makeDirectory: async (path) => void touched.push(path),
    create: async (path, text) => {
      touched.push(path);
      held.set(named(path), text);
      return true;
    },
    replace: async (path, text) => {
      touched.push(path);
      held.set(named(path), text as string);
    },
    remove: async (path) => void held.delete(named(path)),
  };
  const context = { ...testContext({}), cwd: HOME, platform: "win32" as const, disk: disk as Disk };
  const withData = { ...context, dataDirectory: async () => `${HOME}\\AppData\\Local\\orchestrate` };
  return { context: withData, held, touched };
}

describe("a command on Windows", () => {
  const work = `${HOME}\\work`;
  const files = () => ({
    [`${work}\\2026-Q3.yaml`]: WEEK.replace("Q4", "Q3"),
    [`${work}\\2026-Q4.yaml`]: WEEK,
    [`${work}\\old\\notes.txt`]: "",
    [`${work}\\old\\week.yml`]: WEEK.replace("Q4", "Q1"),
  });
  const typed = async (words: string) => {
    const { context, held } = windows(files());
    return { held, ...(await run(words, context as unknown as TestContext)) };
  };

  test.each([
    ["work\\2026-*.yaml", ["work\\2026-Q3.yaml", "work\\2026-Q4.yaml"]],
    ["work\\**\\*.y*ml", ["work\\2026-Q3.yaml", "work\\2026-Q4.yaml", "work\\old\\week.yml"]],
    [`${work}\\old\\*.yml`, [`${work}\\old\\week.yml`]],
    ["work\\old", ["work\\old\\week.yml"]],
    ["work/old/week.yml", ["work/old/week.yml"]],
  ])("takes %s for the files it names", async (word, named) => {
    const { exit, stdout } = await typed(`check ${word} --json`);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual(named);
  });

  test("logs into a file whose lines end as they did", async () => {
    const { exit, held } = await typed("log a --dir work --hours 1h --now 2026-11-03");
    expect(exit).toBe(0);
    const text = held.get(`${work}\\2026-Q4.yaml`)!;
    expect(text.startsWith(WEEK)).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain("kind: intervention");
  });

  test.each([
    ["WORK\\2027-q1.YAML", "is where the portfolios are kept"],
    ["c:\\users\\ADA\\work\\2026-q3.yaml", "is where the portfolios are kept"],
    ["work\\old\\WEEK.yml", "is a portfolio"],
    ["nowhere\\week.html", "there is no directory nowhere"],
  ])("writes no answer to %s", async (output, why) => {
    const { exit, stderr, held } = await typed(`score 2026-Q4 --dir work --force -o ${output}`);
    expect({ exit, stderr }).toEqual({ exit: 4, stderr: expect.stringContaining(why) });
    expect(Object.fromEntries(held)).toEqual(files());
  });

  test("names a file in a review by its address", async () => {
    const { stdout } = await typed(`check ${work}\\old\\notes.txt --format sarif`);
    expect(stdout).toContain('"uri": "file:///C:/Users/ada/work/old/notes.txt"');
  });
});

describe("a portfolio on Windows", () => {
  test.each<[word: string, dir: string | undefined, file: string, path: string]>([
    ["2026-q4", undefined, `${HOME}\\AppData\\Local\\orchestrate\\2026-Q4.yaml`, ""],
    ["2026-Q4", "work", "work\\2026-Q4.yaml", `${HOME}\\work\\2026-Q4.yaml`],
    ["2026-Q4", "..\\bo/work", "..\\bo\\work\\2026-Q4.yaml", "C:\\Users\\bo\\work\\2026-Q4.yaml"],
    ["2026-Q4", "D:\\", "D:\\2026-Q4.yaml", "D:\\2026-Q4.yaml"],
    ["2026-Q4", "\\\\server\\share\\work", "\\\\server\\share\\work\\2026-Q4.yaml", ""],
    ["work/week.yaml", undefined, "work/week.yaml", `${HOME}\\work\\week.yaml`],
    ["C:\\x\\week.yaml", undefined, "C:\\x\\week.yaml", "C:\\x\\week.yaml"],
    ["\\week.yaml", undefined, "\\week.yaml", "C:\\week.yaml"],
  ])("%s, with --dir %s", async (word, dir, file, path) => {
    expect(await new Store(windows({}).context, { dir }).find(word)).toMatchObject({ file, path: path || file });
  });

  test("is found by its period among the others, and read with its line ends", async () => {
    const dir = `${HOME}\\work`;
    const files = { [`${dir}\\2026-Q3.yaml`]: WEEK.replace("Q4", "Q3"), [`${dir}\\2026-Q4.yaml`]: WEEK };
    const store = new Store(windows({ ...files, [`${dir}\\2026-Q4.draft.yaml`]: "{}" }).context, { dir: "work" });
    expect(await store.periods()).toEqual(["2026-Q3", "2026-Q4"]);
    expect(await store.drafts()).toEqual(["2026-Q4"]);
    const { source, path, portfolio } = await store.load("latest");
    expect({ source, path, period: portfolio.period }).toEqual({
      source: WEEK,
      path: `${dir}\\2026-Q4.yaml`,
      period: "2026-Q4",
    });
  });

  test.each([
    ["2026-Q4.yaml", "2026-Q4.draft.yaml"],
    ["C:\\a.b\\week", "C:\\a.b\\week.draft.yaml"],
    ["a.yaml\\week.yml", "a.yaml\\week.draft.yaml"],
  ])("%s has its draft beside it", (file, draft) => {
    expect(draftOf({ file, path: file })).toEqual({ file: draft, path: draft });
  });

  test("that is not there is told with what lies beside it", async () => {
    const { context } = windows({ [`${HOME}\\work\\week.yaml`]: WEEK });
    await expect(new Store(context).load("work\\weak.yaml")).rejects.toMatchObject({
      exit: 4,
      hint: expect.stringContaining("work\\week.yaml"),
    });
  });

  test("is written with its directories, its lock beside it, and nothing elsewhere", async () => {
    const { context, held, touched } = windows({});
    const path = `${HOME}\\work\\2026-Q4.yaml`;
    await replaceFile(context, { file: path, path }, WEEK, undefined);
    expect(touched).toEqual(["C:\\Users", HOME, `${HOME}\\work`, `${HOME}\\work\\.2026-Q4.yaml.lock`, path]);
    expect([...held]).toEqual([[path, WEEK]]);
  });
});
