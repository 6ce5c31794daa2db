import type { Path } from "../problem.ts";
import { slug } from "../text.ts";
import { heldBy, isMap, type Plain } from "./path.ts";

/**
 * One edit of a document, as a value: it can be shown, agreed to and made. `old` undefined adds `new` at the path (in a
 * list: before what stands there), `new` undefined removes. Changes follow one another: the path of each speaks of the
 * document as the ones before it have left it.
 */
export interface Change {
  readonly path: Path;
  readonly old: unknown;
  readonly new: unknown;
}

const keysOf = (map: Plain) => Object.keys(map).filter((key) => map[key] !== undefined);

/** Equal in every part. The order of a map's keys says nothing; a key that is undefined is not there. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((entry, index) => same(entry, b[index]));
  }
  if (!isMap(a) || !isMap(b)) return Object.is(a, b);
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** The smallest changes we find that make one document of another. Tasks are followed by id, other entries by their task. */
export function diff(before: unknown, after: unknown, path: Path = []): Change[] {
  if (same(before, after)) return [];
  if (isMap(before) && isMap(after)) {
    const removed = keysOf(before).filter((key) => heldBy(after, key) === undefined);
    return [
      ...removed.map((key) => ({ path: [...path, key], old: before[key], new: undefined })),
      ...keysOf(after).flatMap((key) => diff(heldBy(before, key), after[key], [...path, key])),
    ];
  }
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  return [{ path, old: before, new: after }];
}

function diffLists(before: readonly unknown[], after: readonly unknown[], path: Path): Change[] {
  const changes: Change[] = [];
  let at = 0; // position in the list as it is being changed
  for (const { from, to } of align(before, after)) {
    if (to === undefined) changes.push({ path: [...path, at], old: before[from!], new: undefined });
    else {
      if (from === undefined) changes.push({ path: [...path, at], old: undefined, new: after[to] });
      else changes.push(...diff(before[from], after[to], [...path, at]));
      at++;
    }
  }
  return changes;
}

/** What an entry is known by: a task by its id, a shift, design or capability by its task, anything else by itself. */
function identity(entry: unknown): string {
  if (isMap(entry)) {
    const { id, name, task, for: whom, date, into } = entry;
    if (date === undefined && into === undefined) {
      const known = id ?? task ?? whom ?? (typeof name === "string" ? slug(name) : undefined);
      if (typeof known === "string") return `=${known}`;
    }
  }
  return JSON.stringify(entry);
}

interface Step {
  readonly from?: number;
  readonly to?: number;
}

/** Which entries of two lists are one another's, in order: what is the same in both, and what is alike in between. */
function align(before: readonly unknown[], after: readonly unknown[]): Step[] {
  const [a, b] = [before.map(identity), after.map(identity)];
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...commonOrder(a, b), [a.length, b.length] as const]) {
    for (; i < nextI && j < nextJ && alike(before[i], after[j]); i++, j++) steps.push({ from: i, to: j });
    for (; i < nextI; i++) steps.push({ from: i });
    for (; j < nextJ; j++) steps.push({ to: j });
    if (nextI < a.length && nextJ < b.length) steps.push({ from: i++, to: j++ });
  }
  return steps;
}

/** Half or more of what two entries say is the same: the one was edited into the other. */
function alike(a: unknown, b: unknown): boolean {
  if (!isMap(a) || !isMap(b)) return !isMap(a) && !isMap(b);
  const keys = new Set([...keysOf(a), ...keysOf(b)]);
  return [...keys].filter((key) => same(heldBy(a, key), heldBy(b, key))).length * 2 >= keys.size;
}

/** The longest run of pairs that stand in the same order in both lists. */
function commonOrder(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [rows, columns] = [a.length - head - tail, b.length - head - tail];
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const both = a[head + i] === b[head + j];
      longest[i]![j] = both ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  for (let k = tail; k > 0; k--) pairs.push([a.length - k, b.length - k]);
  return pairs;
}

/** The document with one change made to it; what the change does not touch is shared with the old one. */
function applyChange(document: unknown, { path, old, new: value }: Change): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(document) || (document == null && typeof part === "number")) {
    const list = [...((document as unknown[] | null | undefined) ?? [])];
    const at = Number(part);
    if (rest.length > 0) list[at] = applyChange(list[at], { path: rest, old, new: value });
    else if (old === undefined) list.splice(at, 0, value);
    else if (value === undefined) list.splice(at, 1);
    else list[at] = value;
    return list;
  }
  const map = (document ?? {}) as Plain;
  const key = String(part);
  const changed = applyChange(heldBy(map, key), { path: rest, old, new: value });
  if (changed !== undefined) return { ...map, [key]: changed };
  const { [key]: _, ...others } = map;
  return others;
}

export function applyChanges(document: unknown, changes: readonly Change[]): unknown {
  return changes.reduce(applyChange, document);
}
