import { RecordReader, type Records } from "../../core/intake/records/entry.ts";
import { count } from "../../core/text.ts";
import type { Importer, ReadingOptions } from "../importer.ts";
import { isList, isRecord, type Json, momentOf, parsed, part, textOf } from "../json.ts";
import { eachLine } from "../lines.ts";
import { addHours, folderName, type Moment } from "./moments.ts";

/** What the tool says in the person's name at the beginning of a session. */
const BOILERPLATE =
  /^\s*(<(environment_context|user_instructions|permissions|turn_aborted|skill|INSTRUCTIONS)|# AGENTS\.md instructions)/i;
const WORK_ITEMS =
  /^(function_call|function_call_output|custom_tool_call|custom_tool_call_output|local_shell_call|local_shell_call_output|web_search_call|reasoning)$/;
const WORK_EVENTS =
  /^(agent_|exec_command|mcp_tool_call|patch_apply|web_search|turn_aborted|task_complete|turn_complete|turn_diff)/;
const KNOWN = /^(session_meta|turn_context|response_item|event_msg|compacted|message|state)$/;

interface Line {
  readonly record: { readonly [key: string]: Json };
  readonly line: number;
}

/** The sessions of Codex CLI, in the form of today ({timestamp, type, payload}) and two older ones. */
export const codex: Importer = {
  kind: "codex",
  called: "session records of Codex CLI",
  recognises(text) {
    const lines = text
      .slice(0, 200_000)
      .split("\n", 20)
      .filter((line) => /^\s*\ufeff?\{/.test(line));
    const isToday = (line: string) =>
      /"payload"\s*:/.test(line) &&
      /"type"\s*:\s*"(session_meta|turn_context|response_item|event_msg|compacted)"/.test(line);
    const isOlder = (line: string) =>
      /"record_type"\s*:\s*"state"/.test(line) ||
      (/"type"\s*:\s*"message"/.test(line) && /"role"\s*:/.test(line) && !/"sessionId"/.test(line));
    return lines.some(isToday) || lines.some(isOlder);
  },
  read,
};

function read(text: string, options: ReadingOptions): Records {
  const out = new RecordReader();
  const lines: Line[] = [];
  eachLine(text, options, (raw, line) => {
    if (raw.trim() === "") return;
    const record = parsed(raw);
    if (isRecord(record)) lines.push({ record, line });
    else out.doubt(line, "(a record of a session)", "The record is cut off or not JSON.");
  });
  const hasMessages = lines.some(({ record }) => part(record.payload, "type") === "user_message");
  const moments: Moment[] = [];
  const seen = new Set<string>();
  let [session, cwd, branch, attended, undated, unknown] = ["", "", "", true, 0, 0];
  for (const { record, line } of lines) {
    const { payload } = record;
    const type = textOf(record.type) || textOf(record.record_type);
    const isHead = type === "session_meta" || (type === "" && typeof record.id === "string");
    const head = type === "session_meta" ? payload : record;
    if (isHead) {
      session ||= textOf(part(head, "id"));
      branch = textOf(part(head, "git", "branch")) || branch;
      const source = part(head, "source");
      if (source === "exec" || textOf(part(head, "originator")) === "codex_exec" || isRecord(source)) attended = false;
    }
    if (isHead || type === "turn_context") cwd = textOf(part(isHead ? head : payload, "cwd")) || cwd;
    cwd ||= cwdIn(record);
    if (isHead) continue;
    const what = whatOf(type, type === "message" || payload === undefined ? record : payload, hasMessages);
    if (what === undefined) {
      if (!KNOWN.test(type) && !WORK_ITEMS.test(type)) unknown++;
      continue;
    }
    const at = momentOf(record.timestamp);
    const key = JSON.stringify([
      record.timestamp,
      type,
      part(payload, "type"),
      part(payload, "call_id"),
      part(payload, "id"),
      what,
    ]);
    if (Number.isNaN(at)) undated++;
    else if (!seen.has(key))
      moments.push({
        at,
        what,
        lane: "main",
        id: "",
        title: folderName(cwd),
        tags: branch === "" ? [] : [branch],
        line,
      });
    seen.add(key);
  }
  if (undated > 0 && moments.length === 0) out.leave("no-time", folderName(cwd), 1);
  else if (undated > 0) out.remark(`${count(undated, "record")} without a time passed over.`);
  if (unknown > 0) out.remark(`${count(unknown, "record")} of a kind that is not known passed over.`);
  addHours(out, session || options.file, identified(moments, session || options.file), attended, options);
  return out;
}

/** Messages have no ids of their own here: the time and the place among those of that time tell them apart. */
function identified(moments: readonly Moment[], session: string): Moment[] {
  const times = new Map<string, number>();
  return moments.map((moment) => {
    const key = `${session}-${moment.at}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    return { ...moment, id: `${key}-${times.get(key)}` };
  });
}

/** `hasMessages`: the file says which messages are the person's, so that what is said in that role is not looked at. */
function whatOf(type: string, item: Json | undefined, hasMessages: boolean): Moment["what"] | undefined {
  const kind = textOf(part(item, "type"));
  if (type === "event_msg") return kind === "user_message" ? "message" : WORK_EVENTS.test(kind) ? "work" : undefined;
  if (type !== "response_item" && type !== "message" && !WORK_ITEMS.test(type)) return undefined;
  if (WORK_ITEMS.test(kind)) return "work";
  const role = textOf(part(item, "role"));
  if (role === "assistant") return "work";
  if (role !== "user" || hasMessages) return undefined;
  const said = saidIn(item);
  return said === "" || BOILERPLATE.test(said) ? undefined : "message";
}

function saidIn(item: Json | undefined): string {
  const content = part(item, "content");
  return isList(content) ? content.map((block) => textOf(part(block, "text"))).join("") : textOf(content);
}

/** The older forms name the folder only in what they tell the agent of its surroundings. */
function cwdIn(record: Json): string {
  const item = part(record, "payload") ?? record;
  if (part(item, "role") !== "user") return "";
  const said = saidIn(item);
  return /<cwd>([^<]*)<\/cwd>/.exec(said)?.[1] ?? /^Current working directory: (.*)$/m.exec(said)?.[1] ?? "";
}
