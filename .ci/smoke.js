// Tries the packed program as a stranger gets it: `npm pack`, installed into an empty folder without a network, run with
// an empty home. Prints one line a check and the count at the end; the exit code tells whether all of them held.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

/** @param {NodeJS.ProcessEnv} env @param {RegExp} names */
function without(env, names) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name)));
}

try {
  const tarball = must(`npm pack --silent --pack-destination "${place}"`, root).trim().split("\n").at(-1);
  writeFileSync(join(place, "package.json"), "{}\n");
  must(`npm install --offline --no-audit --no-fund "./${tarball}"`, place);
  const installed = readdirSync(join(place, "node_modules")).filter((name) => !name.startsWith("."));
  check("needs no other package", installed.join() === own.name, installed.join());

  const version = orchestrate("--version", 0);
  check("tells its version", version.stdout === `${own.version}\n`, version.stdout);
} finally {
  rmSync(place, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
