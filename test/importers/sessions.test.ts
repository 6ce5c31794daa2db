import { describe, expect, test } from "vitest";
import { documentOf, minutesOf, readText } from "../helpers/importing.ts";

const at = (clock: string, day = "2026-07-01") => `${day}T${clock}:00.000Z`;
let made = 0;
const claude = (clock: string, type: "user" | "assistant" | "result", more: Record<string, unknown> = {}) =>
  JSON.stringify({
    type: type === "result" ? "user" : type,
    uuid: `u${++made}`,
    sessionId: "s1",
    timestamp: at(clock),
    cwd: "/home/ada/atlas",
    gitBranch: "main",
    message: {
      role: "user",
      content: type === "result" ? [{ type: "tool_result", content: "secret" }] : "secret words",
    },
    ...more,
  });
const file = (...lines: string[]) => `${lines.join("\n")}\n`;
const both = (text: string, more = {}) => {
  const { kind, reading } = readText(text, more);
  return { kind, own: minutesOf(reading), agents: minutesOf(reading, "agent"), reading };
};

describe("Claude Code", () => {
  // 08:00 asked, works until 08:06; 08:09 asked again (3 min), works until 08:29 in steps of 10 and 10.
  const plain = [
    claude("08:00", "user"),
    claude("08:02", "assistant"),
    claude("08:06", "result"),
    claude("08:09", "user"),
    claude("08:19", "assistant"),
    claude("08:29", "assistant"),
  ];

  test("own minutes lie before a message, agents' minutes within a turn", () => {
    expect(both(file(...plain))).toMatchObject({ kind: "claude-code", own: { atlas: 3 }, agents: { atlas: 6 + 20 } });
  });

  test("out of order, repeated and cut off in the last line", () => {
    const shuffled = [plain[3]!, plain[0]!, plain[5]!, plain[1]!, plain[3]!, plain[4]!, plain[2]!];
    const { own, agents, reading } = both(file(...shuffled) + plain[0]!.slice(0, 60));
    expect([own, agents]).toEqual([{ atlas: 3 }, { atlas: 26 }]);
    expect(reading.not_understood).toMatchObject([{ line: 8, because: "The record is cut off or not JSON." }]);
  });

  test("a session left open overnight counts the idle time, not the night", () => {
    const text = file(
      claude("20:00", "user"),
      claude("20:04", "assistant"),
      claude("07:00", "user", { timestamp: at("07:00", "2026-07-02") }),
      claude("07:30", "assistant", { timestamp: at("07:30", "2026-07-02") }),
    );
    expect(both(text)).toMatchObject({ own: { atlas: 5 }, agents: { atlas: 4 + 10 } });
    expect(both(text, { idle: 15 }).own).toEqual({ atlas: 15 });
  });

  test("two sessions at once are one person and two agents", () => {
    const other = (clock: string, type: "user" | "assistant") =>
      claude(clock, type, { sessionId: "s2", cwd: "/home/ada/beacon" });
    // Before 08:09 atlas has 3 min; before 08:10 beacon has 4, of which 3 are the same: 08:06 to 08:10 is 4 in all.
    const text = file(...plain, other("08:00", "user"), other("08:06", "assistant"), other("08:10", "user"));
    const { document } = documentOf([text]);
    expect(document.unmatched.reduce((sum, { total_minutes }) => sum + total_minutes, 0)).toBe(4);
    expect(document.unmatched.reduce((sum, { agent_total_minutes }) => sum + agent_total_minutes!, 0)).toBe(26 + 6);
    expect(document.accounts.minutes.overlapping).toBe(3);
  });

  test("subagents work beside the agent that sent them, and what they are told is no message of the person", () => {
    const sub = (clock: string, type: "user" | "assistant", agentId: string) =>
      claude(clock, type, { isSidechain: true, agentId });
    const text = file(
      claude("08:00", "user"),
      claude("08:01", "assistant"),
      sub("08:01", "user", "a"),
      sub("08:05", "assistant", "a"),
      sub("08:01", "user", "b"),
      sub("08:07", "assistant", "b"),
      claude("08:08", "result"),
    );
    expect(both(text)).toMatchObject({ own: {}, agents: { atlas: 8 + 4 + 6 } });
  });

  test("subagents without a name are told apart by the chain they hang on", () => {
    const side = (clock: string, type: "user" | "assistant", uuid: string, parentUuid: string | null) =>
      claude(clock, type, { isSidechain: true, uuid, parentUuid });
    const text = file(
      side("08:00", "user", "a1", null),
      side("08:01", "user", "b1", null),
      side("08:05", "assistant", "a2", "a1"),
      side("08:07", "assistant", "b2", "b1"),
    );
    expect(both(text).agents).toEqual({ atlas: 5 + 6 });
  });

  test("a run without a person has no own minutes", () => {
    const headless = plain.map((line) => line.replace('"sessionId"', '"entrypoint":"sdk-cli","sessionId"'));
    expect(both(file(...headless))).toMatchObject({ own: {}, agents: { atlas: 26 } });
  });

  test("what the tool itself writes is no message, and unknown kinds are passed over and told", () => {
    const text = file(
      claude("08:00", "user"),
      claude("08:06", "assistant"),
      claude("08:07", "user", { isMeta: true }),
      claude("08:08", "user", { isCompactSummary: true }),
      claude("08:08", "user", { message: { content: "<local-command-stdout>secret</local-command-stdout>" } }),
      JSON.stringify({ type: "summary", summary: "secret", leafUuid: "x" }),
      JSON.stringify({ type: "hologram", sessionId: "s1" }),
    );
    const { own, agents, reading } = both(text);
    expect([own, agents]).toEqual([{}, { atlas: 6 }]);
    expect(reading.remarks).toEqual(["1 record of a kind that is not known was passed over: hologram."]);
  });

  test("nothing that was said is kept", () => {
    expect(JSON.stringify(both(file(...plain, "{secret")).reading)).not.toContain("secret");
  });

  test("the folder is that of each record, on any system", () => {
    const text = file(
      claude("08:00", "user"),
      claude("08:02", "assistant", { cwd: "C:\\work\\beacon" }),
      claude("08:03", "user", { cwd: "C:\\work\\beacon" }),
    );
    expect(both(text)).toMatchObject({ own: { beacon: 1 }, agents: { beacon: 2 } });
  });
});

