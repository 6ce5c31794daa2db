import { InvalidDocument, type Path, type Place, problem } from "../../core/problem.ts";

/** A YAML text that has been read: its value, and where each part of it stands. */
export interface YamlText {
  readonly file: string;
  /** The text with its line ends as \n and without a byte order mark: what places refer to. */
  readonly source: string;
  readonly value: unknown;
  /** Where a value, or with `atKey` its key, stands; of what is missing, where it should be. */
  place(path: Path, atKey?: boolean): Place;
}

/** From and to, counted from the start of the text. */
type Span = readonly [from: number, to: number];

/** A value as it stands in the text, whoever read it. */
export interface Part {
  readonly span: Span;
  /** Whether it is a list or map within brackets. */
  readonly flow: boolean;
  readonly items?: readonly (Part | undefined)[];
  readonly pairs?: readonly { readonly name: string; readonly key: Span; readonly value: Part | undefined }[];
}

export const plain = (text: string): string => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

/** More than ten thousand tasks with every key have; what the parser makes of more could fill the memory. */
const PARTS_LIMIT = 500_000;

export function refuseFlood(source: string, file: string): void {
  if (source.length <= PARTS_LIMIT) return;
  let parts = 0;
  for (const _part of source.matchAll(/[[{,&*!\n]|- |:\s/g)) {
    if (++parts > PARTS_LIMIT) throw new InvalidDocument(file, [problem("too-many-parts", [], { most: PARTS_LIMIT })]);
  }
}

/** Offsets as lines and columns from 1, a length within the line. */
export function placeOf(source: string): (from: number, to: number) => Place {
  let starts: number[] | undefined;
  return (from, to) => {
    starts ??= [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)];
    const start = Math.min(from, source.length);
    const line = lineAt(starts, start);
    const newline = source.indexOf("\n", start);
    const end = Math.min(Math.max(to, start), newline < 0 ? source.length : newline);
    return {
      line: line + 1,
      column: characters(source.slice(starts[line], start)) + 1,
      length: characters(withoutEnd(source.slice(start, end))),
    };
  };
}

/** The last line that starts at an offset or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Without the spaces at its end. Not by a regular expression, which would try each space of a long row as the first. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end--;
  return text.slice(0, end);
}

/** What a person counts: a sign outside the basic plane is one, though stored as two. */
function characters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Looks up places by path. The parts are asked for when the first place is. */
export function placesIn(source: string, parts: () => Part | undefined): YamlText["place"] {
  const place = placeOf(source);
  let root: { part: Part | undefined } | undefined;
  return (path, atKey) => {
    root ??= { part: parts() };
    const [from, to] = spanAt(root.part, path, atKey);
    return place(from, to);
  };
}

function spanAt(root: Part | undefined, path: Path, atKey: boolean | undefined): Span {
  let part = root;
  let span = firstKey(part);
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    const pair = part?.pairs?.find(({ name }) => name === String(step));
    const next = pair ? pair.value : typeof step === "number" ? part?.items?.[step] : undefined;
    if (pair && last && atKey) return pair.key;
    if (!pair && next === undefined) return span;
    part = next;
    // a value that is not written is pointed at by its key
    const written = next && next.span[1] > next.span[0];
    span = written ? (last ? next.span : firstKey(next, next.span)) : (pair?.key ?? next?.span ?? span);
  }
  // entries on lines of their own are pointed at by the first of their keys
  return part?.pairs && !part.flow ? firstKey(part, span) : span;
}

function firstKey(part: Part | undefined, otherwise: Span = [0, 0]): Span {
  if (part?.pairs) return part.pairs[0]?.key ?? otherwise;
  if (part?.items) return part.items[0]?.span ?? otherwise;
  return part?.span ?? otherwise;
}
