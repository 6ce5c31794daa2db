// Bundles a TypeScript file in memory and runs it, so that Node 20 needs nothing more than the bundler already here.
import { rolldown } from "rolldown";

const [, , input = ""] = process.argv;
const bundle = await rolldown({ input, platform: "node" });
const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString("base64")}`);
