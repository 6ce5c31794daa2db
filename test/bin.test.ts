import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { version } from "../package.json";
import { runProgram } from "./helpers/program.ts";

test.each(["--version", "-V"])("%s answers with the version of the package and nothing else", (flag) => {
  expect(runProgram([flag])).toEqual({ stdout: `${version}\n`, stderr: "", status: 0 });
});

test("npm start hands on what the program says, and says nothing beside it on stdout", () => {
  const { stdout } = spawnSync("npm start -- schema score", { shell: true, encoding: "utf8" });
  expect(JSON.parse(stdout)).toMatchObject({ $id: "orchestrate/score@1" });
});
