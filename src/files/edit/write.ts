import { ACTIVITIES, type PortfolioInput, portfolioSchema } from "../../core/portfolio/schema.ts";
import { keysAt } from "../../core/portfolio/shape.ts";
import type { Path } from "../../core/problem.ts";
import { blockText } from "./spell.ts";

/** The keys of a map in the order of the format, for new keys and new files. */
export function keyOrder(path: Path): readonly string[] {
  const keys = keysAt(portfolioSchema, path);
  if (keys.length === 0) return [...ACTIVITIES, "low", "likely", "high"]; // `rest` and hours say their own shape
  if (path[0] !== "log") return keys;
  return [...keys.filter((key) => key !== "note"), "note"]; // the kinds of entry differ in what comes before it
}

/** A portfolio as a new file. The same values give the same text, in whatever order their keys came. */
export function writePortfolio(portfolio: PortfolioInput): string {
  return `${blockText(ordered(portfolio, []), [], 0)}\n`;
}

function ordered(value: unknown, path: Path): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => ordered(entry, [...path, index]));
  if (typeof value !== "object" || value === null) return value;
  const known = keyOrder(path);
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  const keys = Object.keys(value).sort((a, b) => place(a) - place(b));
  return Object.fromEntries(keys.map((key) => [key, ordered((value as Record<string, unknown>)[key], [...path, key])]));
}
