import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { spawn } from "@lydell/node-pty";
import { describe, expect, onTestFinished, test } from "vitest";
import { program } from "../../.config/fresh.js";
import { temporaryDirectory } from "../helpers/context.ts";

/** How each shell is started without anybody's settings, and the line that makes it complete. */
const SHELLS = {
  bash: { args: ["--norc", "--noprofile"], source: "source <(orchestrate completion bash)" },
  zsh: { args: ["-f"], source: "autoload -Uz compinit; compinit -u; source <(orchestrate completion zsh)" },
  fish: { args: ["--no-config"], source: "orchestrate completion fish | source" },
};

/** Types into the real shell, with a program that answers completions and else says what it was called with. */
async function typed(shell: keyof typeof SHELLS, line: string): Promise<string> {
  const home = temporaryDirectory();
  writeFileSync(join(home, "2026-Q3.yaml"), readFileSync("patterns/examples/designer.yaml", "utf8"));
  const bin = join(home, "orchestrate");
  const node = JSON.stringify(process.execPath);
  writeFileSync(
    bin,
    `#!/bin/sh\nif [ "$1" = completion ]; then exec ${node} ${JSON.stringify(program)} "$@"; fi\nprintf 'ran<%s>\\n' "$*"\n`,
    { mode: 0o755 },
  );
  const pty = spawn(shell, SHELLS[shell].args, {
    name: "xterm-256color",
    cols: 200,
    rows: 24,
    cwd: home,
    env: {
      ...(process.env as Record<string, string>),
      HOME: home,
      ORCHESTRATE_DIR: home,
      PATH: `${home}:${process.env.PATH}`,
    },
  });
  onTestFinished(() => pty.kill("SIGKILL"));
  let said = "";
  const waitFor = (what: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const found = what.exec(stripVTControlCharacters(said));
        if (found) resolve(found[0]);
      };
      pty.onData(look);
      look();
    });
  pty.onData((data) => {
    said += data;
  });
  pty.write(`${SHELLS[shell].source}; echo rea''dy\r`);
  await waitFor(/ready\r/);
  pty.write(line);
  // the shell has asked and answered once the whole word stands there; only then is the line ended
  await waitFor(/orchestrate (?:score --explain x 2026-Q3|log festival-kit)/);
  pty.write("\r");
  return waitFor(/ran<.*>/);
}

describe.each(Object.keys(SHELLS) as (keyof typeof SHELLS)[])("completion in %s", (shell) => {
  const isThere = spawnSync(shell, ["--version"]).status === 0;
  test.skipIf(!isThere)("a quarter", async () => {
    expect(await typed(shell, "orchestrate score --explain x 2026-\t")).toMatch(/^ran<score --explain x 2026-Q3 ?>$/);
  });
  test.skipIf(!isThere)("the id of a task", async () => {
    expect(await typed(shell, "orchestrate log fest\t")).toMatch(/^ran<log festival-kit ?>$/);
  });
});
