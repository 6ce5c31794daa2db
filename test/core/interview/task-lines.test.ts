import { describe, expect, it } from "vitest";
import { freeId, readTaskLine, withTaskLines } from "../../../src/core/interview/task-lines.ts";

const weekOf = (hours: number) => ({ minutes: hours * 60, days: 5, given: true });

describe("a line of the task list", () => {
  it.each([
    ["status report, 3h", "status report", "3h"],
    ["invoicing, 6h/month", "invoicing", "6h/month"],
    ["standup 15m/day", "standup", "15m/day"],
    ["mail: 5", "mail", 5],
    ["1:1s with the team, 4h", "1:1s with the team", "4h"],
    ["1:1s 4h", "1:1s", "4h"],
    ["briefing, review, and mails - 2h-4h", "briefing, review, and mails", "2h-4h"],
    ["- code review\t3.5", "code review", 3.5],
    ["3. Quarterly report, 2d/quarter", "Quarterly report", "2d/quarter"],
    ["2 on-call shifts, 6h", "2 on-call shifts", "6h"],
    ["週報を書く、 2h", "週報を書く", "2h"],
    ["Отчёт 1h30m", "Отчёт", "1h30m"],
    ["reading (2h)", "reading", "2h"],
    ["travel, about 3 hours a week", "travel", "about 3 hours a week"],
    ["backlog, 2 to 4 hours", "backlog", "2 to 4 hours"],
  ])("%s", (line, name, hours) => expect(readTaskLine(line, weekOf(40))).toEqual({ name, hours }));

  it.each([
    ["status report", "list-no-hours"],
    ["3h", "list-no-name"],
    ["report, lots", "list-no-hours"],
    ["report, -3h", "hours-negative"],
    ["report, 200h", "more-than-a-week"],
    ["report, 4h-2h", "hours-reversed"],
    ["report, nan", "list-no-hours"],
    ["Monthly board report, 6h", "list-frequency"],
    ["Tier 2 - 6h", "list-name-or-range"],
    ["report, 1h\nmail, 2h", "list-not-understood"],
    ["Task, hours", "list-no-hours"],
  ])("refuses %s", (line, code) => expect(readTaskLine(line, weekOf(40))).toMatchObject({ code }));

  it("reads days by the person's own week", () => {
    const read = (line: string, week: number) => readTaskLine(line, weekOf(week));
    expect(read("report, 2d-10h", 20)).toEqual({ name: "report", hours: "2d-10h" });
    expect(read("report, 2d-10h", 40)).toMatchObject({ code: "hours-reversed" });
    expect(read("report, 1d-10h", 40)).toEqual({ name: "report", hours: "1d-10h" });
    expect(read("report, 1d-10h", 60)).toMatchObject({ code: "hours-reversed" });
    expect(read("report, 12d", 80)).toMatchObject({ code: "more-than-a-week" });
  });
});

describe("the list after lines were typed", () => {
  it("keeps what is known of a task whose line is typed again", () => {
    const before = [{ id: "report", name: "Report", hours: 3, performer: "me" as const }];
    expect(
      withTaskLines(before, [
        { name: "report", hours: "4h" },
        { name: "mail", hours: 5 },
      ]),
    ).toEqual([
      { id: "report", name: "Report", hours: "4h", performer: "me" },
      { id: "mail", name: "mail", hours: 5 },
    ]);
  });

  it("gives every task an id of its own, in any script", () => {
    expect(freeId("Weekly report!", new Set())).toBe("weekly-report");
    expect(freeId("weekly report", new Set(["weekly-report"]))).toBe("weekly-report-2");
    expect(freeId("週報", new Set())).toBe("週報");
    expect(freeId("???", new Set(["task"]))).toBe("task-2");
  });
});
