import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The built program. */
export const program = join(root, "dist", "orchestrate.cjs");

/** What the program is built from. */
const SOURCES = ["src", "patterns", ".config", "package.json", "package-lock.json"];

/** Installs where nothing is installed, or something older than the lockfile. */
export function installWhenStale() {
  if (changed("node_modules/.package-lock.json") >= changed("package-lock.json")) return;
  console.error("Installing what it is built from; once, about half a minute.");
  run("npm ci --no-fund --no-audit --loglevel=error");
}

/** Builds where nothing is built, or something older than its sources. */
export function buildWhenStale() {
  if (changed("dist/orchestrate.cjs") >= Math.max(...SOURCES.map(changed))) return;
  console.error("Building it.");
  run("npm run --silent build");
}

/** Milliseconds of the latest change to a file or to anything in a folder; 0 where there is none. @param {string} name */
function changed(name) {
  const path = join(root, name);
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" });
  return Math.max(0, ...inside.map((file) => statSync(join(path, file)).mtimeMs));
}

/** Runs a command and shows what it printed only where it failed: whoever waits for the first question need not read it. @param {string} line */
function run(line) {
  const { status, output } = spawnSync(line, {
    cwd: root,
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (status === 0) return;
  process.stderr.write(output.join("\n"));
  throw new Error(`${line}: failed`);
}
