import { expect, it, test } from "vitest";
import { typedAmount } from "../../../src/core/intake/typed.ts";
import { readCounted } from "../../../src/core/portfolio/hours.ts";

const WEEK = { minutes: 40 * 60, days: 5 };
const typed = (text: string) => typedAmount(text, WEEK);

test.each([
  ["3", 3],
  [" 3h ", "3h"],
  ["36 Std.", "36h"],
  ["30 Min.", "30m"],
  ["2,5 h", "2,5 h"],
  ["4h/Monat", "4h/month"],
  ["½ Std. täglich", "30m/day"],
  ["2 bis 3 Stunden", "2h-3h"],
  ["4 Tage", "4d"],
  ["2x 45 min", "1h30m"],
])("%j is kept as %j", (text, kept) => {
  expect(typed(text)).toBe(kept);
  expect(readCounted(kept, WEEK)).toMatchObject({ ok: true });
});

it.each(["bis 3 Std.", "9:30", "2h biweekly", "3 pro Woche", "mail, 3h", "3h, 4h", "1h5", "", "monatlich 6h, Bericht"])(
  "%j is no amount, and stays",
  (text) => {
    expect(typed(text)).toBe(text);
    expect(readCounted(typed(text), WEEK)).toMatchObject({ ok: false });
  },
);
