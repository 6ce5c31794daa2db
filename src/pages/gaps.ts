import type { Purposeful } from "../core/command.ts";
import type { Problem } from "../core/problem.ts";
import { quoted } from "../core/text.ts";
import { type Block, titled } from "./block.ts";

/** Why a brief is refused: what its design lacks, in words, and what to run. Where it stands in the file is for `check` to show. */
export function gapsPage(name: string, gaps: readonly Problem[], commands: readonly Purposeful[]): Block[] {
  const messages = (level: Problem["severity"]) =>
    gaps.filter(({ severity }) => severity === level).map(({ message }) => message);
  return [
    { kind: "lead", text: `${quoted(name)} is not ready to hand over.` },
    ...titled("What is missing", messages("error")),
    ...titled("What would help", messages("warning")),
    { kind: "heading", text: "Next" },
    { kind: "commands", commands },
  ];
}
