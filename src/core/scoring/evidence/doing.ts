import { DOING } from "../../portfolio/schema.ts";
import type { EvidenceKind } from "./kind.ts";

const SAID = {
  all: "all of your time in it is doing",
  most: "most of your time in it is doing",
  half: "about half of your time in it is doing",
  little: "little of your time in it is doing",
  none: "none of your time in it is doing",
};

/** How much of the own hours is making. People flatter themselves here, so it weighs less than it says. */
export const doing: EvidenceKind = {
  source: "doing",
  open: (task) => task.doing === undefined,
  answers: () => DOING.map((answer) => ({ doing: answer })),
  weigh(task, pattern) {
    if (!task.doing) return undefined;
    const { doing } = task;
    return { weight: pattern.evidence.doing[doing], detail: () => SAID[doing] };
  },
};
