import type { World } from "./world.ts";

/** The usual person is off as the pattern's spread says, and half of the error is the same a quarter later. */
const usual: Omit<World, "name"> = {
  error: 0.25,
  correlation: 0.5,
  optimism: 0.2,
  askedAnew: 0.2,
  measured: 0.2,
  kept: 0,
  frank: 0.8,
};

/** People who err otherwise: how large and how alike their errors are is fitted on these. */
export const FITTED: readonly World[] = [
  { ...usual, name: "errors twice as large", error: 0.5 },
  { ...usual, name: "errors half as large", error: 0.125 },
  { ...usual, name: "errors of two quarters unrelated", correlation: 0 },
  { ...usual, name: "errors of two quarters nearly the same", correlation: 0.9 },
];

/** People who were asked otherwise: these have no say in it, and tell what it is worth. */
export const UNSEEN: readonly World[] = [
  { ...usual, name: "as the pattern supposes" },
  { ...usual, name: "everything asked anew", askedAnew: 1 },
  { ...usual, name: "everything asked anew, 3 of 4 kept", askedAnew: 1, kept: 0.75 },
  { ...usual, name: "all that is asked anew is measured", measured: 1 },
];
