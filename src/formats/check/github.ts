import { sentenceOf } from "../../core/problem.ts";
import { freshIn } from "../../core/reports/check.ts";
import { visible } from "../../core/text.ts";
import type { CheckAnswer } from "../../pages/check.ts";
import type { Format } from "../look.ts";

/**
 * Annotations for GitHub, a workflow command a line: what is found stands beside its line in the review. Nothing where all
 * is well. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Format<CheckAnswer> = ({ files, expectations }) => {
  const findings = files.flatMap((checked) =>
    freshIn(checked).map((found) => {
      const { line, column, length } = found.at ?? {};
      const place = line === undefined ? {} : { line, col: column, endColumn: column! + Math.max(1, length!) };
      return command(found.severity, { file: checked.file, ...place, title: found.code }, sentenceOf(found));
    }),
  );
  const unmet = expectations
    .filter(({ passed }) => !passed)
    .map(({ file, expectation, message }) => command("error", { file, title: expectation }, message));
  return { text: [...findings, ...unmet].map((line) => `${line}\n`).join("") };
};

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const spelled = Object.entries(properties).map(([key, value]) => `${key}=${property(visible(String(value)))}`);
  return `::${name} ${spelled.join(",")}::${data(visible(text))}`;
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
