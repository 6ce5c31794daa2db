import type { Amount } from "../../portfolio/amounts.ts";
import { mean, perWeek } from "../../portfolio/hours.ts";
import type { EvidenceKind } from "./kind.ts";

/**
 * By-hand hours against own hours: an output of fifty hours from ten of mine was not made by my hands alone.
 * Twice my hours says nothing yet, a quick hand or a good tool does that; less than mine says nothing either. Nothing
 * where I make it myself, however fast, and nothing where either side is zero or unknown.
 */
export const byHand: EvidenceKind = {
  source: "by_hand",
  open: (task) =>
    task.by_hand === undefined &&
    task.supports === undefined &&
    (task.performer === "shared" || task.performer === "others"),
  answers: (task) =>
    [1, 8].map((factor) => ({
      by_hand: {
        ...task.hours,
        low: scale(task.hours.low, factor),
        likely: scale(task.hours.likely, factor),
        high: scale(task.hours.high, factor),
      },
    })),
  weigh(task, pattern, week) {
    if (!task.by_hand || task.by_hand === "unknown" || task.performer === "me") return undefined;
    const own = mean(perWeek(task.hours, week));
    const output = mean(perWeek(task.by_hand, week));
    if (own <= 0 || output <= 0) return undefined;
    const { per_doubling, cap } = pattern.evidence.by_hand;
    const ratio = output / own;
    if (ratio <= 2) return undefined;
    const weight = Math.min(cap, per_doubling * Math.log2(ratio / 2));
    return { weight, detail: `its output would take ${ratio.toFixed(1)} times your hours by hand` };
  },
};

const scale = (amount: Amount, factor: number): Amount => ({
  minutes: amount.minutes * factor,
  days: amount.days * factor,
  week: amount.week * factor,
});
