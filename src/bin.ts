#!/usr/bin/env node
import { version } from "../package.json";

if (process.argv[2] === "--version" || process.argv[2] === "-V") {
  process.stdout.write(`${version}\n`);
} else {
  // From Node 22.1 the compiled program is kept between runs. The types are those of Node 20, which does not know it.
  const module = process.getBuiltinModule("node:module") as { enableCompileCache?(): void };
  module.enableCompileCache?.();
  void Promise.all([import("./cli/main.ts"), import("./cli/real-context.ts")]).then(
    async ([{ main }, { realContext }]) => {
      process.exitCode = await main(process.argv.slice(2), realContext());
    },
  );
}
