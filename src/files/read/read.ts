import { partly } from "../../core/portfolio/partly.ts";
import { PORTFOLIO_FORMAT, portfolioSchema } from "../../core/portfolio/schema.ts";
import { readShape } from "../../core/portfolio/shape.ts";
import { InvalidDocument, type Problem, problem } from "../../core/problem.ts";
import { located, type PortfolioDocument, patternOf, portfolioFrom, type ReadOptions } from "./document.ts";
import { readYaml } from "./yaml.ts";

/** Text to portfolio. Throws InvalidDocument with everything that is wrong, each with its place, in the order of the file. */
export function readPortfolio(text: string, file: string, options: ReadOptions = {}): PortfolioDocument {
  const yaml = readYaml(text, file);
  const read = portfolioFrom(yaml, text, options);
  if ("document" in read) return read.document;
  const problems = "misshapen" in read ? faultsOf(read.misshapen, patternOf(options)) : read.problems;
  throw new InvalidDocument(yaml.file, located(problems, yaml), yaml.source);
}

/** All that is wrong with the shape of a portfolio, and with the meaning of what is not misshapen. */
function faultsOf(raw: object, pattern: string): Problem[] {
  const shape = readShape(portfolioSchema, raw);
  return "problems" in shape ? [...shape.problems.map(named), ...partly(raw, shape.problems, pattern)] : [];
}

/** A format that is missing is told with what to write. */
function named(found: Problem): Problem {
  const format = found.code === "missing-key" && found.path.join() === "format";
  return format ? problem("format-missing", found.path, { expected: PORTFOLIO_FORMAT }) : found;
}
