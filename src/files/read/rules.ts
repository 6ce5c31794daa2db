import { type RecordRule, readRules, rulesSchema } from "../../core/intake/records/rules.ts";
import { readShape } from "../../core/portfolio/shape.ts";
import { InvalidDocument, problem } from "../../core/problem.ts";
import { readYaml } from "./yaml.ts";

/** Text to rules for records. Throws InvalidDocument with everything that is wrong, each with its place. */
export function readRulesFile(
  text: string,
  file: string,
  compile: (source: string) => ((text: string) => boolean) | undefined,
): readonly RecordRule[] {
  const yaml = readYaml(text, file);
  const shape = readShape(rulesSchema, yaml.value);
  const read = "value" in shape ? readRules(shape.value.rules, compile) : undefined;
  const wrong = read?.wrong.map(({ at, because }) => problem("rule-not-usable", ["rules", at], { because }));
  const faults = "value" in shape ? wrong! : shape.problems;
  if (faults.length === 0) return read!.rules;
  const problems = faults.map((one) => ({ ...one, at: one.at ?? yaml.place(one.path, one.atKey) }));
  throw new InvalidDocument(file, problems, yaml.source);
}
