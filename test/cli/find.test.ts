import { describe, expect, it } from "vitest";
import { draftOf, Store } from "../../src/cli/find.ts";
import { InvalidDocument } from "../../src/core/problem.ts";
import { type TestWorld, testContext } from "../helpers/context.ts";

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

describe("a draft", () => {
  it("of a file that is not called .yaml gets a name of its own", () => {
    expect(draftOf({ file: "mine", path: "/home/mine" }).path).toBe("/home/mine.draft.yaml");
  });

  it("is named where there is no portfolio yet, with the commands that end it", async () => {
    const commands = (of: string) => [
      { command: ["audit", of], what: "goes on with it" },
      { command: ["audit", of, "--discard"], what: "drops it" },
    ];
    const files = { "/data/2027-Q1.draft.yaml": "" };
    await expect(storeIn({ files }).load()).rejects.toMatchObject({
      exit: 4,
      message: "there is no portfolio in /data yet",
      hint: "an audit of 2027-Q1 is not finished",
      commands: commands("2027-Q1"),
    });
    await expect(storeIn({ files }).load("2027-Q1")).rejects.toMatchObject({
      exit: 4,
      message: "there is no /data/2027-Q1.yaml yet",
      hint: "an audit of it is not finished",
      commands: commands("2027-Q1"),
    });
  });
});

describe("standard input", () => {
  it("on a terminal says that it waits, and what ends it", async () => {
    const context = testContext({ stdin: portfolio("2026-Q4") });
    await new Store({ ...context, stdin: { ...context.stdin, isTTY: true } }).load("-");
    expect(context.said.stderr).toBe("Waiting for a portfolio on standard input; Ctrl-D ends it.\n");
    const piped = testContext({ stdin: portfolio("2026-Q4") });
    await new Store(piped).load("-");
    expect(piped.said.stderr).toBe("");
  });
});
