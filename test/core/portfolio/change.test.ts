import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, diff, same } from "../../../src/core/portfolio/change.ts";
import { portfolios } from "../../helpers/portfolios.ts";

const task = (id: string, hours: number) => ({ id, name: id, hours });

describe("the difference of two documents", () => {
  it("makes the one of the other, whatever they are", () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    fc.assert(fc.property(json, json, (a, b) => same(applyChanges(a, diff(a, b)), b)));
    fc.assert(fc.property(portfolios, portfolios, (a, b) => same(applyChanges(a, diff(a, b)), b)));
  });

  it("is not led astray by keys that every object has", () => {
    const odd = JSON.parse('{"valueOf": {}, "__proto__": {"a": 1}, "constructor": 2}') as object;
    expect(same(applyChanges({}, diff({}, odd)), odd)).toBe(true);
    expect(applyChanges(odd, diff(odd, {}))).toEqual({});
    expect(diff({ a: 1 }, { a: 1, toString: 2 })).toEqual([{ path: ["toString"], old: undefined, new: 2 }]);
  });

  it("is nothing where nothing differs, and does not see the order of keys", () => {
    fc.assert(fc.property(portfolios, (portfolio) => diff(portfolio, structuredClone(portfolio)).length === 0));
    expect(diff({ a: 1, b: 2, c: undefined }, { b: 2, a: 1 })).toEqual([]);
  });

  it("leaves what it was made of as it was", () => {
    const before = { tasks: [task("a", 1), task("b", 2)] };
    const copy = structuredClone(before);
    applyChanges(before, diff(before, { tasks: [task("b", 3)] }));
    expect(before).toEqual(copy);
  });

  it.each([
    ["a figure", [task("a", 1), task("b", 2)], [task("a", 1), task("b", 5)], [[["tasks", 1, "hours"], 2, 5]]],
    ["a task at the front", [task("b", 2)], [task("a", 1), task("b", 2)], [[["tasks", 0], undefined, task("a", 1)]]],
    ["a task less", [task("a", 1), task("b", 2)], [task("b", 2)], [[["tasks", 0], task("a", 1), undefined]]],
    [
      "two tasks that changed places",
      [task("a", 1), task("b", 2), task("c", 3)],
      [task("c", 3), task("a", 1), task("b", 2)],
      [
        [["tasks", 0], undefined, task("c", 3)],
        [["tasks", 3], task("c", 3), undefined],
      ],
    ],
    [
      "a task that is new and a figure behind it",
      [task("a", 1), task("c", 3)],
      [task("a", 1), task("b", 2), task("c", 4)],
      [
        [["tasks", 1], undefined, task("b", 2)],
        [["tasks", 2, "hours"], 3, 4],
      ],
    ],
    [
      "another name",
      [{ name: "Mail", hours: 1 }],
      [{ name: "Post", hours: 1 }],
      [[["tasks", 0, "name"], "Mail", "Post"]],
    ],
  ])("is small for %s", (_what, before, after, expected) => {
    const changes = diff({ tasks: before }, { tasks: after });
    expect(changes.map(({ path, old, new: value }) => [path, old, value])).toEqual(expected);
  });

  it("follows a shift by its task, and the lines of a list by what they say", () => {
    const before = { shift: [{ task: "a" }, { task: "b", proven: true }], quality: ["one", "two", "three"] };
    const after = { shift: [{ task: "b", proven: false }], quality: ["one", "three", "four"] };
    expect(diff(before, after).map(({ path }) => path.join("."))).toEqual([
      "shift.0",
      "shift.0.proven",
      "quality.1",
      "quality.2",
    ]);
  });
});
