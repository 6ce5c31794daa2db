import { besides, EXIT, type Exit, reason } from "./failure.ts";
import { passable } from "./output.ts";

/*
 * What ends the process where no return can: a stream that fails, a signal, what nobody caught. Nothing that has been said is
 * lost by it, for what these write is waited for.
 */

const leaveWith = (exit: Exit): never => process.exit(exit);
let leaving = false;

/** Ends the process for what was thrown where nobody could catch it: told as anything else is, with its exit code. */
export async function leave(error: NodeJS.ErrnoException, tell: () => Promise<Exit>): Promise<void> {
  if (error.syscall === "write") {
    process.exitCode = EXIT.done; // where nobody reads on
    return failed(process.stdout, error);
  }
  if (leaving) leaveWith(EXIT.ourFault); // telling it went wrong as well
  leaving = true;
  const exit = await tell();
  process.stderr.write("", () => leaveWith(exit));
}

const seen = new Set<NodeJS.WriteStream>();

/** A stream whose failure ends the program. */
export function watched(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!seen.has(stream)) stream.on("error", (error) => failed(stream, error));
  seen.add(stream);
  return stream;
}

/** The files that were changed so far, by name: what fails after it says so. */
export const changed: string[] = [];

/** What a signal ends instead of the process, where there is something that must be ended well. */
let interruption: AbortController | undefined;
/** True from the first question on. */
let asking = false;

/**
 * A pager or `head` that has seen enough is no fault. Any other failure ends the program, whatever it is doing, for what it
 * says does not arrive. It is told on the other stream, never on the one that failed.
 */
function failed(stream: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (asking && stream === process.stderr) leaveWith(EXIT.cancelled); // the terminal of the questions is gone
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return;
  if (stream === process.stderr) leaveWith(EXIT.unreachable);
  const told = besides(`the answer could not be written: ${reason(error) ?? error.message}`, changed);
  watched(process.stderr).write(passable(`orchestrate: ${told}\n`), () => leaveWith(EXIT.unreachable));
}

/**
 * From now on a signal ends what is being done, at whatever moment it comes, and not the process: whoever does it looks at
 * this and leaves nothing half done. A second one ends the process at once.
 */
export function interrupted(): AbortSignal {
  if (interruption) return interruption.signal;
  const started = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(name, () => (started.signal.aborted ? leaveWith(EXIT.cancelled) : started.abort()));
  interruption = started;
  return started.signal;
}

/** The same for questions, which end with the keyboard too: what is being written is written, and the next is not asked. */
export function stopped(): AbortSignal {
  const signal = interrupted();
  const stop = () => interruption?.abort();
  if (!asking) process.stdin.on("end", stop).on("error", stop); // the keyboard is gone
  asking = true;
  return signal;
}
