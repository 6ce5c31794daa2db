import { expect, test } from "vitest";
import { Output, passable, type Sink } from "../../src/cli/output.ts";
import { run } from "../helpers/context.ts";

test.each([
  [
    "our colours, lines and tabs",
    "\u001b[1m\u001b[33ma\u001b[39m\u001b[22m\n\tb",
    "\u001b[1m\u001b[33ma\u001b[39m\u001b[22m\n\tb",
  ],
  ["a cleared screen", "\u001b[2J", "\\u{1b}[2J"],
  ["hidden text", "\u001b[8mx", "\\u{1b}[8mx"],
  ["the title", "\u001b]0;x\u0007", "\\u{1b}]0;x\\u{7}"],
  ["a link", "\u001b]8;;http://x\u001b\\", "\\u{1b}]8;;http://x\\u{1b}\\"],
  ["the clipboard", "\u001b]52;c;eA==\u0007", "\\u{1b}]52;c;eA==\\u{7}"],
  ["a sequence in one sign", "\u009b2J", "\\u{9b}2J"],
  ["a return to the start of the line", "a\rb", "a\\u{d}b"],
  ["the end of a line in a table for programs", "a\r\nb\r\r\n", "a\r\nb\\u{d}\r\n"],
])("what leaves: %s", (_what, text, left) => expect(passable(text)).toBe(left));

async function* pieces(...texts: string[]) {
  yield* texts;
}

test("a terminal that does not know how wide it is does not break every word", async () => {
  const { stderr, stdout } = await run("score week.yaml", {
    columns: 0,
    rows: 0,
    files: { "/home/week.yaml": "tasks: 1\n" },
  });
  expect(stdout + stderr).toContain("week.yaml:1:1: error:");
  const { stderr: told } = await run("score none.yaml", { columns: 0, rows: 0 });
  expect(told).toMatch(/^orchestrate: there is no file none\.yaml\n/);
});

test("no stream has another way out", async () => {
  const written: string[] = [];
  const page = async (_program: unknown, text: string) => written.push(text) > 0;
  const write = (text: string) => written.push(text);
  const send = async (text: string) => write(text) > 0;
  const output = new Output({ write, send, page, isTTY: true, columns: 80, rows: 24, colors: 0 } as Sink);
  output.write("\u001b[2J");
  await output.page("less", "\u001b[2J");
  await output.stream(pieces("\u001b[2J"));
  expect(written).toEqual(["\\u{1b}[2J", "\\u{1b}[2J", "\\u{1b}[2J"]);
});

test("a line that is to be overwritten makes room for what is written next", () => {
  let seen = "";
  const output = new Output({ write: (text: string) => (seen += text), isTTY: true } as unknown as Sink);
  output.overwrite("half of it");
  output.write("told\n");
  output.write("more\n");
  expect(seen).toBe("\rhalf of it\u001b[K\r\u001b[K\rtold\nmore\n");
});

const HOSTILE = "x\u001b]0;PWN\u0007\u009b2J\u202e";
const portfolio = (name: string) =>
  `format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - { id: a, name: ${JSON.stringify(name)}, hours: 3h, performer: me, doing: all, repeatable: 5, replaceable: 5, gates: [] }\n`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must not leave
const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/;

test.each([
  ["the name of a directory", ["score", "--dir", `/home/${HOSTILE}`]],
  ["the name of a file", ["check", `${HOSTILE}.yaml`]],
  ["a promise that is made", ["shift", "/home/f.yaml", "--choose", "a", "--what-if", "a=1h"]],
  ["a key of the file", ["check", "/home/key.yaml"]],
  ["the same for programs", ["check", "/home/key.yaml", "--json"]],
  ["an operand", ["score", HOSTILE]],
  ["an option", ["score", `--${HOSTILE}`]],
])("%s does not leave as it is", async (_what, args) => {
  const { stdout, stderr } = await run(args, {
    files: {
      [`/home/${HOSTILE}/2026-Q4.yaml`]: portfolio(HOSTILE),
      [`/home/${HOSTILE}/2026-Q3.yaml`]: "x: 1\n",
      "/home/f.yaml": portfolio(HOSTILE),
      "/home/key.yaml": `${portfolio("a")}${JSON.stringify(HOSTILE)}: 1\n`,
    },
  });
  expect(stdout + stderr).not.toBe("");
  expect(stdout).not.toMatch(RAW);
  expect(stderr).not.toMatch(RAW);
});
