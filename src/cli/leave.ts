import { EXIT, type Exit, reason } from "./failure.ts";

/*
 * What ends the process where no return can: a stream that fails, a signal, what nobody caught. Nothing that has been said is
 * lost by it, for what these write is waited for.
 */

const leaveWith = (exit: Exit): never => process.exit(exit);
let leaving = false;

/** Ends the process for what was thrown where nobody could catch it: `told` as anything else is, with its exit code. */
export async function leave(error: NodeJS.ErrnoException, told: () => Promise<Exit>): Promise<void> {
  if (error.syscall === "write") return failed(process.stdout, error);
  if (leaving) leaveWith(EXIT.ourFault); // telling it went wrong as well
  leaving = true;
  const exit = await told();
  process.stderr.write("", () => leaveWith(exit));
}

const seen = new Set<NodeJS.WriteStream>();

/** A stream whose failure ends the program. */
export function watched(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!seen.has(stream)) stream.on("error", (error) => failed(stream, error));
  seen.add(stream);
  return stream;
}

/** Set from the first question on: what ends the questions from outside. */
let questions: AbortController | undefined;

/**
 * A pager or `head` that has seen enough is no fault. Any other failure ends the program, whatever it is doing, for what it
 * says does not arrive. It is told on the other stream, never on the one that failed.
 */
function failed(stream: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (questions && stream === process.stderr) leaveWith(EXIT.cancelled); // the terminal of the questions is gone
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return;
  if (stream === process.stderr) leaveWith(EXIT.unreachable);
  const told = `orchestrate: the answer could not be written: ${reason(error) ?? error.message}\n`;
  watched(process.stderr).write(told, () => leaveWith(EXIT.unreachable));
}

/**
 * From the first question on, a signal ends the questions and not the process, at whatever moment it comes: what is being
 * written is written, and the next question is not asked. A second one ends the process at once.
 */
export function stopped(): AbortSignal {
  if (questions) return questions.signal;
  questions = new AbortController();
  const { signal } = questions;
  const stop = () => questions?.abort();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(name, () => (signal.aborted ? leaveWith(EXIT.cancelled) : stop()));
  process.stdin.on("end", stop).on("error", stop); // the keyboard is gone
  return signal;
}
