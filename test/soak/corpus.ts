import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

const textsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));

/** Portfolios of every hand. */
export const PORTFOLIOS = ["patterns/examples", "test/scenarios", "test/errors/fine"].flatMap(textsIn);

/** What breaks readers of YAML. */
export const YAML_PIECES = [
  "",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "  ",
  "      ",
  ": ",
  ":",
  "- ",
  "-",
  "? ",
  "# x",
  " # x\n",
  "\n        # deep\n",
  "\n# far left\n",
  "|",
  "|-\n",
  ">\n",
  "'",
  '"',
  "[",
  "]",
  "{",
  "}",
  ",",
  "&a ",
  "*a",
  "!!str ",
  "---\n",
  "...\n",
  "%YAML 1.1\n",
  "null",
  "~",
  "-1",
  "1e309",
  "0x1f",
  "9".repeat(30),
  "2h-1h",
  "25%",
  "unknown",
  "\u0000",
  "\u0085",
  "\u00a0",
  "\u001b[2J",
  "\u2028",
  "\u202e",
  "\ufeff",
  "\ud800",
  "é",
  "__proto__: 1\n",
  "constructor",
];
