import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../helpers/context.ts";

/**
 * A museum of broken files: beside each stands what `orchestrate check` says about it, and its exit code. Where a
 * sentence was changed on purpose, UPDATE_MUSEUM=1 writes the new ones; read the difference before keeping it.
 */
const HERE = new URL(".", import.meta.url);
const update = process.env.UPDATE_MUSEUM !== undefined;

function exhibits(folder: string): string[] {
  const names = readdirSync(new URL(folder, HERE)).filter((name) => /\.(ya?ml|bin)$/.test(name));
  return names.map((name) => folder + name);
}

async function checked(exhibit: string): Promise<{ said: string; exit: number }> {
  const name = exhibit.split("/").at(-1)!;
  const { exit, stdout, stderr } = await run(["check", name], {
    files: { [`/home/${name}`]: readFileSync(new URL(exhibit, HERE)) },
  });
  expect(stderr).toBe("");
  return { said: `${stdout}exit ${exit}\n`, exit };
}

describe("each broken file is told what is wrong with it, and where", () => {
  test.each(exhibits("./"))("%s", async (exhibit) => {
    const { said, exit } = await checked(exhibit);
    const beside = new URL(exhibit.replace(/\.\w+$/, ".txt"), HERE);
    if (update) writeFileSync(beside, said);
    expect(existsSync(beside), `${exhibit} has no text beside it; UPDATE_MUSEUM=1 writes it`).toBe(true);
    expect(said).toBe(readFileSync(beside, "utf8"));
    expect(said).toMatch(exit === 0 ? /: warning: / : /: error: /);
    expect([0, 3]).toContain(exit);
  });
});

describe("what only looks broken passes", () => {
  test.each(exhibits("./fine/"))("%s", async (exhibit) => expect((await checked(exhibit)).exit).toBe(0));
});
