import { expect, test } from "vitest";
import { version } from "../package.json";
import { runProgram } from "./helpers/program.ts";

test.each(["--version", "-V"])("%s answers with the version of the package and nothing else", (flag) => {
  expect(runProgram([flag])).toEqual({ stdout: `${version}\n`, stderr: "", status: 0 });
});
