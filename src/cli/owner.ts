import { hostname } from "node:os";
import { hash } from "../core/text.ts";

/*
 * Who left a lock or a half-written file behind: the machine (a directory may be shared) and the number of the process there.
 */

const machine = (): string => hash(hostname()).toString(36);

export const owner = `${machine()}-${process.pid}`;

/** Undefined where it was another machine, or is no such mark. A number that another process got since counts as alive. */
export function lives(mark: string): boolean | undefined {
  const [where, number] = mark.split("-");
  const pid = Number(number);
  if (where !== machine() || !Number.isInteger(pid) || pid < 1) return undefined;
  try {
    process.kill(pid, 0); // asks, and sends nothing
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH"; // another user's process runs as well
  }
}
