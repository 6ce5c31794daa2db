import { parseDocument } from "yaml";
import { applyChanges, type Change, same } from "../../core/portfolio/change.ts";
import { pathText } from "../../core/problem.ts";
import { type Comment, commentsOf } from "./comments.ts";
import { LineEnds } from "./line-ends.ts";
import { spliceOf } from "./splice.ts";
import type { Splice, Text } from "./tree.ts";

/** A text is written in a way that a change cannot be put into. Nothing is wrong with the text, nor with the change. */
export class CannotEdit extends Error {}

/**
 * A YAML text with changes made to its values and to nothing else: comments, order, quotes and spaces of what no change
 * touches stay byte for byte. Throws CannotEdit where that did not work out, rather than write something else than was meant.
 */
export function edit(text: string, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const written = text.slice(mark.length);
  const source = written.replaceAll("\r\n", "\n");
  const lines = new LineEnds(written);
  const edited = editLines(source, changes, lines);

  const intended = applyChanges(parseDocument(source).toJS(), changes);
  const lost = !holdsAll(commentsOf(edited), commentsOf(source));
  if (lost || !same(parseDocument(edited).toJS(), intended))
    throw new CannotEdit("it would read otherwise than was meant");
  return mark + lines.restored(edited);
}

/** Whether every one of these comments is among those, as often as it was. */
function holdsAll(those: readonly Comment[], these: readonly Comment[]): boolean {
  const left = new Map<string, number>();
  for (const { text } of those) left.set(text, (left.get(text) ?? 0) + 1);
  return these.every(({ text }) => {
    const times = left.get(text) ?? 0;
    left.set(text, times - 1);
    return times > 0;
  });
}

function editLines(source: string, changes: readonly Change[], lines: LineEnds): string {
  let current = source;
  for (let done = 0; done < changes.length; ) {
    const text = open(current);
    const splices: Splice[] = [];
    while (done < changes.length) {
      const change = changes[done]!;
      const splice = spliceOf(text, change);
      if (splice === undefined) throw new CannotEdit(`nothing in it can hold ${pathText(change.path)}`);
      if (splices.some(({ from, to }) => splice.from <= to && splice.to >= from)) break; // they touch: one after the other
      splices.push(splice);
      done++;
      if (movesEntries(change)) break; // the next one speaks of what this leaves
    }
    lines.follow(current, splices);
    current = apply(current, splices);
  }
  return current;
}

/** Where entries move up or down, or a map may have become empty. */
const movesEntries = ({ path, old, new: value }: Change): boolean =>
  value === undefined || (old === undefined && typeof path.at(-1) === "number");

function open(source: string): Text {
  return {
    source,
    document: parseDocument(source, { keepSourceTokens: true, uniqueKeys: false }),
    comments: commentsOf(source),
  };
}

function apply(source: string, splices: readonly Splice[]): string {
  const fromTheEnd = [...splices].sort((a, b) => b.from - a.from);
  return fromTheEnd.reduce((text, { from, to, text: fresh }) => text.slice(0, from) + fresh + text.slice(to), source);
}
