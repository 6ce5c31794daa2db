/** What three people have kept of their quarter, July to September 2026: all of it is made up. */

const DAY = 86_400_000;
/** Mondays of the quarter, from 6 July on. */
const MONDAYS = Array.from({ length: 12 }, (_, week) => Date.UTC(2026, 6, 6) + week * 7 * DAY);
const stamp = (instant: number) => new Date(instant).toISOString();
const at = (day: number, clock: string) => Date.parse(`${stamp(day).slice(0, 10)}T${clock}:00Z`);

/** A consultant's calendar: what recurs, a vacation, an invitation they declined, and lunch. */
export function calendar(): string {
  const event = (title: string, start: string, end: string, ...more: string[]) => [
    "BEGIN:VEVENT",
    `UID:${title}@example.org`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Berlin:${start}`,
    `DTEND;TZID=Europe/Berlin:${start.slice(0, 9)}${end}`,
    ...more,
    "END:VEVENT",
  ];
  const weekly = "RRULE:FREQ=WEEKLY";
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...event("Acme steering", "20260602T100000", "110000", weekly),
    ...event("Acme workshop", "20260603T090000", "120000", `${weekly};INTERVAL=2`),
    ...event("Globex interviews", "20260604T130000", "150000", weekly),
    ...event("Proposal writing", "20260605T090000", "110000", weekly),
    ...event("Partners' Monday", "20260601T083000", "091500", weekly),
    ...event("Coaching Lena", "20260602T150000", "154500", `${weekly};INTERVAL=2`),
    ...event("Lunch", "20260601T120000", "124500", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ...event("Sales kick-off", "20260908T090000", "170000", "ATTENDEE;PARTSTAT=DECLINED:mailto:kim@example.org"),
    ...event("Dentist", "20260714T080000", "090000"),
    ...["BEGIN:VEVENT", "UID:v", "SUMMARY:Vacation", "DTSTART;VALUE=DATE:20260803", "DTEND;VALUE=DATE:20260815"],
    ...["END:VEVENT", "END:VCALENDAR", ""],
  ].join("\r\n");
}

/** A developer's sessions with a coding agent: on Mondays and Wednesdays, each with a subagent. */
export function claudeSessions(): string {
  const lines: string[] = [];
  const said = (session: string, instant: number, type: "user" | "assistant", more: object = {}) =>
    lines.push(
      JSON.stringify({
        ...{ type, uuid: `${session}-${lines.length}`, sessionId: session, timestamp: stamp(instant) },
        ...{ cwd: "/home/sam/checkout", gitBranch: "main", message: { content: "left out" }, ...more },
      }),
    );
  for (const monday of MONDAYS)
    for (const day of [monday, monday + 2 * DAY]) {
      const [session, start] = [`claude-${stamp(day).slice(0, 10)}`, at(day, "13:00")];
      for (let turn = 0; turn < 12; turn++) {
        const begins = start + turn * 20 * 60_000;
        said(session, begins, "user");
        for (const minute of [4, 8, 16]) said(session, begins + minute * 60_000, "assistant");
        const sub = { isSidechain: true, agentId: `sub-${turn}` };
        said(session, begins + 60_000, "user", sub);
        said(session, begins + 9 * 60_000, "assistant", sub);
      }
    }
  return `${lines.join("\n")}\n`;
}

/** Their sessions with another agent: on Thursdays. */
export function codexSessions(): string {
  const lines: string[] = [];
  for (const monday of MONDAYS) {
    const start = at(monday + 3 * DAY, "13:00");
    const line = (minute: number, type: string, payload: object) =>
      lines.push(JSON.stringify({ timestamp: stamp(start + minute * 60_000), type, payload }));
    line(0, "session_meta", { id: "codex", cwd: "/home/sam/invoices", git: { branch: "main" } });
    for (let turn = 0; turn < 4; turn++) {
      line(turn * 15, "event_msg", { type: "user_message", message: "left out" });
      line(turn * 15 + 6, "response_item", { type: "function_call", call_id: `${monday}-${turn}` });
      line(turn * 15 + 11, "response_item", { type: "message", role: "assistant" });
    }
  }
  return `${lines.join("\n")}\n`;
}

/** What the same developer tracks by hand. */
export function timewarrior(): string {
  const clock = (instant: number) => stamp(instant).replace(/[-:]|\.000/g, "");
  const intervals = MONDAYS.flatMap((monday) =>
    [
      [0, "07:00", "07:15", "standup"],
      [1, "07:00", "07:15", "standup"],
      [1, "08:00", "10:30", "code review"],
      [2, "08:00", "09:00", "on-call"],
      [3, "07:00", "07:15", "standup"],
      [4, "08:00", "11:00", "invoice migration"],
    ].map(([day, from, to, tag]) => {
      const date = monday + Number(day) * DAY;
      return { start: clock(at(date, String(from))), end: clock(at(date, String(to))), tags: [tag] };
    }),
  );
  const lines = intervals.map((interval, index) => JSON.stringify({ id: intervals.length - index, ...interval }));
  return `[\n${lines.join(",\n")}\n]\n`;
}

/** A manager's weeks as the tracker of their house exports them, with commas for points. */
export function harvest(): string {
  const rows = MONDAYS.flatMap((monday) =>
    [
      [0, "Leadership", "Status to the board", "1,5"],
      [1, "People", "1:1s", "3"],
      [2, "People", "Hiring", "2,25"],
      [3, "Leadership", "Budget", "1"],
      [4, "Customers", "Escalations", "1,75"],
    ].map(([day, project, task, hours]) => {
      const date = stamp(monday + Number(day) * DAY).slice(0, 10);
      const [year, month, of] = date.split("-");
      return `${of}/${month}/${year};House;${project};${task};;"${hours}";Yes;Robin`;
    }),
  );
  return `${["Date;Client;Project;Task;Notes;Hours;Billable?;First Name", ...rows].join("\n")}\n`;
}
