import fc from "fast-check";

// The laws are tried on the same inputs each time, so that a change that breaks nothing is never refused by chance.
// SEED=7 npm test tries them on others. Where each of a thousand changes to the code is tried (npm run mutate), a law has a tenth
// of a second: what it notices, it notices early.
fc.configureGlobal({
  seed: Number(process.env.SEED ?? 1),
  ...(process.env.MUTATED ? { interruptAfterTimeLimit: 100 } : {}),
});
