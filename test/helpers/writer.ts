import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** How much the process writes each time: one sign, over and over, another one the next time. */
export const LENGTH = 200_000;

/**
 * A process of its own that replaces one file again and again, without end. It is given back when it has written for the first
 * time, however long that takes; `kill` ends it at once, in the middle of whatever it does.
 */
export async function writing(directory: string): Promise<{ file: string; kill(): Promise<void> }> {
  const bundle = await rolldown({ input: "src/cli/disk.ts", platform: "node" });
  await bundle.write({ file: join(directory, "disk.mjs") });
  writeFileSync(
    join(directory, "writer.mjs"),
    `import { realDisk } from "./disk.mjs";
     for (let i = 0; ; i++) {
       await realDisk.replace(process.argv[2], String(i % 10).repeat(${LENGTH}));
       if (i === 1) process.stdout.write("written");
     }`,
  );
  const file = join(directory, "a.yaml");
  const writer = spawn(process.execPath, [join(directory, "writer.mjs"), file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((written, failed) => {
    writer.stdout.once("data", () => written());
    writer.once("exit", (code) => failed(new Error(`the writer ended with ${code}`)));
  });
  const ended = new Promise((done) => writer.once("exit", done));
  return {
    file,
    async kill() {
      writer.kill("SIGKILL");
      await ended;
    },
  };
}
