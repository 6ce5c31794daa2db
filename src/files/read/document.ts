import { type Checked, checked } from "../../core/portfolio/checked.ts";
import { PATTERN_ID, type Portfolio, type PortfolioInput } from "../../core/portfolio/schema.ts";
import { MOST_PROBLEMS, type Path, type Place, type Problem, problem } from "../../core/problem.ts";
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

export const patternOf = ({ pattern = PATTERN_ID }: ReadOptions): string => pattern;

/** YAML to portfolio, or why it is none; `text` is what was read. */
export function portfolioFrom(
  yaml: YamlText,
  text: string,
  options: ReadOptions,
): { document: PortfolioDocument } | Exclude<Checked, { portfolio: Portfolio }> {
  const value = yaml.value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { problems: [problem("not-a-map", [], { got: Array.isArray(value) ? "a list" : "a text" })] };
  }
  const migrated = migrate(value);
  if ("refused" in migrated) return { problems: [migrated.refused] };
  const { raw } = migrated;
  const read = checked(raw, patternOf(options));
  if (!("portfolio" in read)) return read;
  const document = {
    file: yaml.file,
    source: text,
    portfolio: read.portfolio,
    raw: raw as PortfolioInput,
    warnings: located(read.warnings, yaml),
    place: yaml.place,
  };
  return { document };
}

/** With their places, in the order of the file. */
export const located = (found: readonly Problem[], yaml: YamlText): Problem[] =>
  found
    .slice(0, MOST_PROBLEMS)
    .map((one) => ({ ...one, at: one.at ?? yaml.place(one.path, one.atKey) }))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
