#!/usr/bin/env node
import { version } from "../package.json";

const argv = process.argv.slice(2);

// What nobody caught, wherever it was thrown, ends in our own words: Node's exit code for it means "the answer is no" here.
process.on("uncaughtException", (error) => {
  process.exitCode = 70;
  void Promise.all([import("./cli/leave.ts"), import("./cli/exit.ts"), import("./cli/real-context.ts")]).then(
    ([{ leave }, { tell }, { realContext }]) => leave(error, () => tell(error, argv, realContext())),
    () => undefined,
  );
});

if (argv[0] === "--version" || argv[0] === "-V") {
  process.stdout.write(`${version}\n`);
} else {
  // From Node 22.1 the compiled program is kept between runs. The types are those of Node 20, which does not know it.
  const module = process.getBuiltinModule("node:module") as { enableCompileCache?(): void };
  module.enableCompileCache?.();
  process.exitCode = 130; // should there be nothing to wait for any more before the program has answered
  void Promise.all([import("./cli/main.ts"), import("./cli/real-context.ts")]).then(
    async ([{ main }, { realContext }]) => {
      process.exitCode = await main(argv, realContext());
    },
  );
}
