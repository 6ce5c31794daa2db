import fc from "fast-check";

fc.configureGlobal({
  seed: Number(process.env.SEED ?? 1),
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: Number(process.env.SOAK_SECONDS ?? 60) * 1000,
});
