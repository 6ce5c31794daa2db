import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getIn, setIn } from "../../../src/core/portfolio/path.ts";

const key = fc.constantFrom("a", "b", "valueOf", "constructor");
const path = fc.array(key, { minLength: 1, maxLength: 3 });
const values = fc.oneof(fc.constantFrom(0, "x", false), fc.record({ a: fc.constant(1) }));
const map = fc.dictionary(key, fc.dictionary(key, fc.constantFrom(1, 2)));

describe("a value set by path", () => {
  it("is found there, and everything else is what it was", () => {
    fc.assert(
      fc.property(map, path, values, (before, at, value) => {
        const copy = structuredClone(before);
        expect(getIn(setIn(before, at, value), at)).toEqual(value);
        expect(before).toEqual(copy);
      }),
    );
  });

  it("is gone once it is set to undefined, with the maps that this left empty", () => {
    expect(setIn({ promise: { freed: "2h" }, task: "a" }, ["promise", "freed"], undefined)).toEqual({ task: "a" });
    expect(setIn([{ a: 1 }, { a: 2 }], [1, "a"], 3)).toEqual([{ a: 1 }, { a: 3 }]);
  });

  it("changes nothing where it stands there already: the very same value comes back", () => {
    fc.assert(
      fc.property(map, path, (before, at) => {
        expect(setIn(before, at, getIn(before, at))).toBe(before);
      }),
    );
  });

  it("is not taken for one that every map inherits", () => {
    expect(getIn({}, ["constructor"])).toBeUndefined();
    expect(setIn({}, ["valueOf"], 1)).toEqual({ valueOf: 1 });
  });
});
