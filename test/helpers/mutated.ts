import fc from "fast-check";

/** Something done to a text: at a place, or at the end of the line it is in, so many signs are taken out, a piece put in, and perhaps what stood there once more. */
export interface Mutation {
  /** From 0, the start of the text, to 1. */
  readonly at: number;
  readonly atEnd: boolean;
  readonly remove: number;
  readonly piece: string;
  readonly again: boolean;
}

export const changesOf = (pieces: readonly string[]): fc.Arbitrary<Mutation[]> =>
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      atEnd: fc.boolean(),
      remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(2), fc.nat(40)),
      piece: fc.constantFrom(...pieces),
      again: fc.nat(4).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 6, size: "small" },
  );

export function mutated(text: string, changes: readonly Mutation[]): string {
  return changes.reduce((now, { at, atEnd, remove, piece, again }) => {
    const inside = Math.floor(at * now.length);
    const end = now.indexOf("\n", inside);
    const place = atEnd && end >= 0 ? end : inside;
    return now.slice(0, place) + piece + (again ? now.slice(place, place + 60) : "") + now.slice(place + remove);
  }, text);
}
