import { expect, test } from "vitest";
import { likeness } from "../../../../src/core/intake/records/likeness.ts";

test.each([
  ["Sprint 14 planning", "sprint 15 PLANNING", true],
  ["Standup 2026-07-01", "Standup 2026-07-02", true],
  ["Standup 2026-07", "Standup 2026-08", true],
  ["Standup 15.07.2026", "Standup 6.8.26", true],
  ["Standup 1/7/2026", "Standup 12/11/2026", true],
  ["Standup (1/7/2026)", "Standup (12/11/2026)", true],
  ["Standup 1.7.", "Standup", true],
  ["Review Q3", "Review q4", true],
  ["Re: Budget", "Budget", true],
  ["Interview (1/3)", "Interview (2/3)", true],
  ["Room 1", "Room 2", false],
  ["Sprint 14 review", "Week 14 review", false],
  ["Sprint 14 review", "Review", false],
  ["1:1 Ada", "1:1 Bea", false],
  ["SOC 2", "SOC 3", false],
])("%s and %s: alike %s", (one, other, alike) => expect(likeness(one) === likeness(other)).toBe(alike));
