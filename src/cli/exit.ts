import { version } from "../../package.json";
import { InvalidDocument } from "../core/problem.ts";
import { colorFlag } from "./color.ts";
import type { Context } from "./context.ts";
import { besides, EXIT, type Exit, Failure, reason } from "./failure.ts";
import { lookAt } from "./look.ts";
import { speak } from "./speak.ts";

/** The one place where what went wrong becomes a sentence on stderr and an exit code. */
export async function tell(error: unknown, argv: readonly string[], context: Context): Promise<Exit> {
  const say = (message: string, hint?: string, commands?: Failure["commands"]) => {
    speak(context, `orchestrate: ${besides(message, context.changed)}`, hint ? [] : commands);
    if (hint) speak(context, hint, commands);
  };

  if (error instanceof InvalidDocument) {
    const [{ drawPage }, { problemsPage }] = await Promise.all([
      import("../formats/terminal.ts"),
      import("../pages/check.ts"),
    ]);
    const { file, problems, source } = error;
    const look = lookAt(context, context.stderr, colorFlag(argv));
    context.stderr.write(drawPage(problemsPage([{ file, problems, source }]), look));
    return EXIT.invalid;
  }
  if (error instanceof Failure) {
    say(error.message, error.hint, error.commands);
    return error.exit;
  }
  if (isCancelled(error)) {
    say("cancelled");
    return EXIT.cancelled;
  }
  const why = reason(error);
  if (why) {
    say(`${(error as { path?: string }).path ?? "a file"}: ${why}`);
    return EXIT.unreachable;
  }
  if ((error as NodeJS.ErrnoException | undefined)?.code === "MODULE_NOT_FOUND")
    say(
      "a part of the program is not there; was it updated while it ran?",
      "run it again: what was answered or saved is kept",
    );
  else
    say(
      `something went wrong that should not have: ${error instanceof Error ? error.message : String(error)}`,
      "what was answered or saved until then is kept; please report it with what --debug prints",
    );
  if (argv.includes("--debug")) {
    const stack = error instanceof Error ? error.stack : undefined;
    context.stderr.write(`orchestrate ${version}, ${context.platform}\n${stack ?? ""}\n`);
  }
  return EXIT.ourFault;
}

/** What the prompter throws when the person presses Ctrl-C; by name, so that it need not be loaded to tell. */
const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === "Cancelled";
