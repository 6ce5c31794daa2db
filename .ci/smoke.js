// Tries the packed program as a stranger gets it: `npm pack`, installed into an empty folder without a network, run with
// an empty home. Prints one line a check and the count at the end; the exit code tells whether all of them held.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import own from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "orchestrate-smoke-"));
const home = join(place, "home");
mkdirSync(home);
const HOMES = { HOME: home, USERPROFILE: home, APPDATA: join(home, "roaming"), LOCALAPPDATA: join(home, "local") };

let passed = 0;
let failed = 0;

/** @param {string} what @param {boolean} holds @param {string} [seen] shown where it does not hold */
function check(what, holds, seen = "") {
  console.log(`${holds ? "ok  " : "FAIL"} ${what}`);
  if (!holds && seen) console.log(seen.replace(/^/gm, "       "));
  if (holds) passed += 1;
  else failed += 1;
}

/** @param {string} command @param {string} cwd */
function must(command, cwd) {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`);
  return stdout;
}

/** Runs the installed program; `code` is the exit code it owes. @param {string} args @param {number} code @param {string} [input] */
function orchestrate(args, code, input = "") {
  const bin = join(place, "node_modules", ".bin", "orchestrate");
  const env = { ...without(process.env, /^(ORCHESTRATE_|XDG_|CI$)/), ...HOMES };
  const { status, stdout, stderr } = spawnSync(`"${bin}" ${args}`, {
    cwd: place,
    env,
    input,
    shell: true,
    encoding: "utf8",
  });
  check(`orchestrate ${args}: exit code ${code}`, status === code, `exit code ${status}\n${stdout}${stderr}`);
  return { stdout, stderr };
}

/** @param {{ class: string }} task */
const hasClass = (task) => task.class === "execution" || task.class === "orchestration";

/** @param {NodeJS.ProcessEnv} env @param {RegExp} names */
function without(env, names) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name)));
}

try {
  const tarball = must(`npm pack --silent --pack-destination "${place}"`, root).trim().split("\n").at(-1);
  const size = statSync(join(place, tarball)).size;
  check("is smaller than 1.5 MB", size < 1_500_000, `${size} bytes`);
  writeFileSync(join(place, "package.json"), "{}\n");
  must(`npm install --offline --no-audit --no-fund "./${tarball}"`, place);
  const installed = readdirSync(join(place, "node_modules")).filter((name) => !name.startsWith("."));
  check("needs no other package", installed.join() === own.name, installed.join());

  const version = orchestrate("--version", 0);
  check("tells its version", version.stdout === `${own.version}\n`, version.stdout);
  check("--help lists the commands", /Commands:[\s\S]*audit[\s\S]*score/.test(orchestrate("--help", 0).stdout));

  const example = join(place, "node_modules", own.name, "patterns", "examples", "engineering-manager.yaml");
  orchestrate("audit --no-input", 2);
  orchestrate(`audit --answers "${example}" --no-input`, 0);
  const score = JSON.parse(orchestrate("score --json", 0).stdout);
  check("the score is a score", score.format === "orchestrate/score@1" && score.totals.minutes > 0);
  check("every task has a class", score.tasks.length >= 10 && score.tasks.every(hasClass), JSON.stringify(score.tasks));
  const piped = JSON.parse(orchestrate("score - --json", 0, readFileSync(example, "utf8")).stdout);
  check("the same answers give the same totals", isDeepStrictEqual(piped.totals, score.totals));
  check("a table for people", orchestrate("score", 0).stdout.includes("hours"));

  orchestrate(`check "${example}"`, 0);
  check("a schema is JSON", JSON.parse(orchestrate("schema score", 0).stdout).type === "object");
  writeFileSync(
    join(place, "broken.yaml"),
    "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks: [{nam: Report}]\n",
  );
  const broken = orchestrate("score broken.yaml", 3);
  check("a mistake has its place", broken.stderr.includes("broken.yaml:3") && broken.stdout === "", broken.stderr);
  orchestrate("score nowhere.yaml", 4);
  orchestrate("scoer", 2);

  must(`npm uninstall --offline --no-audit --no-fund ${own.name}`, place);
  const left = readdirSync(place, { recursive: true, encoding: "utf8" }).filter((path) => path.includes(own.name));
  check(
    "is easy to remove",
    left.every((path) => path.endsWith(".tgz")),
    left.join("\n"),
  );
  const kept = readdirSync(home, { recursive: true, encoding: "utf8" }).some((path) => path.endsWith("2026-Q3.yaml"));
  check("and leaves the portfolios", kept);
} catch (error) {
  check(`goes on to the end: ${error}`, false);
} finally {
  rmSync(place, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
