import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../helpers/context.ts";

/**
 * Commands on the files of this folder's people, with everything they say. A file in `golden` holds the command on its first
 * line; what follows is kept as it was read and found good. UPDATE_SCENARIOS=1 writes what is said now: read the difference.
 */
const HERE = new URL(".", import.meta.url);
const update = process.env.UPDATE_SCENARIOS !== undefined;

const folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const people = folders.map(({ name }) => name).filter((name) => existsSync(new URL(`${name}/golden/`, HERE)));

describe.each(people)("%s", (person) => {
  const folder = new URL(`${person}/`, HERE);
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const files = Object.fromEntries(names.map((name) => [`/home/audits/${name}`, readFileSync(new URL(name, folder))]));
  const golden = readdirSync(new URL("golden/", folder));

  test.each(golden)("%s", async (name) => {
    const file = new URL(`golden/${name}`, folder);
    const kept = readFileSync(file, "utf8");
    const command = kept.split("\n", 1)[0]!;
    expect(command).toMatch(/^\$ orchestrate /);
    const { stdout, stderr, exit } = await run(command.slice("$ orchestrate ".length), {
      files,
      env: { ORCHESTRATE_DIR: "audits" },
    });
    const said = `${command}\n${stdout}${stderr === "" ? "" : `stderr:\n${stderr}`}exit ${exit}\n`;
    if (update) writeFileSync(file, said);
    expect(said).toBe(update ? said : kept);
  });
});
