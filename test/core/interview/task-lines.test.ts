import { describe, expect, it } from "vitest";
import { freeId, retyped, withTaskLines } from "../../../src/core/interview/task-lines.ts";

describe("the list after lines were typed", () => {
  const report = { id: "report", name: "Report", hours: 3, performer: "me" as const };

  it("keeps what is known of a task whose line is typed again, and drops what no line speaks of", () => {
    const lines = [
      { name: "report", hours: "4h" },
      { name: "mail", hours: 5 },
    ];
    expect(retyped([report, { id: "code", name: "Code", hours: 9 }], lines)).toEqual([
      { ...report, hours: "4h" },
      { id: "mail", name: "mail", hours: 5 },
    ]);
    expect(retyped([report], [{ ...report }])).toEqual([report]);
  });

  it("keeps a name that is typed twice twice", () => {
    const twice = [
      { name: "report", hours: "4h" },
      { name: "Report", hours: "1h" },
    ];
    expect(retyped([report], twice).map(({ id, hours }) => [id, hours])).toEqual([
      ["report", "4h"],
      ["report-2", "1h"],
    ]);
    expect(withTaskLines([report], twice).map(({ id, hours }) => [id, hours])).toEqual([
      ["report", 3],
      ["report-2", "4h"],
      ["report-3", "1h"],
    ]);
  });

  it("gives every task an id of its own, in any script", () => {
    expect(freeId("Weekly report!", new Set())).toBe("weekly-report");
    expect(freeId("weekly report", new Set(["weekly-report"]))).toBe("weekly-report-2");
    expect(freeId("週報", new Set())).toBe("週報");
    expect(freeId("???", new Set(["task"]))).toBe("task-2");
  });
});
