import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "./helpers/context.ts";
import { shownCommands, shownFiles } from "./helpers/documents.ts";
import { onFile } from "./helpers/on-file.ts";

const readme = readFileSync("README.md", "utf8").replaceAll("\r\n", "\n");
const { "week.yaml": week = "" } = shownFiles(readme);
const world = { files: { ...onFile, "/home/week.yaml": week } };
const CAPTURE = /<!-- capture: (.*) -->\n```console\n([\s\S]*?)```\n/;
/** A first look ends with the next step. */
const toNextStep = (text: string) => text.slice(0, text.indexOf("\n\n", text.indexOf("Next: ")) + 1);

const commands = shownCommands(readme).filter((line) => /(^|\| )orchestrate /.test(line));

describe("every command of the README runs as it is pasted", () => {
  test.each(commands)("%s", async (line) => {
    const piped = /^cat (\S+) \| /.exec(line)?.[1];
    const args = line
      .replace(/^cat \S+ \| /, "")
      .replace(/ \| .*$/, "")
      .replace(/^orchestrate /, "");
    const { exit, stderr } = await run(args, { ...world, ...(piped ? { stdin: week } : {}) });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: expect.not.stringContaining("orchestrate:") });
  });

  test("and there are some", () => expect(commands.length).toBeGreaterThan(10));
});

test("the picture is what the program says (UPDATE_GOLDEN=1 takes a new one)", async () => {
  const [block, args, picture] = CAPTURE.exec(readme)!;
  const { stdout } = await run(["score", ...args!.split(" ").slice(1)], { ...world, columns: 100 });
  const shown = `$ orchestrate ${args}\n${toNextStep(stdout)}`;
  if (process.env.UPDATE_GOLDEN)
    writeFileSync(
      "README.md",
      readme.replace(
        block,
        block.replace(picture!, () => shown),
      ),
    );
  else expect(picture).toBe(shown);
});
