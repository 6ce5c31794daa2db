import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { program } from "../.config/fresh.js";
import { version } from "../package.json";
import { temporaryDirectory } from "./helpers/context.ts";
import { runProgram } from "./helpers/program.ts";

const PORTFOLIO = "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - { id: a, name: a, hours: 3h }\n";

test.each(["--version", "-V"])("%s answers with the version of the package and nothing else", (flag) => {
  expect(runProgram([flag])).toEqual({ stdout: `${version}\n`, stderr: "", status: 0 });
});

/** A device on which there is never room. Not everywhere is one. */
const FULL = "/dev/full";

describe.skipIf(!existsSync(FULL))("a stream that cannot be written ends the program with 4", () => {
  const ended = (args: string[], stdout: "full" | "pipe", stderr: "full" | "pipe") => {
    const full = openSync(FULL, "w");
    const to = (where: "full" | "pipe") => (where === "full" ? full : "pipe");
    return spawnSync(process.execPath, [program, ...args], {
      stdio: ["ignore", to(stdout), to(stderr)],
      encoding: "utf8",
      timeout: 20_000,
    });
  };

  test("the answer, which is told", () => {
    const { status, stderr } = ended(["--help"], "full", "pipe");
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr: "orchestrate: the answer could not be written: the disk is full\n",
    });
  });

  test("the version", () => expect(ended(["--version"], "full", "pipe").status).toBe(4));
  test("what goes beside the answer", () => expect(ended(["score", "no-such-file"], "pipe", "full").status).toBe(4));
  test("the answer, after a file was changed", () => {
    const file = join(temporaryDirectory(), "2026-Q4.yaml");
    writeFileSync(file, PORTFOLIO);
    expect(ended(["log", "a", file, "--hours", "1h", "--now", "2026-11-04"], "full", "pipe")).toMatchObject({
      status: 4,
      stderr: `orchestrate: the answer could not be written: the disk is full; ${file} is written all the same\n`,
    });
  });

  test.skipIf(process.platform !== "linux")("the file of the answer, after another was changed", () => {
    const file = join(temporaryDirectory(), "2026-Q4.yaml");
    writeFileSync(file, PORTFOLIO);
    const { status, stderr } = ended(
      ["log", "a", file, "--hours", "1h", "--now", "2026-11-04", "-o", "/dev/full"],
      "pipe",
      "pipe",
    );
    expect(status).toBe(4);
    expect(stderr).toContain(`the disk is full; ${file} is written all the same`);
  });

  test("both", () => expect(ended(["--help"], "full", "full").status).toBe(4));
});

describe.skipIf(process.platform === "win32")("in a shell", () => {
  const sh = (script: string, directory = temporaryDirectory()) =>
    spawnSync("sh", ["-c", `cd "$2" && ${script}`, process.execPath, program, directory], { encoding: "utf8" });

  test("a reader of the version that is gone is no fault", () =>
    expect(sh(`("$0" "$1" --version; echo $? >&2) | true`).stderr).toBe("0\n"));

  test("whoever waits for the reader of a long answer keeps nothing of each wait", () => {
    const directory = temporaryDirectory();
    const tasks = Array.from({ length: 250 }, (_, at) => `  - { name: Task ${at}, hours: 5m }\n`).join("");
    for (let at = 0; at < 100; at++)
      writeFileSync(join(directory, `${at}.yaml`), PORTFOLIO.replace(/ {2}- .*\n/, tasks));
    const slowly = `
      const { readSync } = require("node:fs");
      const [piece, pause] = [Buffer.alloc(16384), new Int32Array(new SharedArrayBuffer(4))];
      let lines = 0;
      for (let size = 1; size > 0; Atomics.wait(pause, 0, 0, 8)) {
        size = readSync(0, piece);
        lines += piece.subarray(0, size).filter((sign) => sign === 10).length;
      }
      console.log(lines);`;
    writeFileSync(join(directory, "slowly.cjs"), slowly);
    const { stdout, stderr } = sh(`"$0" "$1" export . | "$0" slowly.cjs`, directory);
    expect({ stdout, stderr }).toEqual({ stdout: "25001\n", stderr: "" });
  });

  test("where nothing can be written nothing is left, no lock either", () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, "2026-Q4.yaml"), PORTFOLIO);
    const log = `"$0" "$1" log a 2026-Q4.yaml --hours 1h --now 2026-11-04`;
    const { status, stderr } = sh(`trap '' XFSZ; ulimit -f 0; ${log}`, directory);
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr: "orchestrate: 2026-Q4.yaml cannot be written: it would be larger than a file may be here\n",
    });
    expect(readdirSync(directory)).toEqual(["2026-Q4.yaml"]);
  });
});

