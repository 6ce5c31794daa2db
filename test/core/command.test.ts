import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commandLine, offer, operandOf } from "../../src/core/command.ts";

const odd = fc.array(
  fc.constantFrom(
    "a",
    " ",
    "'",
    '"',
    "$(x)",
    "`x`",
    "\\",
    "!",
    "*",
    "~",
    "%A%",
    "&",
    "|",
    ";",
    "#",
    "週",
    "-",
    "{a,b}",
    "=",
    "$HOME",
  ),
  { minLength: 1, maxLength: 8 },
);

test.skipIf(process.platform === "win32")("a POSIX shell hands on every word as it is", () => {
  const words = fc.sample(odd, 300).map((parts) => parts.join(""));
  const line = commandLine(["score", ...words], "posix")!;
  const { stdout } = spawnSync("sh", ["-c", line.replace(/^orchestrate/, "printf '%s\\n'")], { encoding: "utf8" });
  expect(stdout.split("\n").slice(0, -1)).toEqual(["score", ...words]);
});

test.each([
  ["wöche.yaml", "wöche.yaml"],
  ["a,b=c~d.yaml", "a,b=c~d.yaml"],
  ["@a.yaml", "@a.yaml"],
  ["~a.yaml", '"~a.yaml"'],
  ["-a b", '"-a b"'],
  ["my week's.yaml", '"my week\'s.yaml"'],
  ["$HOME.yaml", "'$HOME.yaml'"],
  ["$HOME's.yaml", "'$HOME'\\''s.yaml'"],
  ["C:audits\\week.yaml", "'C:audits\\week.yaml'"],
  ["in C:\\audits", "'in C:\\audits'"],
])("a command without a path of Windows is one for a POSIX shell: %s is %s", (word, spelled) => {
  expect(commandLine(["score", "--brief", word])).toBe(`orchestrate score --brief ${spelled}`);
});

test("one path of Windows makes a command one for Windows", () => {
  expect(commandLine(["note", "x", "--dir", "c:\\my audits"])).toBe('orchestrate note x --dir "c:\\my audits"');
  expect(commandLine(["note", "a,b", "--dir", "C:\\audits"])).toBe('orchestrate note "a,b" --dir C:\\audits');
  expect(commandLine(["note", "a$b", "--dir", "C:\\audits"])).toBeNull();
});

test.each([
  ["week.yaml", "week.yaml"],
  ["--brief", "--brief"],
  ["a=b~c.yaml", "a=b~c.yaml"],
  ["my week.yaml", '"my week.yaml"'],
  ["C:\\audits\\week.yaml", "C:\\audits\\week.yaml"],
  ["C:\\my audits\\week.yaml", '"C:\\my audits\\week.yaml"'],
  ["it's.yaml", '"it\'s.yaml"'],
  ['a"b.yaml', null],
  ["%PATH%.yaml", null],
  ["$HOME.yaml", null],
  ["@a.yaml", '"@a.yaml"'],
  ["a,b.yaml", '"a,b.yaml"'],
  ["a`b.yaml", null],
  ["folder with\\", null],
])("in Windows %s is %s", (word, spelled) => {
  expect(commandLine(["score", word], "windows")).toBe(spelled && `orchestrate score ${spelled}`);
});

test("what cannot be pasted is no line at all", () => {
  for (const word of ["a\nb", "\u001b[2J", "\u202ex", "\ud800"])
    for (const shell of ["posix", "windows"] as const) expect(commandLine(["score", word], shell)).toBeNull();
});

test("what cannot be named again is not offered", () => {
  expect(offer(null, "the report")).toEqual([]);
  expect(offer(["report", "-"], "the report")).toEqual([{ command: ["report", "-"], what: "the report" }]);
});

test("a file that is called like a flag is named by its place", () => {
  expect([operandOf("--json"), operandOf("-"), operandOf("a-b")]).toEqual(["./--json", "-", "a-b"]);
});
