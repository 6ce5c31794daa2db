/*
 * Too many changes for a quarter of an hour: EACH=20 tries each twentieth of them, and the folder's figure is an estimate with
 * its interval. The others are said to Stryker to be none that compile: those it leaves out of every score.
 */
const each = Number(process.env.EACH || 1);
const named = (process.env.ONLY ?? "").split(" ").filter(Boolean);

/**
 * Whether the change of this number is tried: where some are named, one of those. Changes are numbered as they stand in the code:
 * each so many of them is a fair part of every file.
 */
export const isTried = (id, only = named) => (only.length > 0 ? only.includes(id) : Number(id) % each === 0);

const checker = () => ({
  async init() {},
  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isTried(mutant.id) ? { status: "passed" } : { status: "compileError", reason: "not drawn" },
      ]),
    );
  },
});

export const strykerPlugins = [{ kind: "Checker", name: "some", factory: checker }];
