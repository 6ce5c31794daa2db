import { answers } from "./answers.ts";
import { comparisons } from "./comparisons.ts";
import { designs } from "./designs.ts";
import { figures } from "./figures.ts";
import { imports } from "./imports.ts";
import { lists } from "./lists.ts";
import { meaning } from "./meaning.ts";
import { patterns } from "./patterns.ts";
import { shape } from "./shape.ts";
import { texts } from "./texts.ts";

/** Every sentence about a fault, by its code. Who owns the fault owns the file it stands in. */
export const sentences = {
  ...shape,
  ...meaning,
  ...figures,
  ...designs,
  ...patterns,
  ...answers,
  ...lists,
  ...comparisons,
  ...imports,
  ...texts,
};

export type Code = keyof typeof sentences;
