import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import { Store } from "../../src/cli/find.ts";
import { replaceFile } from "../../src/cli/write.ts";
import { type TestWorld, temporaryDirectory, testContext } from "../helpers/context.ts";

const FILE = { file: "/data/2026-Q4.yaml", path: "/data/2026-Q4.yaml" };
const portfolio = (period: string) => `format: orchestrate/portfolio@1\nperiod: ${period}\ntasks: []\n`;
const THREE: TestWorld = { files: { "/data/2026-Q4.yaml": portfolio("2026-Q4") } };

describe("a file that is replaced", () => {
  it("makes its directories", async () => {
    const context = testContext();
    await replaceFile(context, FILE, "text", undefined);
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("text");
    expect([...context.disk.files.keys()]).toEqual(["/data/2026-Q4.yaml"]);
  });

  it("leaves alone what another program has written since", async () => {
    const context = testContext(THREE);
    const store = new Store(context);
    const { path, file, source } = await store.load("2026-Q4");
    await context.disk.replace("/data/2026-Q4.yaml", "theirs");
    await expect(replaceFile(context, { path: path!, file }, "ours", source)).rejects.toMatchObject({
      exit: 4,
      message: "/data/2026-Q4.yaml was changed by another program in the meantime; it was left as it is",
    });
    await expect(replaceFile(context, { path: path!, file }, "ours", undefined)).rejects.toThrow(
      "was written by another program",
    );
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("theirs");
    await context.disk.remove("/data/2026-Q4.yaml");
    await expect(replaceFile(context, { path: path!, file }, "ours", source)).rejects.toThrow(
      "was removed in the meantime",
    );
    expect([...context.disk.files.keys()].filter((name) => name.includes("lock"))).toEqual([]);
  });

  it("knows a file again that begins with a byte order mark", async () => {
    const context = testContext({ files: { "/data/2026-Q4.yaml": `\uFEFF${portfolio("2026-Q4")}` } });
    const store = new Store(context);
    const { path, file, source } = await store.load();
    await replaceFile(context, { path: path!, file }, "new", source);
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("new");
  });

  it("waits for no one who is gone: a lock that was left behind is taken away", async () => {
    const context = testContext(THREE);
    await context.disk.create("/data/.2026-Q4.yaml.lock", "left by a program that died");
    context.clock += 11_000;
    const store = new Store(context);
    const { path, file, source } = await store.load();
    await replaceFile(context, { path: path!, file }, "new", source);
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("new");
    expect([...context.disk.files.keys()].filter((name) => name.includes("lock"))).toEqual([]);
  });

  it("waits not at all where the process of a lock is known to be gone", async () => {
    const context = testContext(THREE);
    await context.disk.create("/data/.2026-Q4.yaml.lock", "here-2 1000000 1 0.5\n");
    await replaceFile(context, FILE, "new", portfolio("2026-Q4"));
    expect(context.disk.text("/data/2026-Q4.yaml")).toBe("new");
    expect([...context.disk.files.keys()].filter((name) => name.includes("lock"))).toEqual([]);
  });

  it.each(["here-1", "elsewhere-2"])("waits for %s, who may be writing", async (owner) => {
    const context = testContext(THREE);
    const waiting = { ...context, milliseconds: () => (context.clock += 500) };
    await context.disk.create("/data/.2026-Q4.yaml.lock", `${owner} 1000000 1 0.5\n`);
    await expect(replaceFile(waiting, FILE, "new", portfolio("2026-Q4"))).rejects.toMatchObject({ exit: 4 });
  });

  it("is told apart from one that is being written this very moment", async () => {
    const context = testContext(THREE);
    const waiting = { ...context, milliseconds: () => (context.clock += 500) };
    await context.disk.create("/data/.2026-Q4.yaml.lock", "another");
    await expect(replaceFile(waiting, FILE, "new", portfolio("2026-Q4"))).rejects.toMatchObject({
      exit: 4,
      message: expect.stringContaining("another orchestrate is writing"),
    });
    expect(context.disk.text("/data/.2026-Q4.yaml.lock")).toBe("another");
  });

  it("tells why a file cannot be written", async () => {
    const context = testContext();
    context.disk.broken.set("/data", "EROFS");
    await expect(replaceFile(context, FILE, "x", undefined)).rejects.toMatchObject({
      exit: 4,
      message: "/data/2026-Q4.yaml cannot be written: the disk can only be read",
    });
  });

  it("is written by one of many who start from the same text, and the others are told", async () => {
    const context = { ...testContext(), disk: realDisk, milliseconds: () => Date.now() };
    const file = { file: "2026-Q4.yaml", path: join(temporaryDirectory(), "2026-Q4.yaml") };
    await replaceFile(context, file, "start", undefined);
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => replaceFile(context, file, `writer ${index}`, "start")),
    );
    const written = results.flatMap(({ status }, index) => (status === "fulfilled" ? [index] : []));
    expect(written).toHaveLength(1);
    expect(readFileSync(file.path, "utf8")).toBe(`writer ${written[0]}`);
  });
});

describe("a path under which nothing can be made", () => {
  it.runIf(process.platform === "linux")("is told, instead of never coming back", async () => {
    const context = { ...testContext(), disk: realDisk };
    const deep = { file: "a.yaml", path: "/proc/orchestrate/deep/a.yaml" };
    await expect(replaceFile(context, deep, "x", undefined)).rejects.toMatchObject({ exit: 4 });
  });
});
