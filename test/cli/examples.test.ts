import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "../helpers/context.ts";

const names = readdirSync("patterns/examples").map((file) => file.replace(/\.yaml$/, ""));

test("there is more than one example", () => expect(names.length).toBeGreaterThan(1));

test.each(names)("the example %s is audited to its end", async (name) => {
  const files = { [`/program/patterns/examples/${name}.yaml`]: readFileSync(`patterns/examples/${name}.yaml`) };
  const { exit, stderr } = await run(["audit", "--example", name, "--no-input"], { files });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: expect.stringContaining(`the example ${name}`) });
});