describe("Codex CLI", () => {
  const line = (clock: string, type: string, payload: Record<string, unknown>) =>
    JSON.stringify({ timestamp: at(clock), type, payload });
  const meta = (more = {}) =>
    line("08:00", "session_meta", { id: "c1", cwd: "/home/ada/atlas", git: { branch: "fix" }, ...more });
  const said = (clock: string) => line(clock, "event_msg", { type: "user_message", message: "secret" });
  const echoed = (clock: string, text = "secret") =>
    line(clock, "response_item", { type: "message", role: "user", content: [{ type: "input_text", text }] });
  const worked = (clock: string) =>
    line(clock, "response_item", { type: "function_call", name: "shell", arguments: "secret" });
  const rest = [
    worked("08:03"),
    line("08:04", "turn_context", { cwd: "/home/ada/atlas" }),
    echoed("08:07"),
    said("08:07"),
    worked("08:20"),
  ];

  test("the form of today: the event is the message, its echo is not a second one", () => {
    // 08:01 asked, worked until 08:03; asked at 08:07 (4 min); a step of 13 minutes counts ten.
    expect(both(file(meta(), echoed("08:00", "<environment_context>x"), said("08:01"), ...rest))).toMatchObject({
      kind: "codex",
      own: { atlas: 4 },
      agents: { atlas: 2 + 10 },
    });
  });

  test("without events the messages are taken, and the boilerplate is not", () => {
    const text = file(
      meta(),
      echoed("08:00", "<environment_context>x"),
      echoed("08:01"),
      worked("08:03"),
      echoed("08:07"),
      worked("08:08"),
    );
    expect(both(text)).toMatchObject({ own: { atlas: 4 }, agents: { atlas: 3 } });
  });

  test("nobody sat at the keyboard of an exec", () => {
    expect(both(file(meta({ source: "exec" }), said("08:01"), ...rest))).toMatchObject({
      own: {},
      agents: { atlas: 12 },
    });
  });

  test("an older form with times on its lines", () => {
    const bare = (clock: string, role: string, text: string) =>
      JSON.stringify({ timestamp: at(clock), type: "message", role, content: [{ type: "input_text", text }] });
    const head = JSON.stringify({ id: "c2", timestamp: at("08:00"), git: { branch: "main" } });
    const text = file(
      head,
      bare("08:00", "user", "<environment_context>\n<cwd>/home/ada/beacon</cwd>"),
      JSON.stringify({ record_type: "state" }),
      bare("08:01", "user", "secret"),
      bare("08:04", "assistant", "x"),
      bare("08:06", "user", "secret"),
    );
    expect(both(text)).toMatchObject({ kind: "codex", own: { beacon: 2 }, agents: { beacon: 3 } });
  });

  test("the oldest has no times, and is told to have none", () => {
    const text = file(
      JSON.stringify({ id: "c3", timestamp: at("08:00") }),
      JSON.stringify({ type: "message", role: "user", content: [] }),
      JSON.stringify({ record_type: "state" }),
      JSON.stringify({ type: "message", role: "assistant", content: [] }),
    );
    const { reading } = both(text);
    expect([reading.entries, reading.left_out.map(({ why }) => why)]).toEqual([[], ["no-time"]]);
  });

  test("nothing that was said is kept", () => {
    expect(JSON.stringify(both(file(meta(), said("08:01"), ...rest)).reading)).not.toContain("secret");
  });
});
