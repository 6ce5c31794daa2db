import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import { Store } from "../../src/cli/find.ts";
import { InvalidDocument } from "../../src/core/problem.ts";
import { type TestWorld, temporaryDirectory, testContext } from "../helpers/context.ts";

const portfolio = (period: string) => `format: orchestrate/portfolio@1\nperiod: ${period}\ntasks: []\n`;
const THREE: TestWorld = {
  files: {
    "/data/2026-Q2.yaml": portfolio("2026-Q2"),
    "/data/2026-Q4.yaml": portfolio("2026-Q4"),
    "/data/2026-Q3.yaml": portfolio("2026-Q3"),
    "/data/2027-Q1.draft.yaml": "format: orchestrate/draft@1\n",
    "/data/notes.yaml": "a: 1\n",
    "/home/mine.yaml": portfolio("2025-Q1"),
    "/home/deep/": "",
  },
};
const storeIn = (world: TestWorld, dir?: string) => new Store(testContext(world), { dir });

describe("where portfolios live", () => {
  it("is what the flag says, else the environment, else the user's data directory", async () => {
    const env = { ORCHESTRATE_DIR: "/team" };
    expect(await storeIn({ env }, "flag").directory()).toBe("flag");
    expect(await storeIn({ env }).directory()).toBe("/team");
    expect(await storeIn({ env: { ORCHESTRATE_DIR: "" } }).directory()).toBe("/data");
  });

  it("holds periods; drafts and other files are none", async () => {
    expect(await storeIn(THREE).periods()).toEqual(["2026-Q2", "2026-Q3", "2026-Q4"]);
    expect(await storeIn({}).periods()).toEqual([]);
  });
});

describe("a word for a portfolio", () => {
  it.each([
    [undefined, "/data/2026-Q4.yaml"],
    ["latest", "/data/2026-Q4.yaml"],
    ["previous", "/data/2026-Q3.yaml"],
    ["2026-Q2", "/data/2026-Q2.yaml"],
    ["2026q2", "/data/2026-Q2.yaml"],
    ["2020-Q1", "/data/2020-Q1.yaml"],
    ["mine.yaml", "mine.yaml"],
    ["./latest", "./latest"],
    ["-", "standard input"],
  ])("%s stands for %s", async (word, file) => expect((await storeIn(THREE).find(word)).file).toBe(file));

  it.each([
    ["latest", {}, "there is no portfolio in /data"],
    ["previous", {}, "there is no portfolio in /data"],
    ["previous", { files: { "/data/2026-Q2.yaml": "" } }, "there is no portfolio before 2026-Q2 in /data"],
  ])("%s may stand for nothing", async (word, world, message) => {
    await expect(storeIn(world).find(word)).rejects.toMatchObject({ exit: 4, message });
  });
});

describe("a portfolio that is read", () => {
  it("says which file it came from", async () => {
    const { file, path, portfolio: read } = await storeIn(THREE).load("mine.yaml");
    expect([file, path, read.period]).toEqual(["mine.yaml", "/home/mine.yaml", "2025-Q1"]);
  });

  it("may come from standard input", async () => {
    const { file, path } = await storeIn({ stdin: portfolio("2026-Q4") }).load("-");
    expect([file, path]).toEqual(["standard input", undefined]);
  });

  it.each([
    ["mien.yaml", "there is no file mien.yaml", "did you mean mine.yaml?"],
    ["other.txt", "there is no file other.txt", /^name a path/],
    ["2020-Q1", "there is no /data/2020-Q1.yaml", "there is 2026-Q2, 2026-Q3 and 2026-Q4"],
    ["deep", "deep is a directory", "name a file, or pass --dir deep"],
    ["deep/none/a.yaml", "there is no file deep/none/a.yaml", /^name a path/],
  ])("is missed as %s", async (word, message, hint) => {
    await expect(storeIn(THREE).load(word)).rejects.toMatchObject({
      exit: 4,
      message,
      hint: expect.stringMatching(hint),
    });
  });

  it("tells why a file cannot be read", async () => {
    const context = testContext(THREE);
    context.disk.broken.set("/home/mine.yaml", "EACCES");
    await expect(new Store(context).load("mine.yaml")).rejects.toMatchObject({
      exit: 4,
      message: "mine.yaml cannot be read: permission denied",
    });
  });

  it("is refused where it is no text, or more than anyone writes", async () => {
    const files = { "/home/a.yaml": new Uint8Array([0xff, 0xfe, 0x00]), "/home/b.yaml": new Uint8Array(10_000_001) };
    const codes = async (name: string) => {
      const error = await storeIn({ files })
        .load(name)
        .catch((thrown: unknown) => thrown);
      return error instanceof InvalidDocument ? error.problems.map(({ code }) => code) : error;
    };
    expect(await codes("a.yaml")).toEqual(["not-text"]);
    expect(await codes("b.yaml")).toEqual(["too-large"]);
  });
});

