import { expect, test } from "vitest";
import { groupsOf } from "../../../../src/core/intake/records/groups.ts";
import { documentOf } from "../../../helpers/importing.ts";
import { csv, hour, settled, tracked } from "./entries.ts";

test("most hours of the person stand first, then most of agents, then the name", () => {
  const entries = [
    hour("g", { by: "agent", minutes: 10 }),
    hour("c", { by: "agent", minutes: 10 }),
    hour("d", { by: "agent", minutes: 20 }),
    hour("f", { minutes: 1 }),
    hour("b", { minutes: 30 }),
    hour("a", { minutes: 30 }),
    hour("e", { by: "agent", minutes: 900 }),
    hour("b", { by: "agent", minutes: 5 }),
  ];
  const { unmatched } = groupsOf(settled({ file: entries }), []);
  expect(unmatched.map(({ name }) => name)).toEqual(["b", "a", "f", "e", "d", "c", "g"]);
});

test("twenty titles of one thing are named, those of most minutes first", () => {
  const rows = Array.from({ length: 21 }, (_, at) =>
    tracked(`Sprint ${at} review`, "07-01", "10:00", `10:${String(at + 10)}`),
  );
  const [all] = documentOf([csv(...rows)]).document.unmatched;
  expect(all).toMatchObject({ title: "Sprint 20 review", entries: 21 });
  expect(all!.titles).toEqual(Array.from({ length: 20 }, (_, at) => `Sprint ${20 - at} review`));
});
