import type { Cause, OpenSide } from "../reports/comparison.ts";

/** A share moves by fifths and halves: what floating point makes of .8 - .6 must not decide. */
export const NEARLY = 1e-9;

/** Why a task's figures differ, the first cause that fits; null where they do not, or the hours of one side are not known. `change` is the share that counts. */
export function causeOf(old: OpenSide | null, now: OpenSide | null, change: number): Cause | null {
  if (!old) return now ? "new" : null;
  if (!now) return "dropped";
  if (old.minutes === null || now.minutes === null) return null;
  const moved = now.share - old.share;
  if (moved >= change - NEARLY && now.class === "orchestration") return "handed_over";
  if (moved <= NEARLY - change) return "regressed";
  const [hours, output] = [now.minutes !== old.minutes, now.by_hand_minutes !== old.by_hand_minutes];
  if (hours) return output ? "hours+output" : "hours";
  return output ? "output" : null;
}
