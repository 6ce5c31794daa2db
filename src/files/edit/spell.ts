import { Document, isCollection, Scalar } from "yaml";
import { isMap, type Plain } from "../../core/portfolio/path.ts";
import type { Path } from "../../core/problem.ts";

/** Values as YAML text, in the style of a new file: lines for what is long, one line for what is short. */

/** A line of a new file is no longer than this where that can be helped. */
const WIDTH = 100;
const STEP = 2;
const OPTIONS = {
  lineWidth: 0,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
} as const;

/** Lists whose entries are written on lines of their own, however short. */
const LONG_ENTRIES = new Set(["tasks", "shift", "designs", "capability"]);

type ScalarStyle = Scalar.Type | undefined;

/** A single value between brackets or braces; always one line. */
function flowScalar(value: unknown, style?: ScalarStyle): string {
  const oneLine = typeof value === "string" && value.includes("\n") ? Scalar.QUOTE_DOUBLE : style;
  const document = new Document([asScalar(value, oneLine)]);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString(OPTIONS).trimEnd().slice(1, -1);
}

function asScalar(value: unknown, style: ScalarStyle): Scalar {
  const scalar = new Scalar(value ?? null);
  if (style && typeof value === "string") scalar.type = style;
  return scalar;
}

/** A single value after `key:` or `-`. A text of several lines becomes a block whose lines are indented by `indent`. */
export function scalarText(value: unknown, indent: number, style?: ScalarStyle): string {
  const document = new Document({ k: asScalar(value, style) });
  const [first, ...more] = document.toString(OPTIONS).slice(2).replace(/\n$/, "").split("\n");
  const pad = " ".repeat(indent - STEP);
  return [first!.replace(/^ /, ""), ...more.map((line) => (line === "" ? line : pad + line))].join("\n");
}

/** A value on one line: `[a, b]`, `{ a: 1 }`. */
export function flowText(value: unknown, style?: ScalarStyle): string {
  if (Array.isArray(value)) return `[${value.map((entry) => flowText(entry)).join(", ")}]`;
  if (!isMap(value)) return flowScalar(value, style);
  const pairs = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return pairs.length === 0
    ? "{}"
    : `{ ${pairs.map(([key, entry]) => `${flowScalar(key)}: ${flowText(entry)}`).join(", ")} }`;
}

const isPlain = (value: unknown): boolean => !isMap(value) && !Array.isArray(value);

/**
 * A value as it follows `key:` or `-`: on the same line, after a space, or on lines of its own. `column` is where the key
 * starts (for an entry of a list: where its content starts), `used` how much of the line is taken.
 */
export function after(value: unknown, path: Path, column: number, used: number): string {
  if (isPlain(value)) return ` ${scalarText(value, column + STEP)}`;
  const flow = flowText(value);
  if (flow.length <= 2) return ` ${flow}`;
  const short = !isLong(value, path) && used + 1 + flow.length <= WIDTH;
  return short ? ` ${flow}` : `\n${blockText(value, path, column + STEP)}`;
}

/** What is never put on one line: the document, its sections, their main entries, lists of maps, texts of several lines. */
function isLong(value: unknown, path: Path): boolean {
  if (path.length === 0) return true;
  const entries = Array.isArray(value) ? value : Object.values(value as Plain);
  if (entries.some((entry) => typeof entry === "string" && entry.includes("\n"))) return true;
  if (Array.isArray(value)) return value.some(isMap);
  return path.length === 2 && LONG_ENTRIES.has(String(path[0]));
}

/** A list or map on lines of its own, each starting at `column`. Ends without a newline. */
export function blockText(value: unknown, path: Path, column: number): string {
  const pad = " ".repeat(column);
  if (Array.isArray(value)) {
    return value.map((entry, index) => `${pad}-${entryText(entry, [...path, index], column)}`).join("\n");
  }
  const pairs = Object.entries(value as Plain).filter(([, entry]) => entry !== undefined);
  return pairs.map(([key, entry]) => `${pad}${pairText(key, entry, [...path, key], column)}`).join("\n");
}

/** `key: value`, the key standing at `column`. */
export function pairText(key: string, value: unknown, path: Path, column: number): string {
  const name = `${flowScalar(key)}:`;
  return name + after(value, path, column, column + name.length);
}

/** What follows the dash that stands at `column`. */
export function entryText(value: unknown, path: Path, column: number): string {
  if (isMap(value) && Object.keys(value).length > 0) {
    const flow = ` ${flowText(value)}`;
    if (!isLong(value, path) && column + 1 + flow.length <= WIDTH) return flow;
    return ` ${blockText(value, path, column + STEP).slice(column + STEP)}`;
  }
  return after(value, path, column, column + 1);
}
