import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { yamlData } from "./yaml-plugin.js";

const folder = process.env.MUTATED ?? "";

/** What a folder does is to be seen in the tests that mirror it, and where it is the ground of another, in that one's too. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // one grammar of hours for the lines of a list and for a file; what a sentence names stands beside the broken files
  "core/portfolio": ["core/intake/list.test.ts", "errors/errors.test.ts"],
  // a text that is written is read again, and the broken files say what is wrong where
  "files/edit": ["files/laws.test.ts"],
  "files/read": ["files/laws.test.ts", "errors/errors.test.ts"],
  // what a pattern's questions may be; a walk through the interview is seen where somebody answers it
  "core/interview": ["core/pattern/pattern.test.ts", "cli/interview/*.test.ts"],
  // the ranking by fractions that nothing is rounded in
  "core/shift": ["laws/shift.test.ts"],
  "core/messages": ["core/{brief,intake,portfolio}/**/*.test.ts", "errors/errors.test.ts"],
};

/** What is quick goes first: once a test noticed a change, the others are left. Laws try hundreds of inputs. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toReversed();
  }
}

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [yamlData()],
  test: {
    include: [`test/${folder}{/**/*,}.test.ts`, ...(ALSO[folder] ?? []).map((test) => `test/${test}`)],
    env: { TZ: "UTC", NO_COLOR: "1" },
    setupFiles: ".config/same-draws.js",
    restoreMocks: true,
    sequence: { sequencer: QuickFirst },
    testTimeout: 600_000,
  },
});
