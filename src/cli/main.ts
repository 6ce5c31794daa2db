import type { Context } from "./context.ts";
import { tell } from "./exit.ts";
import type { Exit } from "./failure.ts";

/** The program from arguments to exit code. It never throws and never leaves the process by itself. */
export async function main(argv: readonly string[], context: Context): Promise<Exit> {
  try {
    const { runProgram } = await import("./program.ts");
    return await runProgram(argv, context);
  } catch (error) {
    return tell(error, argv, context);
  }
}
