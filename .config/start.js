// `npm start`: from a fresh clone to the first question. Installs and builds only where something is missing or older
// than what it is made from. Arguments are passed on: `npm start -- score`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "dist", "orchestrate.cjs");

/** Milliseconds of the latest change to a file or to anything in a folder; 0 where there is none. @param {string} name */
function changed(name) {
  const path = join(root, name);
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" });
  return Math.max(0, ...inside.map((file) => statSync(join(path, file)).mtimeMs));
}

/** Runs a command whose own output belongs on stderr, so that stdout holds the program's answer alone. @param {string} line */
function run(line) {
  const { status } = spawnSync(line, { cwd: root, shell: true, stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

if (changed("node_modules/.package-lock.json") < changed("package-lock.json")) run("npm ci --no-fund --no-audit");
const sources = ["src", "patterns", ".config", "package.json", "package-lock.json"];
if (changed("dist/orchestrate.cjs") < Math.max(...sources.map(changed))) run("npm run --silent build");

let args = process.argv.slice(2);
if (args.length === 0) {
  args = ["audit"];
  if (!process.stdin.isTTY) {
    console.error("No terminal to ask questions in, so this is the audit of a shipped example:");
    args.push("--example", "engineering-manager", "--no-input");
  }
}
// What the program is told, and its answer, are its own from here on.
const { status, signal } = spawnSync(process.execPath, [program, ...args], { stdio: "inherit" });
process.exitCode = status ?? (signal === "SIGINT" ? 130 : 1);
