import { isKnown } from "../../portfolio/counted.ts";
import { ofMinutes, type Spread, type Weekly } from "../../portfolio/hours.ts";
import type { EvidenceKind } from "./kind.ts";

/**
 * By-hand hours against own hours: an output of fifty hours from ten of mine was not made by my hands alone.
 * Twice my hours says nothing yet, a quick hand or a good tool does that; less than mine says nothing either. Nothing
 * where I make it myself, however fast, and nothing where either side is zero or unknown.
 */
export const byHand: EvidenceKind = {
  source: "by_hand",
  open: (task) =>
    isKnown(task) &&
    task.by_hand === undefined &&
    task.supports === undefined &&
    (task.performer === "shared" || task.performer === "others"),
  answers: (task) => (isKnown(task) ? [1, 8].map((factor) => ({ by_hand: scaled(task.hours, factor) })) : []),
  weigh(task, pattern) {
    if (!task.by_hand || task.by_hand === "unknown" || task.performer === "me" || !isKnown(task)) return undefined;
    const own = task.hours.mean;
    if (own <= 0) return undefined;
    const { per_doubling, cap } = pattern.evidence.by_hand;
    const ratio = task.by_hand.mean / own;
    if (ratio <= 2) return undefined;
    const weight = Math.min(cap, per_doubling * Math.log2(ratio / 2));
    return { weight, detail: () => `its output would take ${ratio.toFixed(1)} times your hours by hand` };
  },
};

const scaled = ({ low, likely, high }: Spread, factor: number): Weekly =>
  ofMinutes({ low: low * factor, likely: likely * factor, high: high * factor });
