import { Chalk } from "chalk";
import type { Tone } from "../pages/grid.ts";
import type { Look } from "./look.ts";

export type Paint = (tone: Tone | undefined, text: string) => string;

/** Colours at the level that was asked for; whoever calls has looked at the flags and the environment. */
export function paintFor({ colors }: Look): Paint {
  const chalk = new Chalk({ level: colors });
  const tones: Record<Tone, (text: string) => string> = {
    strong: chalk.bold,
    faint: chalk.dim,
    execution: chalk.yellow,
    orchestration: chalk.green,
    warning: chalk.magenta,
    error: chalk.red,
    verdict: chalk.cyan,
  };
  return (tone, text) => (tone ? tones[tone](text) : text);
}
