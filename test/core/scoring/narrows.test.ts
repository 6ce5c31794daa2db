import { describe, expect, test } from "vitest";
import type { TaskInput } from "../../../src/core/portfolio.ts";
import { scored } from "../../helpers/portfolio.ts";

const others = (id: string, hours: string, by_hand: string): TaskInput => ({
  id,
  name: id,
  hours,
  by_hand,
  performer: "others",
  doing: "little",
});
const me = (id: string, hours: string): TaskInput => ({ id, name: id, hours, performer: "me", doing: "all" });
const narrows = (tasks: TaskInput[]) => scored(tasks).totals.narrows;
const inputs = (tasks: TaskInput[]) => narrows(tasks).map(({ id, field }) => `${id} ${field}`);

describe("what it would help most to know", () => {
  test("the roughest large output comes first", () => {
    const tasks = [others("rough", "2h", "5h-25h"), others("clear", "2h", "14h-16h"), me("mail", "10h")];
    expect(inputs(tasks)[0]).toBe("rough by_hand");
  });

  test("the hours, where they are what is rough", () => {
    const tasks = [others("a", "1h-30h", "20h"), { ...me("mail", "2h"), source: "measured" as const }];
    expect(inputs(tasks)[0]).toBe("a hours");
  });

  test("knowing the figure really narrows the interval, to about what is told", () => {
    const before = [others("rough", "2h", "5h-25h"), others("clear", "2h", "14h-16h"), me("mail", "10h")];
    const [first] = narrows(before);
    const [low, high] = scored(before).totals.leverage_interval!;
    expect(first!.width).toBeCloseTo(high - low, 5);
    expect(first!.width_without).toBeLessThan(first!.width * 0.6);
  });

  test("at most three, each narrower than what is, the best first", () => {
    const tasks = Array.from({ length: 12 }, (_, i) => others(`t${i}`, "2h", `${i + 1}h-${3 * i + 5}h`));
    const found = narrows(tasks);
    expect(found).toHaveLength(3);
    for (const { width, width_without } of found) expect(width_without).toBeLessThan(width);
    expect(found.map((one) => one.width_without)).toEqual(
      found.map((one) => one.width_without).toSorted((a, b) => a - b),
    );
  });

  test("one of many that are alike is found, though only twelve are tried", () => {
    const many = Array.from({ length: 60 }, (_, i) => others(`t${i}`, "15m", "30m"));
    expect(inputs([...many, others("rough", "1h", "2h-40h")])[0]).toBe("rough by_hand");
  });

  test("all by hand: leverage has no width, so it is about the share of orchestration", () => {
    const tasks = [me("code", "10h"), { ...me("meetings", "20h"), doing: "half" as const }];
    expect(narrows(tasks)[0]).toMatchObject({ of: "orchestration_share", id: "meetings", field: "doing" });
  });

  test("nothing, where there are no hours", () => {
    expect(narrows([])).toEqual([]);
    expect(narrows([me("a", "0h")])).toEqual([]);
  });
});
