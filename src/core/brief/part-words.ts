import type { DesignPart } from "../portfolio/schema.ts";

/** The parts of a design as a person says them; the file has shorter words. */
export const PART_WORDS: Readonly<Record<DesignPart, string>> = {
  purpose: "the purpose",
  output: "the output",
  audience: "who uses it",
  owner: "who makes it",
  quality: "the quality list",
  steps: "the steps",
  feedback: "the feedback",
  failure: "what can go wrong",
  escalate: "when to ask you",
};
