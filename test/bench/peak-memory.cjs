// Preloaded into a measured process: leaves its peak memory, in KiB, and the time that it computed, in microseconds, in the
// file named by PEAK_MEMORY_FILE.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { maxRSS, userCPUTime } = process.resourceUsage();
  writeFileSync(process.env.PEAK_MEMORY_FILE ?? "peak", JSON.stringify([maxRSS, userCPUTime]));
});
