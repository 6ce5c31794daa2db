import { expect, it } from "vitest";
import { colorLevel } from "../../src/cli/color.ts";
import { testContext } from "../helpers/context.ts";

it.each<[what: string, env: Record<string, string>, terminal: boolean, flag: boolean | undefined, level: number]>([
  ["a terminal", {}, true, undefined, 2],
  ["a pipe", {}, false, undefined, 0],
  ["--no-color", {}, true, false, 0],
  ["--no-color, whatever is forced", { FORCE_COLOR: "3" }, true, false, 0],
  ["--color into a pipe", {}, false, true, 1],
  ["--color, whatever else", { NO_COLOR: "1", TERM: "dumb" }, true, true, 2],
  ["NO_COLOR", { NO_COLOR: "1" }, true, undefined, 0],
  ["NO_COLOR that is empty", { NO_COLOR: "" }, true, undefined, 2],
  ["FORCE_COLOR into a pipe", { FORCE_COLOR: "1" }, false, undefined, 1],
  ["FORCE_COLOR that is empty", { FORCE_COLOR: "" }, false, undefined, 1],
  ["FORCE_COLOR=3", { FORCE_COLOR: "3" }, true, undefined, 3],
  ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, undefined, 0],
  ["FORCE_COLOR=false", { FORCE_COLOR: "false" }, true, undefined, 0],
  ["FORCE_COLOR before NO_COLOR", { FORCE_COLOR: "1", NO_COLOR: "1" }, true, undefined, 2],
  ["TERM=dumb", { TERM: "dumb" }, true, undefined, 0],
])("%s", (_what, env, terminal, flag, level) => {
  const context = testContext(terminal ? { env, columns: 80, colors: 2 } : { env });
  expect(colorLevel(context, context.stdout, flag)).toBe(level);
});
