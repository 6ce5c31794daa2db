import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the page of the manual beside the program that was built: it is the program that knows its commands. */
export function manPage() {
  return {
    name: "man-page",
    /** @param {{ dir?: string }} output */
    writeBundle({ dir = "dist" }) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(dir, "orchestrate.cjs"), "help", "--man"], {
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`the page of the manual cannot be made: ${stderr}`);
      writeFileSync(join(dir, "orchestrate.1"), stdout);
    },
  };
}
