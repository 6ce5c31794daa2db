import type { RecordReader } from "../../core/intake/records/entry.ts";
import type { ReadingOptions } from "../importer.ts";

const MINUTE = 60_000;
/** Longer than this without a sign of it, and an agent is not taken to have worked. Minutes. */
const LONGEST_STEP = 10;

/** One thing that happened in a session of a coding agent. What was said is not part of it and is kept nowhere. */
export interface Moment {
  readonly at: number;
  /** A message of the person, a sign of the agent's work, or the beginning of a turn that no person wrote. */
  readonly what: "message" | "work" | "prompt";
  /** The agent: several work at once, and each has its own time. */
  readonly lane: string;
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly line: number;
}

/**
 * The hours of a session, from when things happened in it. Of the person: before each message the time since the agent
 * stopped, at most the idle time; the first message has nothing before it, and without a person at the keyboard there
 * are none. Of the agents: from sign to sign within a turn, each step at most ten minutes, one agent at a time.
 */
export function addHours(
  out: RecordReader,
  session: string,
  moments: readonly Moment[],
  attended: boolean,
  options: ReadingOptions,
) {
  const byLane = new Map<string, Moment[]>();
  for (const moment of moments) {
    const lane = byLane.get(moment.lane);
    if (lane) lane.push(moment);
    else byLane.set(moment.lane, [moment]);
  }
  for (const lane of byLane.values()) {
    // What happened at one time stays in the order in which it was written.
    lane.sort((a, b) => a.at - b.at);
    for (let next = 1; next < lane.length; next++) {
      const [before, now] = [lane[next - 1]!, lane[next]!];
      const { title, tags, line } = now;
      const entry = { uid: now.id === "" ? `${session}-${now.at}` : now.id, title, tags, line };
      if (now.what === "prompt" || (now.what === "message" && !attended)) continue;
      if (now.what === "message") {
        const start = Math.max(before.at, now.at - options.idle * MINUTE);
        if (start < now.at) out.interval(start, now.at, { ...entry, once: "keyboard" });
      } else {
        const end = Math.min(now.at, before.at + LONGEST_STEP * MINUTE);
        if (before.at < end) out.interval(before.at, end, { ...entry, by: "agent" });
      }
    }
  }
}

/** The folder in which a session worked, by its last part. */
export const folderName = (cwd: string): string => cwd.split(/[\\/]/).findLast((part) => part !== "") || "(no folder)";
