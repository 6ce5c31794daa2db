import { expect, test } from "vitest";
import { besideWhatWasSaid, isSaid, sourceOf, whoSays } from "../../../../src/core/intake/records/beside.ts";

test.each([
  [["list"], "the list says", "estimated"],
  [["ical"], "the calendar says", "measured"],
  [["ical", "ical"], "the calendar says", "measured"],
  [["ical", "csv"], "the records say", "measured"],
  [["list", "csv"], "the records say", "measured"],
])("of %j it is %s, and hours are %s", (kinds, who, source) => {
  const sources = kinds.map((kind) => ({ kind }));
  expect([whoSays(sources), sourceOf(sources), isSaid(sources)]).toEqual([who, source, source === "estimated"]);
});

test.each([
  ["hours", 180, "estimated", "“Mail”: you said 3 h, the records say 2 h"],
  ["hours", 180, "carried", "“Mail”: you said 3 h, the records say 2 h"],
  ["hours", 180, "measured", "“Mail”: it was 3 h, the records say 2 h"],
  ["hours", null, null, "“Mail”: you left it open, the records say 2 h"],
  ["agent_hours", 180, "measured", "“Mail”: agents 2 h a week, before it was 3 h"],
  ["agent_hours", null, null, "“Mail”: agents 2 h a week"],
] as const)("%s that were %s, %s: %s", (key, old, old_source, sentence) => {
  const change = { id: "mail", path: `tasks[1].${key}`, old, old_source, new: 120, source: "measured" } as const;
  expect(besideWhatWasSaid("Mail", change as Parameters<typeof besideWhatWasSaid>[1], "the records say")).toBe(
    sentence,
  );
});
