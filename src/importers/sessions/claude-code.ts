import { RecordReader, type Records } from "../../core/intake/records/entry.ts";
import { count } from "../../core/text.ts";
import type { Importer, ReadingOptions } from "../importer.ts";
import { isList, isRecord, type Json, momentOf, parsed, part, textOf } from "../json.ts";
import { eachLine } from "../lines.ts";
import { addHours, folderName, type Moment } from "./moments.ts";

/** What the tool writes into a session in the person's name. */
const INJECTED =
  /^\s*<(local-command-stdout|local-command-stderr|bash-stdout|bash-stderr|task-notification|system-reminder)/;
const PASSED_OVER = new Set(["summary", "file-history-snapshot", "queue-operation", "system"]);

/** The sessions of Claude Code, one or several in a file. Undocumented: what is known is read, the rest passed over and told. */
export const claudeCode: Importer = {
  kind: "claude-code",
  called: "session records of Claude Code",
  recognises: (text) =>
    text
      .slice(0, 200_000)
      .split("\n", 50)
      .some(
        (line) =>
          /^\s*\ufeff?\{/.test(line) &&
          /"sessionId"\s*:/.test(line) &&
          /"type"\s*:\s*"(user|assistant|system|progress|queue-operation|attachment)"/.test(line),
      ),
  read,
};

function read(text: string, options: ReadingOptions): Records {
  const out = new RecordReader();
  const sessions = new Map<string, { moments: Moment[]; attended: boolean }>();
  const seen = new Set<string>();
  /** The lane of each message of a subagent whose records carry no name of it: the chain they hang on. */
  const chains = new Map<string, string>();
  const unknown = new Map<string, number>();
  eachLine(text, options, (raw, line) => {
    if (raw.trim() === "") return;
    const record = parsed(raw);
    if (!isRecord(record)) return out.doubt(line, "(a record of a session)", "The record is cut off or not JSON.");
    const type = textOf(record.type);
    const what = whatOf(record, type);
    if (what === undefined) {
      if (!PASSED_OVER.has(type) && type !== "user")
        unknown.set(type || "(none)", (unknown.get(type || "(none)") ?? 0) + 1);
      return;
    }
    const [at, id, session] = [momentOf(record.timestamp), textOf(record.uuid), textOf(record.sessionId)];
    if (Number.isNaN(at)) return out.doubt(line, `(a record of type ${type})`, "The record has no time.");
    if (id !== "" && seen.has(id)) return;
    seen.add(id);
    const lane = laneOf(record, id, chains);
    const branch = textOf(record.gitBranch);
    const title = folderName(textOf(record.cwd));
    const known = sessions.get(session) ?? { moments: [], attended: true };
    if (/^sdk/.test(textOf(record.entrypoint))) known.attended = false;
    known.moments.push({ at, what, lane, id, title, tags: branch === "" ? [] : [branch], line });
    sessions.set(session, known);
  });
  for (const [session, { moments, attended }] of sessions) addHours(out, session, moments, attended, options);
  const passed = [...unknown.values()].reduce((sum, times) => sum + times, 0);
  if (passed > 0)
    out.remark(
      `${count(passed, "record")} of a kind that is not known ${passed === 1 ? "was" : "were"} passed over: ${[...unknown.keys()].join(", ")}.`,
    );
  return out;
}

function whatOf(record: { readonly [key: string]: Json }, type: string): Moment["what"] | undefined {
  if (type === "assistant" || type === "progress") return "work";
  if (type !== "user" || record.isMeta === true || record.isCompactSummary === true) return undefined;
  const content = part(record.message, "content");
  const blocks = isList(content) ? content : [];
  if (blocks.some((block) => part(block, "type") === "tool_result")) return "work";
  const said = typeof content === "string" ? content : blocks.map((block) => textOf(part(block, "text"))).join("");
  if (said === "" && !blocks.some((block) => part(block, "type") === "image")) return undefined;
  if (INJECTED.test(said)) return undefined;
  return record.isSidechain === true ? "prompt" : "message";
}

function laneOf(record: { readonly [key: string]: Json }, id: string, chains: Map<string, string>): string {
  const agent = textOf(record.agentId);
  if (record.isSidechain !== true) return "main";
  const lane = agent || chains.get(textOf(record.parentUuid)) || id;
  chains.set(id, lane);
  return lane;
}
