import { expect, test } from "vitest";
import { byHandSpread, drawnFrom, hoursSpread } from "../../../src/core/scoring/draws.ts";
import { accountsOf, scoredOf } from "../../../src/core/scoring/scored.ts";
import { pattern, portfolio } from "../../helpers/portfolio.ts";

test.each<["estimated" | "measured" | "carried" | undefined, hours: number[], byHand: number[]]>([
  [undefined, [75, 100, 125], [150, 200, 250]],
  ["estimated", [75, 100, 125], [150, 200, 250]],
  ["measured", [95, 100, 105], [150, 200, 250]], // nobody measures what was not made by hand
  ["carried", [70, 100, 130], [140, 200, 260]],
])("a single figure that was %s spreads as far as its source is off", (source, hours, byHand) => {
  const task = { name: "a", hours: "100m", performer: "others", by_hand: "200m", ...(source && { source }) } as const;
  const scored = scoredOf(accountsOf(portfolio([task])), pattern);
  const drawn = drawnFrom(scored, pattern);
  const ends = ({ low, likely, high }: { low: number; likely: number; high: number }) =>
    [low, likely, high].map((minutes) => Number(minutes.toFixed(9)));
  expect(ends(hoursSpread(scored.ledgers[0]!, drawn))).toEqual(hours);
  expect(ends(byHandSpread(scored.ledgers[0]!, drawn))).toEqual(byHand);
});
