import { checkPattern } from "../../core/interview/pattern-rules.ts";
import { type Pattern, patternSchema } from "../../core/pattern/schema.ts";
import { readShape } from "../../core/portfolio/shape.ts";
import { InvalidDocument } from "../../core/problem.ts";
import { readYaml } from "./yaml.ts";

/** Text to pattern. Throws InvalidDocument with everything that is wrong, each with its place. */
export function readPattern(text: string, file: string): Pattern {
  const yaml = readYaml(text, file);
  const shape = readShape(patternSchema, yaml.value);
  const faults = "value" in shape ? checkPattern(shape.value) : shape.problems;
  if ("value" in shape && faults.length === 0) return shape.value;
  const problems = faults
    .map((one) => ({ ...one, at: one.at ?? yaml.place(one.path, one.atKey) }))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  throw new InvalidDocument(file, problems, yaml.source);
}
