import { describe, expect, it } from "vitest";
import { drawBars } from "../../src/formats/bars.ts";
import { weekPicture } from "../../src/pages/picture.ts";

const week = (label: string, doing: number, direction: number, design = 0) => ({
  label,
  activities: { doing, purpose: 0, design, direction, compass: 0, unassigned: 0 },
});
const drawn = (weeks: ReturnType<typeof week>[], columns: number, ascii = false) =>
  drawBars(weekPicture(weeks)!, columns, ascii, (_tone, text) => text);

describe("a week as a bar", () => {
  it("is as wide as there is room, each part as long as its hours", () => {
    expect(drawn([week("", 1200, 1200)], 20)).toEqual(["██████████▓▓▓▓▓▓▓▓▓▓", "█ doing 20 h", "▓ direction 20 h"]);
  });

  it("is readable where there is nothing but ASCII", () => {
    const lines = drawn([week("", 1800, 600)], 40, true);
    expect(lines).toEqual(["##############################==========", "# doing 30 h   = direction 10 h"]);
  });

  it("shows what takes less than a cell", () => {
    expect(drawn([week("", 2400, 5)], 20)[0]).toBe("███████████████████▓");
  });

  it("has one scale for two weeks, and both figures", () => {
    expect(drawn([week("2026-Q1", 1200, 1200), week("2026-Q2", 600, 600)], 49)).toEqual([
      "2026-Q1  ████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
      "2026-Q2  ██████████▓▓▓▓▓▓▓▓▓▓",
      "█ doing 20 h to 10 h   ▓ direction 20 h to 10 h",
    ]);
  });

  it("tells whole minutes that add up", () => {
    const { bars } = weekPicture([week("", 100.4, 100.4, 100.4)])!;
    expect(bars[0]!.pieces.map(({ length }) => length)).toHaveLength(3);
    expect(bars[0]!.pieces.reduce((sum, { length }) => sum + length, 0)).toBe(301);
  });

  it("is not there without hours", () => expect(weekPicture([week("", 0, 0)])).toBeNull());
});
