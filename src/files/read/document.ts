import { counted } from "../../core/portfolio/counted.ts";
import { partly } from "../../core/portfolio/partly.ts";
import { checkMeaning } from "../../core/portfolio/rules/index.ts";
import {
  PATTERN_ID,
  PORTFOLIO_FORMAT,
  type Portfolio,
  type PortfolioInput,
  portfolioSchema,
} from "../../core/portfolio/schema.ts";
import { readShape } from "../../core/portfolio/shape.ts";
import { InvalidDocument, MOST_PROBLEMS, type Path, type Place, type Problem, problem } from "../../core/problem.ts";
import { migrate } from "./migrate.ts";
import type { YamlText } from "./places.ts";

/** A portfolio file that has been read and holds together. */
export interface PortfolioDocument {
  /** What the reader was told the text is called. */
  readonly file: string;
  /** Exactly what was read. */
  readonly source: string;
  readonly portfolio: Portfolio;
  /** The values as they are written. */
  readonly raw: PortfolioInput;
  readonly warnings: readonly Problem[];
  place(path: Path, atKey?: boolean): Place;
}

export interface ReadOptions {
  /** The pattern it is read by, as `id@version`; the shipped one when absent. */
  readonly pattern?: string;
}

/** YAML to portfolio; `text` is what was read. Throws InvalidDocument with everything that is wrong, each with its place. */
export function portfolioFrom(yaml: YamlText, text: string, options: ReadOptions): PortfolioDocument {
  const located = (found: readonly Problem[]): Problem[] =>
    found
      .slice(0, MOST_PROBLEMS)
      .map((one) => ({ ...one, at: one.at ?? yaml.place(one.path, one.atKey) }))
      .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const refuse = (found: readonly Problem[]) => new InvalidDocument(yaml.file, located(found), yaml.source);

  const value = yaml.value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse([problem("not-a-map", [], { got: Array.isArray(value) ? "a list" : "a text" })]);
  }
  const migrated = migrate(value);
  if ("refused" in migrated) throw refuse([migrated.refused]);
  const { raw } = migrated;
  const pattern = options.pattern ?? PATTERN_ID;

  const shape = readShape(portfolioSchema, raw);
  if ("problems" in shape) throw refuse([...shape.problems.map(named), ...partly(raw, shape.problems, pattern)]);
  const portfolio = counted(shape.value);
  const meaning = checkMeaning(portfolio, { pattern, written: shape.value });
  if (meaning.some((one) => one.severity === "error")) throw refuse(meaning);
  return {
    file: yaml.file,
    source: text,
    portfolio,
    raw: raw as PortfolioInput,
    warnings: located(meaning),
    place: yaml.place,
  };
}

/** A format that is missing is told with what to write. */
function named(found: Problem): Problem {
  const format = found.code === "missing-key" && found.path.join() === "format";
  return format ? problem("format-missing", found.path, { expected: PORTFOLIO_FORMAT }) : found;
}
