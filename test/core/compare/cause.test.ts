import { expect, test } from "vitest";
import { causeOf } from "../../../src/core/compare/cause.ts";
import type { Class } from "../../../src/core/portfolio/schema.ts";
import type { Cause, OpenSide } from "../../../src/core/reports/comparison.ts";

const side = (minutes: number | null, by_hand_minutes: number | null, share: number, verdict: Class): OpenSide =>
  ({ ids: ["a"], minutes, execution_minutes: null, by_hand_minutes, share, class: verdict }) as OpenSide;
const [made, led] = ["execution", "orchestration"] as const;
const plain = side(60, 60, 0.2, made);

test.each<[says: string, old: OpenSide | null, now: OpenSide | null, cause: Cause | null]>([
  ["there in neither", null, null, null],
  ["there in the new one alone", null, plain, "new"],
  ["of unknown hours, in the new one alone", null, side(null, null, 0, made), "new"],
  ["there in the old one alone", plain, null, "dropped"],
  ["the same", plain, plain, null],
  ["of unknown hours before", side(null, null, 0.2, made), side(30, 60, 0.8, led), null],
  ["of unknown hours now", plain, side(null, null, 0.8, led), null],
  ["a fifth more of it directed, as floats have it", side(60, 60, 0.6, made), side(60, 60, 0.8, led), "handed_over"],
  ["less than a fifth more", side(60, 60, 0.61, made), side(60, 60, 0.8, led), null],
  ["more of it directed, and execution still", plain, side(30, 60, 0.5, made), "hours"],
  ["a fifth less of it directed, as floats have it", side(60, 60, 0.8, led), side(60, 60, 0.6, led), "regressed"],
  ["less than a fifth less", side(60, 60, 0.8, led), side(60, 60, 0.61, led), null],
  ["more hours", plain, side(61, 60, 0.2, made), "hours"],
  ["another output", plain, side(60, 61, 0.2, made), "output"],
  ["an output that is known now", side(60, null, 0.2, made), plain, "output"],
  ["both", plain, side(59, 59, 0.3, made), "hours+output"],
])("%s", (_, old, now, cause) => expect(causeOf(old, now, 0.2)).toBe(cause));
