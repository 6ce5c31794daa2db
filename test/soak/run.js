import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * What takes too long for every change: the laws on one seed after the other, then the fuzzers and the kill campaigns of this
 * folder. Each has SOAK_SECONDS. The seed is printed; SEED=7 npm run soak begins with that one.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const seconds = Number(process.env.SOAK_SECONDS ?? 60);
const first = Number(process.env.SEED ?? Date.now() % 1_000_000_000);

/** The tests of the parts that draw their inputs. */
const laws = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join("test", name))
  .filter((name) => /\bfc\.assert\b/.test(readFileSync(join(root, name), "utf8")));

/** Ends this with a failure where one was found, after saying how it can be seen again. @param {string[]} args @param {number} seed */
function vitest(args, seed) {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, SEED: String(seed), SOAK_SECONDS: String(seconds) },
  });
  if (status === 0) return;
  console.error(`Seen again with: SEED=${seed} SOAK_SECONDS=${seconds} npm run soak`);
  process.exit(1);
}

console.log(`SEED=${first} SOAK_SECONDS=${seconds} npm run soak`);
const until = Date.now() + seconds * 1000;
let seed = first;
do vitest(["--config", ".config/vitest.config.ts", "--project", "parts", "--reporter", "dot", ...laws], seed++);
while (Date.now() < until);
vitest(["--config", ".config/soak.config.ts", ...process.argv.slice(2)], first);
