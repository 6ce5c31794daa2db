import type { EvidenceKind } from "./kind.ts";

/** Who makes the output: the strongest single thing a person can observe about their own work. */
export const performer: EvidenceKind = {
  source: "performer",
  open: (task) => task.performer === undefined,
  answers: () => [{ performer: "me" }, { performer: "shared" }, { performer: "others" }],
  weigh(task, pattern) {
    if (!task.performer) return undefined;
    const said = { me: "you make it yourself", shared: "you and others make it", others: "others make it" };
    return { weight: pattern.evidence.performer[task.performer], detail: said[task.performer] };
  },
};
