import { type Pattern, patternSchema } from "../core/pattern.ts";
import { InvalidDocument } from "../core/problem.ts";
import { readShape } from "../core/shape.ts";
import { readYaml } from "./yaml.ts";

/** Text to pattern. Throws InvalidDocument with everything that is wrong, each with its place. */
export function readPattern(text: string, file: string): Pattern {
  const yaml = readYaml(text, file);
  const shape = readShape(patternSchema, yaml.value);
  if ("value" in shape) return shape.value;
  const problems = shape.problems
    .map((one) => ({ ...one, at: one.at ?? yaml.place(one.path, one.atKey) }))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  throw new InvalidDocument(file, problems, yaml.source);
}
