import { type Place, type Problem, sentenceOf } from "../../core/problem.ts";
import type { CheckAnswer } from "../../pages/check.ts";
import { json } from "../json.ts";
import type { Format } from "../look.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0, as code scanning and editors read it. What a baseline has already is in it, as unchanged. */
export const sarif: Format<CheckAnswer> = ({ files, expectations }) => {
  const withBaseline = files.some(({ known }) => known);
  const state = (isKnown: boolean) => (withBaseline ? { baselineState: isKnown ? "unchanged" : "new" } : {});
  const findings = files.flatMap(({ file, problems, known }) =>
    problems.map((found) => ({
      ruleId: found.code,
      level: found.severity,
      message: { text: sentenceOf(found) },
      locations: [locationOf(file, found.at)],
      ...fixesOf(file, found),
      ...state(known?.has(found) ?? false),
    })),
  );
  const unmet = expectations
    .filter(({ passed }) => !passed)
    .map(({ file, expectation, message }) => ({
      ruleId: expectation,
      level: "error",
      message: { text: message },
      locations: [locationOf(file, undefined)],
      ...state(false),
    }));
  const results = [...findings, ...unmet];
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort().map((id) => ({ id }));
  const run = { tool: { driver: { name: "orchestrate", rules } }, columnKind: "unicodeCodePoints", results };
  return { text: json({ $schema: SCHEMA, version: "2.1.0", runs: [run] }) };
};

function locationOf(file: string, at: Place | undefined): object {
  const region = at && regionOf({ ...at, length: Math.max(1, at.length) });
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region ? { region } : {}) } };
}

const regionOf = ({ line, column, length }: Place): object => ({
  startLine: line,
  startColumn: column,
  endColumn: column + length,
});

/** What --fix would write; only where the text stands as it is meant, bare or between quotes, which stay. */
function fixesOf(file: string, { fix, at }: Problem): object {
  const quotes = fix && at ? at.length - [...fix.old].length : undefined;
  if (!fix || !at || (quotes !== 0 && quotes !== 2)) return {};
  const deletedRegion = regionOf({ ...at, column: at.column + quotes / 2, length: at.length - quotes });
  const replacements = [{ deletedRegion, insertedContent: { text: fix.new } }];
  return {
    fixes: [
      {
        description: { text: `write ${fix.new} in place of ${fix.old}` },
        artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements }],
      },
    ],
  };
}

/** A path as a reference: relative as it was written, absolute as a URL of a file. */
function uriOf(file: string): string {
  const path = file
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("\\", "/")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  const drive = /^([a-z])%3A\//i.exec(path);
  if (drive) return `file:///${drive[1]}:/${path.slice(5)}`;
  return path.startsWith("/") ? `file://${path}` : path;
}
