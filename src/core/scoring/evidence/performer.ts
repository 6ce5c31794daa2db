import type { EvidenceKind } from "./kind.ts";

const SAID = { me: "you make it yourself", shared: "you and others make it", others: "others make it" };

/** Who makes the output: the strongest single thing a person can observe about their own work. */
export const performer: EvidenceKind = {
  source: "performer",
  open: (task) => task.performer === undefined,
  answers: () => [{ performer: "me" }, { performer: "shared" }, { performer: "others" }],
  weigh(task, pattern) {
    if (!task.performer) return undefined;
    const { performer } = task;
    return { weight: pattern.evidence.performer[performer], detail: () => SAID[performer] };
  },
};
