// `npm start`: from a fresh clone to the first question. Arguments are passed on: `npm start -- score`.
import { spawnSync } from "node:child_process";
import { buildWhenStale, installWhenStale, program } from "./fresh.js";

installWhenStale();
buildWhenStale();

let args = process.argv.slice(2);
if (args.length === 0) {
  args = ["audit"];
  if (!process.stdin.isTTY) {
    console.error("There is no terminal to ask questions in, so this is the audit of a shipped example:");
    args.push("--example", "engineering-manager", "--no-input");
  }
}
const { status, signal } = spawnSync(process.execPath, [program, ...args], { stdio: "inherit" });
process.exitCode = status ?? (signal === "SIGINT" ? 130 : 1);
