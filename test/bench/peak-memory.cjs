// Preloaded into a measured process: leaves its peak memory, in KiB, in the file named by PEAK_MEMORY_FILE.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  writeFileSync(process.env.PEAK_MEMORY_FILE ?? "peak", String(process.resourceUsage().maxRSS));
});
