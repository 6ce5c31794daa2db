// Bundles a TypeScript file and runs it, so that Node 20 needs nothing more than the bundler that is already here.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const [, , input = ""] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "verdicts-"));
try {
  const file = join(folder, "bundle.mjs");
  await (await rolldown({ input, platform: "node" })).write({ file, format: "esm", codeSplitting: false });
  await import(pathToFileURL(file).href);
} finally {
  rmSync(folder, { recursive: true });
}
