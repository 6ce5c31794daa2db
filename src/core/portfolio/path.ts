import type { Path } from "../problem.ts";

/** Plain values by path, without changing what they came from. */

export type Plain = Record<string, unknown>;

export const isMap = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a map holds itself: every map inherits a `valueOf`. */
export const heldBy = (map: Plain, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

const inner = (value: unknown, key: string | number): unknown =>
  value === null || typeof value !== "object" ? undefined : heldBy(value as Plain, String(key));

export function getIn(value: unknown, path: Path): unknown {
  return path.reduce(inner, value);
}

/**
 * A copy with the value set, or the value itself where it stands there already; undefined removes the key, and maps left
 * empty by that. An existing key keeps its place.
 */
export function setIn<T>(value: T, [key, ...rest]: Path, next: unknown): T {
  if (key === undefined) return next as T;
  const before = inner(value, key);
  const after = setIn(before, rest, next);
  if (after === before) return value;
  if (Array.isArray(value)) return Object.assign([...value], { [key]: after }) as T;
  const gone = after === undefined || (rest.length > 0 && isMap(after) && Object.keys(after).length === 0);
  if (!gone) return { ...value, [key]: after };
  const { [key]: _, ...others } = (value ?? {}) as Plain;
  return others as T;
}
