import * as z from "zod/mini";
import { groupBy } from "../group-by.ts";
import { type Code, MOST_PROBLEMS, type Path, type Problem, problem } from "../problem.ts";
import { nearest } from "../text.ts";
import { heldBy } from "./path.ts";

/** Faults of shape as problems: zod finds them, the dictionary says them. */

type AnySchema = z.core.$ZodType;

/** What the published JSON Schema says of a value: all that a message about it needs. */
interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly oneOf?: readonly Described[];
  readonly minimum?: number;
  readonly maximum?: number;
}
const published = new WeakMap<AnySchema, Described>();

/** Each way in which the value at a path may be written; none where the path leads nowhere. Made when first asked: a file without faults never asks. */
function waysAt(schema: AnySchema, path: Path): Described[] {
  const whole = published.get(schema) ?? (z.toJSONSchema(schema, { io: "input", reused: "inline" }) as Described);
  published.set(schema, whole);
  const ways = ({ anyOf, oneOf, ...own }: Described): Described[] => [
    own,
    ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap(ways),
  ];
  return path.reduce(
    (found, part) =>
      found.flatMap(({ properties = {}, items }) => {
        const inner = typeof part === "number" ? items : heldBy(properties, part);
        return inner ? ways(inner as Described) : [];
      }),
    ways(whole),
  );
}

/** The keys a map may hold at a path; where it may be written in several ways, those of all of them. */
export const keysAt = (schema: AnySchema, path: Path): string[] => [
  ...new Set(waysAt(schema, path).flatMap(({ properties = {} }) => Object.keys(properties))),
];

const EXPECTED: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list (lines that start with -)",
  object: "keys and values",
};

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], input);
}

function toProblems(issue: z.core.$ZodIssue, schema: AnySchema, input: unknown): Problem[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
  const got = valueAt(input, path);
  const fault = (issue as { params?: { fault?: Code } }).params?.fault;
  if (fault) {
    if (got === undefined) return [problem("missing-key", path, { key: String(path.at(-1)) })];
    if (got === null) return [problem("empty-text", path, undefined)];
    return [problem(fault, path, { got } as never)];
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const present = Object.keys((got as object | undefined) ?? {});
      const declared = keysAt(schema, path);
      const allowed = declared.length > 0 ? declared : present.filter((key) => !issue.keys.includes(key));
      const free = allowed.filter((key) => !present.includes(key));
      return issue.keys.slice(0, MOST_PROBLEMS).map((key) => {
        const bare = (got as Record<string, unknown>)[key] === null;
        const args = { key, allowed, nearest: nearest(key, free), bare };
        return problem("unknown-key", [...path, key], args, { atKey: true });
      });
    }
    case "invalid_type":
      if (got === undefined) return [problem("missing-key", path, { key: String(path.at(-1)) })];
      if (got === null) return [problem("empty-text", path, undefined)];
      return [problem("wrong-type", path, { expected: expectedAt(schema, path, issue.expected), got })];
    case "invalid_value": {
      const allowed = issue.values.map(String);
      if (got === undefined) return [problem("missing-key", path, { key: String(path.at(-1)) })];
      return [notAChoice(path, got, allowed)];
    }
    case "invalid_union": {
      // the log's entries: the kind decides which keys belong
      const atKind = path.at(-1) === "kind";
      if (!atKind && (got === null || typeof got !== "object"))
        return [problem("wrong-type", path, { expected: EXPECTED.object!, got })];
      const inner = atKind ? path : [...path, "kind"];
      const kind = valueAt(input, inner);
      if (kind === undefined) return [problem("missing-key", inner, { key: "kind" })];
      if (kind === null) return [problem("empty-text", inner, undefined)];
      return [notAChoice(inner, kind, ["intervention", "evaluation"])];
    }
    case "too_small":
    case "too_big":
      if (typeof got === "string") {
        return [
          got.trim() === ""
            ? problem("empty-text", path, undefined)
            : problem("too-long", path, { most: Number((issue as { maximum?: number }).maximum) }),
        ];
      }
      return [problem("out-of-range", path, boundsAt(schema, path, got))];
    default:
      return [problem("wrong-type", path, { expected: issue.message, got })];
  }
}

function expectedAt(schema: AnySchema, path: Path, expected: string): string {
  const { low, high } = boundsAt(schema, path, undefined);
  const scale = (expected === "int" || expected === "number") && high === 5;
  return scale ? `a whole number from ${low} to ${high}` : (EXPECTED[expected] ?? expected);
}

function boundsAt(
  schema: AnySchema,
  path: Path,
  got: unknown,
): { got: unknown; low: number | string; high: number | string } {
  const bounded = waysAt(schema, path).find(({ minimum, maximum }) => minimum !== undefined || maximum !== undefined);
  const high = bounded?.maximum;
  return {
    got,
    low: bounded?.minimum ?? 0,
    high: high === undefined || high >= Number.MAX_SAFE_INTEGER ? "any number" : high,
  };
}

/** Reads a value against a schema: the value, or every fault of its shape. */
export function readShape<S extends AnySchema>(
  schema: S,
  input: unknown,
): { value: z.output<S> } | { problems: Problem[] } {
  const result = z.safeParse(schema, input, { reportInput: false });
  if (result.success) return { value: result.data };
  const problems = result.error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => toProblems(issue, schema, input));
  return { problems: withoutMisspelt(problems) };
}

const notAChoice = (path: Path, got: unknown, allowed: readonly string[]): Problem =>
  problem("not-a-choice", path, { got, allowed, nearest: typeof got === "string" ? nearest(got, allowed) : undefined });

/** A key that is missing because it is misspelt: the misspelling is told, with the right spelling, and that is enough. */
function withoutMisspelt(problems: readonly Problem[]): Problem[] {
  const where = ({ path }: Problem) => JSON.stringify(path.slice(0, -1));
  const strangers = groupBy(
    problems.filter(({ code }) => code === "unknown-key"),
    where,
  );
  return problems.filter((found) => {
    if (found.code !== "missing-key") return true;
    const missing = [String(found.path.at(-1))];
    const beside = strangers.get(where(found)) ?? [];
    return !beside.some(({ path }) => nearest(String(path.at(-1)), missing) !== undefined);
  });
}