describe("a portfolio that is saved", () => {
  it("makes its directories", async () => {
    const context = testContext();
    const store = new Store(context);
    await store.save(await store.fileOf("2026-Q4"), "text", undefined);
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("text");
    expect([...context.disk.files.keys()]).toEqual(["/data/2026-Q4.yaml"]);
  });

  it("leaves alone what another program has written since", async () => {
    const context = testContext(THREE);
    const store = new Store(context);
    const { path, file, source } = await store.load("2026-Q4");
    await context.disk.replace("/data/2026-Q4.yaml", "theirs");
    await expect(store.save({ path: path!, file }, "ours", source)).rejects.toMatchObject({
      exit: 4,
      message: "/data/2026-Q4.yaml was changed by another program in the meantime; it was left as it is",
    });
    await expect(store.save({ path: path!, file }, "ours", undefined)).rejects.toThrow(
      "was written by another program",
    );
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("theirs");
    await context.disk.remove("/data/2026-Q4.yaml");
    await expect(store.save({ path: path!, file }, "ours", source)).rejects.toThrow("was removed in the meantime");
    expect([...context.disk.files.keys()].filter((name) => name.includes("lock"))).toEqual([]);
  });

  it("knows a file again that begins with a byte order mark", async () => {
    const context = testContext({ files: { "/data/2026-Q4.yaml": `\uFEFF${portfolio("2026-Q4")}` } });
    const store = new Store(context);
    const { path, file, source } = await store.load();
    await store.save({ path: path!, file }, "new", source);
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("new");
  });

  it("waits for no one who is gone: a lock that was left behind is taken away", async () => {
    const context = testContext(THREE);
    await context.disk.create("/data/.2026-Q4.yaml.lock", "left by a program that died");
    context.clock += 11_000;
    const store = new Store(context);
    const { path, file, source } = await store.load();
    await store.save({ path: path!, file }, "new", source);
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("new");
    expect([...context.disk.files.keys()].filter((name) => name.includes("lock"))).toEqual([]);
  });

  it("is told apart from one that is being written this very moment", async () => {
    const context = testContext(THREE);
    const waiting = { ...context, milliseconds: () => (context.clock += 500) };
    await context.disk.create("/data/.2026-Q4.yaml.lock", "another");
    const store = new Store(waiting);
    await expect(store.save(await store.fileOf("2026-Q4"), "new", portfolio("2026-Q4"))).rejects.toMatchObject({
      exit: 4,
      message: expect.stringContaining("another orchestrate is writing"),
    });
    expect(context.disk.text("/data/.2026-Q4.yaml.lock")).toBe("another");
  });

  it("tells why a file cannot be written", async () => {
    const context = testContext();
    context.disk.broken.set("/data", "EROFS");
    const store = new Store(context);
    await expect(store.save(await store.fileOf("2026-Q4"), "x", undefined)).rejects.toMatchObject({
      exit: 4,
      message: "/data/2026-Q4.yaml cannot be written: the disk can only be read",
    });
  });

  it("is written by one of many who start from the same text, and the others are told", async () => {
    const context = { ...testContext(), disk: realDisk, milliseconds: () => Date.now() };
    const file = { file: "2026-Q4.yaml", path: join(temporaryDirectory(), "2026-Q4.yaml") };
    await new Store(context).save(file, "start", undefined);
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => new Store(context).save(file, `writer ${index}`, "start")),
    );
    const written = results.flatMap(({ status }, index) => (status === "fulfilled" ? [index] : []));
    expect(written).toHaveLength(1);
    expect(readFileSync(file.path, "utf8")).toBe(`writer ${written[0]}`);
  });
});

describe("a draft", () => {
  it("stands beside its portfolio until it is removed", async () => {
    const context = testContext();
    const store = new Store(context);
    const file = await store.fileOf("2026-Q4");
    expect(await store.readDraft(file)).toBeUndefined();
    await store.writeDraft(file, "half");
    expect(context.disk.text("/data/2026-Q4.draft.yaml")).toBe("half");
    expect(await store.readDraft(file)).toBe("half");
    await store.removeDraft(file);
    expect(await store.readDraft(file)).toBeUndefined();
  });

  it("of a file that is not called .yaml gets a name of its own", () => {
    const { path } = new Store(testContext()).draftOf({ file: "mine", path: "/home/mine" });
    expect(path).toBe("/home/mine.draft.yaml");
  });
});

describe("a path under which nothing can be made", () => {
  it.runIf(process.platform === "linux")("is told, instead of never coming back", { timeout: 5000 }, async () => {
    const store = new Store({ ...testContext(), disk: realDisk }, { dir: "/proc/orchestrate/deep" });
    await expect(store.save(await store.fileOf("2026-Q4"), "x", undefined)).rejects.toMatchObject({ exit: 4 });
  });
});
