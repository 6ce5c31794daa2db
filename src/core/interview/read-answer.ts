import type { PortfolioInput } from "../portfolio/schema.ts";
import type { Ask } from "./ask.ts";
import { kindOf } from "./kinds/index.ts";
import { type ReadAnswer, readBy } from "./kinds/kind.ts";

/** Reads what was typed, ticked or found in an answers file: an answer in the form of the file, or why it is none. */
export const readAnswer = (ask: Ask, given: unknown, answers: PortfolioInput): ReadAnswer =>
  readBy(kindOf(ask), ask, given, answers);
