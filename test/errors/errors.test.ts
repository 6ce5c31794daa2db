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

async function compared(exhibit: string): Promise<{ said: string; exit: number }> {
  const result = await checked(exhibit);
  const beside = new URL(exhibit.replace(/\.\w+$/, ".txt"), HERE);
  if (update) writeFileSync(beside, result.said);
  expect(existsSync(beside), `${exhibit} has no text beside it; UPDATE_MUSEUM=1 writes it`).toBe(true);
  expect(result.said).toBe(readFileSync(beside, "utf8"));
  return result;
}

describe("what is broken is refused, with what is wrong and where", () => {
  test.each(exhibits("./"))("%s", async (exhibit) => {
    const { said, exit } = await compared(exhibit);
    expect(exit).toBe(3);
    expect(said).toMatch(/: error: /);
  });
});

describe("what is doubtful is read, with a warning", () => {
  test.each(exhibits("./warned/"))("%s", async (exhibit) => {
    const { said, exit } = await compared(exhibit);
    expect(exit).toBe(0);
    expect(said).toMatch(/: warning: /);
  });
});

describe("what only looks broken passes without a word", () => {
  test.each(exhibits("./fine/"))("%s", async (exhibit) => {
    const { said } = await checked(exhibit);
    expect(said).toBe("exit 0\n");
  });
});
