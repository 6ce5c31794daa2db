import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import { temporaryDirectory } from "../helpers/context.ts";
import { LENGTH, writing } from "../helpers/writer.ts";

const posix = process.platform !== "win32";
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("what a path leads to", () => {
  it("is nothing where nothing is, and a fault where a part of the path is a file", async () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, "a.yaml"), "1\n");
    expect(await realDisk.entry(join(directory, "a.yaml"))).toMatchObject({ kind: "file", size: 2 });
    expect(await realDisk.entry(directory)).toMatchObject({ kind: "directory" });
    expect(await realDisk.entry(join(directory, "b.yaml"))).toBeUndefined();
    const below = realDisk.entry(join(directory, "a.yaml", "b.yaml"));
    if (posix) await expect(below).rejects.toMatchObject({ code: "ENOTDIR" });
    else expect(await below).toBeUndefined();
  });
});

it.skipIf(!existsSync("/proc/self/maps"))(
  "of a file that says it holds nothing no more is read than is asked for",
  async () => {
    expect(await realDisk.entry("/proc/self/maps")).toMatchObject({ kind: "file", size: 0 });
    expect((await realDisk.read("/proc/self/maps", 100)).length).toBe(101);
  },
);

describe("a file that is replaced", () => {
  it("is there, whole, and nothing is left beside it", async () => {
    const file = join(temporaryDirectory(), "a.yaml");
    await realDisk.replace(file, "first\n");
    await realDisk.replace(file, "zweite Zeile – 二\n");
    expect(readFileSync(file, "utf8")).toBe("zweite Zeile – 二\n");
    expect(readdirSync(join(file, ".."))).toEqual(["a.yaml"]);
  });

  it.runIf(posix)("is for its owner alone when it is new, and keeps its mode when it is not", async () => {
    const file = join(temporaryDirectory(), "a.yaml");
    await realDisk.replace(file, "1");
    expect(modeOf(file)).toBe("600");
    chmodSync(file, 0o664);
    await realDisk.replace(file, "2");
    expect(modeOf(file)).toBe("664");
  });

  it.runIf(posix)("is the one a link leads to, and the link stays", async () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, "elsewhere"));
    writeFileSync(join(directory, "elsewhere", "real.yaml"), "old");
    symlinkSync(join("elsewhere", "real.yaml"), join(directory, "link.yaml"));
    symlinkSync("link.yaml", join(directory, "further.yaml"));
    await realDisk.replace(join(directory, "further.yaml"), "new");
    expect(readFileSync(join(directory, "elsewhere", "real.yaml"), "utf8")).toBe("new");
    expect(readlinkSync(join(directory, "link.yaml"))).toBe(join("elsewhere", "real.yaml"));
    expect(readdirSync(join(directory, "elsewhere"))).toEqual(["real.yaml"]);
  });

  it.runIf(posix)("may be one that a link promised and that was not there yet", async () => {
    const directory = temporaryDirectory();
    symlinkSync("later.yaml", join(directory, "link.yaml"));
    await realDisk.replace(join(directory, "link.yaml"), "now");
    expect(readFileSync(join(directory, "later.yaml"), "utf8")).toBe("now");
  });

  it.runIf(posix)("is refused where links lead in a circle", async () => {
    const directory = temporaryDirectory();
    symlinkSync("b", join(directory, "a"));
    symlinkSync("a", join(directory, "b"));
    await expect(realDisk.replace(join(directory, "a"), "x")).rejects.toMatchObject({ code: "ELOOP" });
  });

  it.runIf(posix && process.getuid?.() !== 0)("is refused where it was made read-only", async () => {
    const file = join(temporaryDirectory(), "a.yaml");
    writeFileSync(file, "old", { mode: 0o400 });
    await expect(realDisk.replace(file, "new")).rejects.toMatchObject({ code: "EACCES" });
    expect(readFileSync(file, "utf8")).toBe("old");
  });

  it("is refused where it is a directory, or the directory is missing", async () => {
    const directory = temporaryDirectory();
    await expect(realDisk.replace(directory, "x")).rejects.toMatchObject({
      code: posix ? "EISDIR" : expect.anything(),
    });
    await expect(realDisk.replace(join(directory, "none", "a.yaml"), "x")).rejects.toMatchObject({ code: "ENOENT" });
    expect(readdirSync(directory)).toEqual([]);
  });

  it.runIf(posix)("may be a device, which takes what is written and stays a device", async () => {
    await realDisk.replace("/dev/null", "x");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("is never half a file, however suddenly the program ends", async () => {
    const { file, kill } = await writing(temporaryDirectory());
    await kill();
    const text = readFileSync(file, "utf8");
    expect(text.length).toBe(LENGTH);
    expect(new Set(text).size).toBe(1);
  });
});

describe("a file that is created", () => {
  it("is refused where it is there", async () => {
    const file = join(temporaryDirectory(), "a");
    expect(await realDisk.create(file, "1")).toBe(true);
    expect(await realDisk.create(file, "2")).toBe(false);
    expect(readFileSync(file, "utf8")).toBe("1");
  });
});

describe("a file that is read", () => {
  it("is read wholly; what has no end only so far", async () => {
    const file = join(temporaryDirectory(), "a");
    writeFileSync(file, "12345");
    expect(await realDisk.read(file)).toHaveLength(5);
    expect(await realDisk.read(file, 3)).toHaveLength(5);
    if (posix) expect(await realDisk.read("/dev/zero", 1000)).toHaveLength(1001);
  });
});

describe("what a path leads to", () => {
  it("is a file, a directory, something else or nothing", async () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, "a"), "12345");
    expect(await realDisk.entry(join(directory, "a"))).toMatchObject({ kind: "file", size: 5 });
    expect(await realDisk.entry(directory)).toMatchObject({ kind: "directory" });
    expect(await realDisk.entry(join(directory, "b"))).toBeUndefined();
    if (posix) expect(await realDisk.entry("/dev/null")).toMatchObject({ kind: "other" });
  });
});
