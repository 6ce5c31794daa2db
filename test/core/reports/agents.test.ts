import { expect, test } from "vitest";
import { directed, directedIn } from "../../../src/core/reports/agents.ts";

test("hours of agents stand beside the person's, where a record measured them", () => {
  expect(directed({ agent_minutes: 1860, directing_minutes: 240 })).toBe("Your 4 h directed 31 h of agents");
  expect(directed({ agent_minutes: 1860, directing_minutes: null })).toBe("Agents worked 31 h on what you direct");
  expect(directed({ agent_minutes: null, directing_minutes: 240 })).toBeUndefined();
});

test("of several: those in which agents were measured, and no others", () => {
  expect(
    directedIn([
      { minutes: 60, agent_minutes: 600 },
      { minutes: 500, agent_minutes: null },
      { minutes: null, agent_minutes: 60 },
      { minutes: 30, agent_minutes: 0 },
    ]),
  ).toBe("Your 1 h 30 directed 11 h of agents");
  expect(directedIn([{ minutes: 500, agent_minutes: null }])).toBeUndefined();
  expect(directedIn([])).toBeUndefined();
});