test.skipIf(process.platform === "win32")(
  "a directory that is gone is a sentence and 4, and what needs none still works",
  () => {
    const gone = join(temporaryDirectory(), "gone");
    const within = (args: string) =>
      spawnSync("sh", ["-c", `cd "$0" && rmdir "$0" && "$1" "$2" ${args}`, gone, process.execPath, program], {
        encoding: "utf8",
      });
    mkdirSync(gone);
    const { status, stderr } = within("score x.yaml");
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr:
        "orchestrate: the directory this was started in is not there any more\nchange to another one and try again\n",
    });
    mkdirSync(gone);
    expect(within("--help").status).toBe(0);
  },
);

test.skipIf(process.platform === "win32")("without a home nothing is written below the current directory", () => {
  const { status, stderr } = runProgram(["score"], { env: { HOME: "", XDG_DATA_HOME: "", ORCHESTRATE_DIR: "" } });
  expect(status).toBe(4);
  expect(stderr).toMatch(/^orchestrate: it is not known where your home directory is/);
});

describe("what a killed program left behind is cleared by the next one that writes there", () => {
  /** The number of a process that has ended. */
  const dead = () => spawnSync(process.execPath, ["-e", ""]).pid;
  const log = (directory: string) =>
    runProgram(["log", "a", "--hours", "1h", "--now", "2026-11-04"], { env: { ORCHESTRATE_DIR: directory } });

  test("a half-written file and a lock, without waiting", async () => {
    const { owner } = await import("../src/cli/owner.ts");
    const machine = owner.split("-")[0];
    const directory = temporaryDirectory();
    const left = `${machine}-${dead()}`;
    writeFileSync(join(directory, "2026-Q4.yaml"), PORTFOLIO);
    writeFileSync(join(directory, `.2026-Q3.yaml.${left}-1.tmp`), "for");
    writeFileSync(join(directory, ".2026-Q4.yaml.lock"), `${left} ${Date.now()} 1 0.5\n`);
    expect(log(directory)).toMatchObject({ status: 0 });
    expect(readdirSync(directory)).toEqual(["2026-Q4.yaml"]);
  });

  test("what a living process owns stays", async () => {
    const { owner } = await import("../src/cli/owner.ts");
    const directory = temporaryDirectory();
    const alive = `.2026-Q3.yaml.${owner}-1.tmp`;
    writeFileSync(join(directory, "2026-Q4.yaml"), PORTFOLIO);
    writeFileSync(join(directory, alive), "for");
    expect(log(directory)).toMatchObject({ status: 0 });
    expect(readdirSync(directory).sort()).toEqual([alive, "2026-Q4.yaml"]);
    rmSync(join(directory, alive));
  });
});

describe.skipIf(process.platform === "win32")("an export that is ended while it writes leaves no half file", () => {
  /** One that has begun, and waits for a portfolio from a pipe. */
  async function begun(list: boolean) {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, "a.yaml"), PORTFOLIO);
    spawnSync("mkfifo", [join(directory, "pipe")]);
    const files = list ? ["-"] : ["a.yaml", "pipe"];
    const args = ["export", ...files, "--format", "ndjson", "-o", "rows"];
    const running = spawn(process.execPath, [program, ...args], {
      cwd: directory,
      stdio: ["pipe", "ignore", "ignore"],
    });
    const ended = new Promise((done) => running.once("exit", done));
    running.stdin.end(list ? "a.yaml\npipe\n" : "");
    while (!readdirSync(directory).some((name) => name.endsWith(".tmp"))) await setTimeout(10);
    return { directory, running, ended };
  }

  test.each([
    ["SIGINT", false],
    ["SIGTERM", false],
    ["SIGHUP", true],
  ] as const)("%s is answered with 130 when the file that is being read ends", async (signal, list) => {
    const { directory, running, ended } = await begun(list);
    running.kill(signal);
    await writeFile(join(directory, "pipe"), PORTFOLIO);
    expect(await ended).toBe(130);
    expect(readdirSync(directory).sort()).toEqual(["a.yaml", "pipe"]);
  });

  test.each([[false], [true]])("after SIGKILL the next one clears what lies there (a list: %s)", async (list) => {
    const { directory, running, ended } = await begun(list);
    running.kill("SIGKILL");
    await ended;
    expect(readdirSync(directory)).not.toContain("rows");
    expect(runProgram(["export", join(directory, "a.yaml"), "-o", join(directory, "rows")]).status).toBe(0);
    expect(readdirSync(directory).sort()).toEqual(["a.yaml", "pipe", "rows"]);
  });

  test("nobody ends it: the pipe is read once, and the file is there", async () => {
    const { directory, ended } = await begun(false);
    await writeFile(join(directory, "pipe"), PORTFOLIO);
    expect(await ended).toBe(0);
    expect(readFileSync(join(directory, "rows"), "utf8").trimEnd().split("\n")).toHaveLength(2);
  });
});

test("npm start hands on what the program says, and says nothing beside it on stdout", () => {
  const { npm_config_loglevel: _, ...env } = process.env; // whoever runs the tests through npm may have said another
  const { stdout } = spawnSync("npm start -- schema score", { shell: true, encoding: "utf8", env });
  expect(JSON.parse(stdout)).toMatchObject({ $id: "orchestrate/score@1" });
});
