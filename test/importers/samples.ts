/** A small file of each kind, with the minutes worked out by hand. All of it is made up. */
export interface Sample {
  readonly kind: string;
  readonly text: string;
  readonly minutes: Readonly<Record<string, number>>;
  readonly left?: readonly string[];
  /** Lines that are not understood. */
  readonly doubts?: readonly number[];
}

const lines = (...all: string[]): string => `${all.join("\n")}\n`;

export const samples: readonly Sample[] = [
  {
    kind: "timewarrior",
    text: lines(
      "[",
      '{"id":3,"start":"20260701T070000Z","end":"20260701T083000Z","tags":["Release notes","admin","client:acme"]},',
      '{"id":2,"start":"20260702T070000Z","end":"20260702T071500Z"},',
      '{"id":1,"start":"20260703T070000Z","tags":["Release notes"]}',
      "]",
    ),
    minutes: { "Release notes": 90, "(no tag)": 15 },
    left: ["running"],
  },
  {
    kind: "timewarrior-data",
    text: lines(
      'inc 20260701T070000Z - 20260701T083000Z # "Release notes" admin # "first \\"draft\\""',
      "inc 20260702T070000Z - 20260702T071500Z # standup",
      "inc 20260703T070000Z # standup",
      "ink 20260703T070000Z",
    ),
    minutes: { "Release notes": 90, standup: 15 },
    left: ["running"],
    doubts: [4],
  },
  {
    kind: "watson-frames",
    // 1782892800 is 2026-07-01 08:00 UTC. Old frames are shorter, and their numbers may be text.
    text: lines(
      "[",
      '[1782892800, 1782896400, "atlas", "a1", ["deep"], 1782896400],',
      '[1782896400.5, 1782898200.5, "atlas", "a2"],',
      '["1782900000", "1782900900", "mail"],',
      '[1782903600, null, "mail", "a4"]',
      "]",
    ),
    minutes: { atlas: 90, mail: 15 },
    doubts: [4],
  },
  {
    kind: "watson-log",
    text: JSON.stringify([
      {
        id: "b1",
        project: "atlas",
        start: "2026-07-01T08:00:00+02:00",
        stop: "2026-07-01T09:30:00+02:00",
        tags: ["deep"],
      },
      { id: "b2", project: "mail", start: "2026-07-01T10:00:00+02:00", stop: "2026-07-01T09:00:00+02:00", tags: [] },
    ]),
    minutes: { atlas: 90 },
    doubts: [2],
  },
  {
    kind: "watson-log-csv",
    text: lines(
      "id,start,stop,project,tags",
      'c1,2026-07-01 08:00:00,2026-07-01 09:30:00,atlas,"deep, late"',
      "c2,2026-07-01 10:00:00,2026-07-01 10:20:00,mail,",
    ),
    minutes: { atlas: 90, mail: 20 },
  },
  {
    kind: "watson-report-csv",
    text: lines(
      "from,to,project,tag,time",
      "2026-07-06 00:00:00,2026-07-06 23:59:59,atlas,,5400.0",
      "2026-07-06 00:00:00,2026-07-06 23:59:59,atlas,deep,3600.0",
      "2026-07-07 00:00:00,2026-07-07 23:59:59,mail,,900.0",
    ),
    minutes: { atlas: 90, mail: 15 },
    left: ["summary-row"],
  },
  {
    kind: "watson-report",
    text: JSON.stringify({
      projects: [{ name: "atlas", tags: [{ name: "deep", time: 1800 }], time: 5400 }],
      time: 5400,
      timespan: { from: "2026-07-01T00:00:00+02:00", to: "2026-09-30T23:59:59+02:00" },
    }),
    minutes: { atlas: 90 },
  },
  {
    kind: "klog",
    text: lines(
      "2026-07-01 (8h!)",
      "At home #remote",
      "    8:00 - 9:30 Release notes #docs",
      "    -10m Break",
      "    1h15m Review",
      "        and what came of it #late",
      "    <23:00 - 1:00 Migration",
      "    11:00pm - 1:45am> Migration",
      "    13:00 - ? Review",
      "    half an hour of mail",
      "",
      "2026/07/02",
      "  9:00am-1:00pm Review",
    ),
    // 2 h before midnight and after it, 2 h 45 beyond it; 75 + 240 min of review.
    minutes: { "Release notes": 90, Break: -10, Review: 315, Migration: 285 },
    left: ["running"],
    doubts: [10],
  },
  {
    kind: "klog-json",
    text: JSON.stringify({
      records: [
        {
          date: "2026-07-01",
          summary: "",
          total_mins: 80,
          tags: [],
          entries: [
            { type: "range", summary: "Review #late", tags: ["#late"], total_mins: 90, start_mins: 480, end_mins: 570 },
            { type: "duration", summary: "Break", tags: [], total_mins: -10 },
            { type: "open_range", summary: "Review", tags: [], total_mins: 0 },
          ],
        },
      ],
      errors: null,
    }),
    minutes: { Review: 90, Break: -10 },
    left: ["running"],
  },
  {
    kind: "timeclock",
    text: lines(
      "; a comment",
      "i 2026/07/01 08:00:00 acme:notes  first draft ; said aloud",
      "i 2026-07-01 09:00 acme:calls",
      "o 2026-07-01 09:15 acme:calls",
      "o 2026/07/01 09:30:00",
      "i 2026/10/24 23:30:00 ops:cut-over",
      "o 2026/10/25 04:00:00",
      "o 2026/10/25 05:00:00",
      "i 2026/07/02 08:00:00 acme:notes",
    ),
    // The night in which the clocks go back counts by the wall: four and a half hours.
    minutes: { "acme:notes": 90, "acme:calls": 15, "ops:cut-over": 270 },
    left: ["running"],
    doubts: [8],
  },
  {
    kind: "timedot",
    text: lines(
      "* 2026-07-01",
      "acme:notes  .... ..",
      "acme:calls  1.5",
      "inbox  20m ; quick ones",
      "inbox  aab",
      'inbox  "said"',
      "",
      "2026/07/02",
      "inbox  1d",
    ),
    // Six quarters; an hour and a half; 20 min, three quarters of an hour by letter, and a day of 24 h.
    minutes: { "acme:notes": 90, "acme:calls": 90, inbox: 20 + 45 + 1440 },
    doubts: [6],
  },
  {
    kind: "org",
    text: lines(
      "* Acme :client:",
      "** TODO [#A] Release notes [1/3] :docs:",
      "   :LOGBOOK:",
      "   CLOCK: [2026-07-01 Mi 08:00]--[2026-07-01 Mi 09:30] =>  1:30",
      "   CLOCK: [2026-07-02 jeu. 08:00]--[2026-07-03 ven. 10:00] => 26:00",
      "   CLOCK: [2026-07-03 Fr 08:00]",
      "   CLOCK: [2026-07-03 Fr 10:00]--[2026-07-03 Fr 09:00] => -1:00",
      "   :END:",
    ),
    minutes: { "Release notes": 90 + 26 * 60 },
    left: ["running"],
    doubts: [7],
  },
  {
    kind: "org-clock-csv",
    text: lines(
      "task,parents,category,start,end,effort,ishabit,tags",
      "Release notes,Acme/Docs,work,2026-07-01 08:00,2026-07-01 09:30,,,docs:late",
      "Calls,Acme,work,2026-07-01 10:00,2026-07-01 10:20,,,",
    ),
    minutes: { "Release notes": 90, Calls: 20 },
  },
  {
    kind: "activitywatch",
    text: JSON.stringify({
      buckets: {
        window: {
          id: "window",
          type: "currentwindow",
          hostname: "desk",
          events: [
            { timestamp: "2026-07-01T08:30:00+00:00", duration: 1800, data: { app: "editor", title: "notes" } },
            { timestamp: "2026-07-01T08:00:00+00:00", duration: 1800, data: { app: "mail", title: "inbox" } },
          ],
        },
        afk: {
          id: "afk",
          type: "afkstatus",
          hostname: "desk",
          // Away from 08:20 to 08:40.
          events: [
            { timestamp: "2026-07-01T08:40:00+00:00", duration: 1200, data: { status: "not-afk" } },
            { timestamp: "2026-07-01T08:20:00+00:00", duration: 1200, data: { status: "afk" } },
            { timestamp: "2026-07-01T08:00:00+00:00", duration: 1200, data: { status: "not-afk" } },
          ],
        },
        web: {
          id: "web",
          type: "web.tab.current",
          hostname: "desk",
          events: [{ timestamp: "2026-07-01T08:00:00+00:00", duration: 3600, data: {} }],
        },
      },
    }),
    minutes: { mail: 20, editor: 20 },
    left: ["away", "away"],
  },
  {
    kind: "toggl",
    text: `\ufeff${lines(
      "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)",
      'Ada,ada@example.org,Acme,Release notes,,draft,Yes,2026-07-01,08:00:00,2026-07-01,09:30:00,01:30:00,"docs, late",',
      "Ada,ada@example.org,Acme,Calls,,,Yes,2026-07-01,10:00:00,2026-07-01,10:18:25,18:25 min,,",
      // Over the night in which the clocks go back the duration knows better than the clocks.
      "Ada,ada@example.org,Acme,Cut-over,,,Yes,2026-10-24,23:30:00,2026-10-25,04:00:00,05:30:00,,",
    )}`,
    minutes: { "Release notes": 90, Calls: 18.416667, "Cut-over": 330 },
  },
  {
    kind: "toggl-summary",
    text: lines("Project,Client,Title,Duration", "Release notes,Acme,draft,01:30:00", "Calls,Acme,,00:20:00"),
    minutes: { "Release notes": 90, Calls: 20 },
  },
  {
    kind: "clockify",
    text: lines(
      '"Project","Client","Description","Task","User","Group","Email","Tags","Type","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)"',
      '"Release notes","Acme","draft","","Ada","","ada@example.org","","Regular","Yes","18.08.2026","08:00","18.08.2026","09:30","1:30","1,50"',
      '"Release notes","Acme","","","Ada","","ada@example.org","","Break","No","18.08.2026","09:30","18.08.2026","09:45","0:15","0,25"',
      '"Calls","Acme","","","Ada","","ada@example.org","","Regular","No","18.08.2026","23:50","19.08.2026","00:10","0:20","0,33"',
    ),
    minutes: { "Release notes": 90, Calls: 20 },
    left: ["break"],
  },
  {
    kind: "clockify-summary",
    text: lines(
      '"Date","Project","Client","Description","Time (h)","Time (decimal)"',
      '"2026-07-01","Release notes","Acme","draft","01:30:00","1.5000"',
      '"2026-07-02","Calls","Acme","","00:20:00","0.3333"',
    ),
    minutes: { "Release notes": 90, Calls: 20 },
  },
  {
    kind: "harvest",
    text: lines(
      "Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,First Name,Last Name",
      '2026-07-01,Acme,Work,,Release notes,draft,"1,50","2,00",Yes,Ada,L',
      '2026-07-02,Acme,Work,,Calls,,"0,25","0,50",No,Ada,L',
    ),
    minutes: { "Release notes": 90, Calls: 15 },
  },
  {
    kind: "rescuetime",
    text: lines(
      "Date,Time Spent (seconds),Number of People,Activity,Category,Productivity",
      "2026-07-01T08:00:00,1620,1,editor,Writing,2",
      "2026-07-01T08:00:00,900,1,mail,Email,-1",
    ),
    minutes: { editor: 27, mail: 15 },
  },
  {
    kind: "super-productivity",
    text: JSON.stringify({
      data: {
        project: { ids: ["p"], entities: { p: { id: "p", title: "Acme" } } },
        task: {
          ids: ["t", "s"],
          entities: {
            t: {
              id: "t",
              title: "Release notes",
              projectId: "p",
              subTaskIds: ["s"],
              timeSpentOnDay: { "2026-07-01": 5400000 },
            },
            s: { id: "s", title: "Draft", parentId: "t", subTaskIds: [], timeSpentOnDay: { "2026-07-01": 5400000 } },
          },
        },
        archiveYoung: {
          task: { ids: ["y"], entities: { y: { id: "y", title: "Calls", timeSpentOnDay: { "2026-07-02": 900000 } } } },
        },
        archiveOld: {
          task: { ids: ["o"], entities: { o: { id: "o", title: "Calls", timeSpentOnDay: { "2026-07-03": 300000 } } } },
        },
      },
      crossModelVersion: 4.5,
    }),
    minutes: { Draft: 90, Calls: 20 },
    left: ["parent"],
  },
  {
    kind: "csv",
    text: lines(
      "\ufeffDatum;Tätigkeit;Stunden",
      "01.07.2026;Release notes;1,50",
      '02.07.2026;"Calls; ""short"" ones";0:20',
      "31.02.2026;Calls;1",
      "02.07.2026;Mail;soon",
    ),
    minutes: { "Release notes": 90, 'Calls; "short" ones': 20 },
    doubts: [4, 5],
  },
  {
    kind: "list",
    text: lines(
      "| Task | Hours per week |",
      "|---|---|",
      "| Status report | 3 |",
      "| Mail | 5 |",
      "| Reviews | up to 4h |",
      "| Total | 8 |",
    ),
    minutes: { "Status report": 180, Mail: 300 },
    left: ["header", "header", "summary-row"],
    doubts: [5],
  },
];
