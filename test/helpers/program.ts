import { spawnSync } from "node:child_process";
import { program } from "../../.config/fresh.js";

/** Runs the built program as a process of its own. */
export function runProgram(args: string[], { input = "", env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { stdout, stderr, status };
}
