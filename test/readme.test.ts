import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run, type TestWorld } from "./helpers/context.ts";
import { shownCommands, shownFiles } from "./helpers/documents.ts";
import { EXAMPLES } from "./helpers/examples.ts";

const readme = readFileSync("README.md", "utf8").replaceAll("\r\n", "\n");
const { "week.yaml": week = "" } = shownFiles(readme);
const CAPTURE = /<!-- capture: (.*) -->\n```console\n([\s\S]*?)```\n/;
/** A first look ends where the table does. */
const toEndOfTable = (text: string) => text.slice(0, text.indexOf("\n\n", text.indexOf("───")) + 1);

const manager = EXAMPLES.find(({ name }) => name === "engineering-manager")!;

const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
SUMMARY:Release train
DTSTART:20260706T090000Z
DTEND:20260706T110000Z
RRULE:FREQ=WEEKLY
END:VEVENT
END:VCALENDAR
`;

/** A machine on which the README can be followed: the examples, the file it shows, and two quarters of audits. */
const world = (): TestWorld => ({
  files: {
    ...Object.fromEntries(EXAMPLES.map(({ file, text }) => [`/home/${file}`, text])),
    "/home/week.yaml": week,
    "/home/calendar.ics": CALENDAR,
    "/data/2026-Q2.yaml": manager.text.replaceAll("2026-Q3", "2026-Q2"),
    "/data/2026-Q3.yaml": manager.text,
  },
});

const commands = shownCommands(readme).filter((line) => /(^|\| )orchestrate /.test(line));

describe("every command of the README runs as it is pasted", () => {
  test.each(commands)("%s", async (line) => {
    const piped = /^cat (\S+) \| /.exec(line)?.[1];
    const args = line
      .replace(/^cat \S+ \| /, "")
      .replace(/ \| .*$/, "")
      .replace(/^orchestrate /, "");
    const { exit, stderr } = await run(args, { ...world(), ...(piped ? { stdin: week } : {}) });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: expect.not.stringContaining("orchestrate:") });
  });

  test("and there are some", () => expect(commands.length).toBeGreaterThan(10));
});

test("the picture is what the program says (UPDATE_GOLDEN=1 takes a new one)", async () => {
  const [block, args, picture] = CAPTURE.exec(readme)!;
  const { stdout } = await run(["score", ...args!.split(" ").slice(1)], { ...world(), columns: 100 });
  const shown = `$ orchestrate ${args}\n${toEndOfTable(stdout)}`;
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
