import { describe, expect, test } from "vitest";
import { decodeRecords } from "../../src/files/read/decode.ts";
import { recognise } from "../../src/importers/index.ts";
import { clockOf, dayOf } from "../../src/importers/table/dates.ts";
import { decimalMark, durationMinutes } from "../../src/importers/table/durations.ts";
import { documentOf, minutesOf, readText } from "../helpers/importing.ts";

const toggl = (...rows: string[]) => ["Project,Start date,Start time,End date,End time,Duration", ...rows].join("\n");
const dates = (text: string, more = {}) =>
  readText(text, more).reading.entries.map(({ time }) =>
    time.kind === "interval" ? new Date(time.start).toISOString().slice(0, 10) : time.kind,
  );

describe("the order of day and month is the whole file's", () => {
  test("one part above twelve decides for every row", () => {
    expect(
      dates(toggl("A,03/04/2026,10:00,03/04/2026,11:00,1:00", "A,03/25/2026,10:00,03/25/2026,11:00,1:00")),
    ).toEqual(["2026-03-04", "2026-03-25"]);
    expect(
      dates(toggl("A,03/04/2026,10:00,03/04/2026,11:00,1:00", "A,25/03/2026,10:00,25/03/2026,11:00,1:00")),
    ).toEqual(["2026-04-03", "2026-03-25"]);
  });

  test("a night over the end of a month decides by its duration", () => {
    // From 4 May to 5 May would be a day; from 5 April to 5 May a month: the duration says which.
    expect(dates(toggl("A,05/04/2026,23:00,05/05/2026,01:00,2:00"))).toEqual(["2026-05-04"]);
  });

  test("dots never stand in the American order", () => {
    expect(dates(toggl("A,03.04.2026,10:00,03.04.2026,11:00,1:00"))).toEqual(["2026-04-03"]);
  });

  test("many rows in order decide; few do not", () => {
    const days = Array.from({ length: 12 }, (_, at) => `0${(at % 4) + 1}/0${Math.floor(at / 4) + 7}/2026`);
    const rows = days.map((day) => `A,${day},10:00,${day},11:00,1:00`);
    expect(dates(toggl(...rows))[0]).toBe("2026-07-01");
    const { reading } = readText(toggl(...rows.slice(2, 6)));
    expect(reading.entries).toEqual([]);
    expect(reading.not_understood).toHaveLength(4);
    expect(reading.not_understood[0]?.because).toContain("--date-format dmy or --date-format mdy");
    expect(dates(toggl(...rows.slice(2, 3)), { dateOrder: "mdy" })).toEqual(["2026-03-07"]);
  });

  test("a day that is none in any order is told, and the others are read", () => {
    const { reading } = readText(
      toggl("A,13/15/2026,10:00,13/15/2026,11:00,1:00", "A,25/03/2026,10:00,25/03/2026,11:00,1:00"),
    );
    expect(minutesOf(reading)).toEqual({ A: 60 });
    expect(reading.not_understood.map(({ line }) => line)).toEqual([2]);
  });

  test.each([
    ["2026-07-01T08:00", "dmy", "2026-07-01"],
    ["20260701", "dmy", "2026-07-01"],
    ["1.7.26", "dmy", "2026-07-01"],
    ["7/1/2026", "mdy", "2026-07-01"],
    ["2026/13/01", "ymd", undefined],
    ["31.02.2026", "dmy", undefined],
    ["1-7/2026", "dmy", undefined],
    ["7/1/2026", "ymd", undefined],
  ] as const)("%s as %s is %s", (text, order, day) => expect(dayOf(text, order)?.day).toBe(day));
});

test.each([
  ["09:05", 9 * 60 + 5],
  ["9:05:30", 9 * 60 + 5.5],
  ["12:00 AM", 0],
  ["12:30 pm", 12 * 60 + 30],
  ["01:15:00 PM", 13 * 60 + 15],
  ["24:00", 24 * 60],
  ["25:00", undefined],
  ["9:60", undefined],
  ["13:00 PM", undefined],
  ["noon", undefined],
])("the clock %s is minute %s of the day", (text, minutes) => {
  expect(clockOf(text)).toBe(minutes === undefined ? undefined : minutes * 60_000);
});

describe("durations", () => {
  test.each([
    ["01:30:00", 90],
    ["1:30", 90],
    ["18:25 min", 18 + 25 / 60],
    ["0.50 h", 30],
    ["1h 30m", 90],
    ["1 h 30 min", 90],
    ["90 min", 90],
    ["45m", 45],
    ["-0:10", -10],
    ["2", 120],
    ["1h30", 90],
    ["PT1H30M", 90],
    ["1:75", undefined],
    ["1h75", undefined],
    ["1,5", undefined],
    ["soon", undefined],
    ["=1+1", undefined],
  ])("%s is %s minutes", (text, minutes) => expect(durationMinutes(text, ".", "hours")).toBe(minutes));

  test.each([
    [["1,5", "2"], ","],
    [["1.5", "1,234.5"], "."],
    [["1.234,50", "2.000"], ","],
    [["0,125"], ","],
    [["2.000"], undefined],
    [["1,5", "1.5"], undefined],
    [["1:30", "2"], "."],
  ])("%j have the mark %s", (cells, mark) => expect(decimalMark(cells)).toBe(mark));

  test("two figures of a clock in a column of minutes may be hours or minutes, and are neither", () => {
    expect(durationMinutes("1:30", ".", "minutes")).toBeUndefined();
    expect(durationMinutes("0:01:30", ".", "seconds")).toBe(1.5);
  });

  describe("a bare number in a column that does not say what it counts", () => {
    const table = (title: string, ...cells: string[]) =>
      `${[`Date,Task,${title}`, ...cells.map((cell) => `2026-07-01,A,${cell}`)].join("\n")}\n`;
    test("is hours", () => expect(minutesOf(readText(table("Duration", "1.5", "24")).reading)).toEqual({ A: 1530 }));

    test("is not understood where one of them is more than a day has; what has its unit is read all the same", () => {
      const { reading } = readText(table("Duration", "5400", "15", "30 min"));
      expect(minutesOf(reading)).toEqual({ A: 30 });
      expect(reading.not_understood.map(({ line }) => line)).toEqual([2, 3]);
      expect(reading.not_understood[0]?.because).toContain("minutes or seconds as well as hours");
    });

    test.each([["5 400"], ["5'400"], ["-5400"], ["12\u202f345"]])("nor where it is written %s", (cell) => {
      const { reading } = readText(table("Duration", cell, "30 min"));
      expect(minutesOf(reading)).toEqual({ A: 30 });
      expect(reading.not_understood[0]?.because).toContain("minutes or seconds as well as hours");
    });

    test.each([
      ["hours", "Hours", {}, 40 * 60],
      ["minutes, by its title", "Duration (min)", {}, 40],
      ["minutes, as the person says", "Duration", { minutes: "Duration" }, 40],
      ["seconds, as the person says", "Duration", { seconds: "duration" }, 40 / 60],
    ])("is %s", (_, title, columns, minutes) => {
      const { reading } = readText(table(title, "40"), { columns }, "csv");
      expect(reading.entries.map((entry) => entry.minutes)).toEqual([minutes]);
    });
  });

  test("a number that can be read two ways is told where no other row decides", () => {
    const table = (...hours: string[]) =>
      ["Date;Task;Hours", ...hours.map((each) => `2026-07-01;A;${each}`)].join("\n");
    expect(readText(table("2.000")).reading.not_understood).toHaveLength(1);
    expect(minutesOf(readText(table("2.000", "0,50")).reading)).toEqual({ A: 2000 * 60 + 30 });
  });
});

describe("tables of other makes", () => {
  test.each([
    ["tabs", "Date\tActivity\tDuration\n2026-07-01\tA\t1:30\n"],
    ["semicolons and a mark before the first", "\ufeffDatum;Tätigkeit;Dauer\n01.07.2026;A;1,50\n"],
    ["start and end on one day", "Date,Task,Start,End\n2026-07-01,A,23:00,00:30\n"],
    ["moments with a zone", "Description,Start,End\nA,2026-07-01T10:00:00Z,2026-07-01T13:30:00+02:00\n"],
    ["minutes", "Datum,Aufgabe,Minuten\n2026-07-01,A,90\n"],
    ["quotes with lines and commas in them", 'Date,Task,Notes,Hours\n2026-07-01,A,"one,\ntwo ""three""",1.5\n'],
  ])("%s", (_, text) => {
    expect(readText(text)).toMatchObject({ kind: "csv", reading: { not_understood: [] } });
    expect(minutesOf(readText(text).reading)).toEqual({ A: 90 });
  });

  test("columns of other names are named", () => {
    const text = "Wann;Was;Wieviel\n01.07.2026;A;1,5\n";
    const columns = { date: "Wann", title: "Was", hours: "wieviel" };
    expect(minutesOf(readText(text, { columns }, "csv").reading)).toEqual({ A: 90 });
  });

  test("a cell that begins like a formula is kept as it is", () => {
    expect(minutesOf(readText('Date,Task,Hours\n2026-07-01,"=1+1",1\n').reading)).toEqual({ "=1+1": 60 });
  });

  test("a quote that is never closed is told, not read on to the end", () => {
    const { reading } = readText('Date,Task,Hours\n2026-07-01,A,1\n2026-07-02,"B,1\n2026-07-03,C,1\n');
    expect(minutesOf(reading)).toEqual({ A: 60 });
    expect(reading.not_understood.map(({ line }) => line)).toEqual([3]);
  });

  test("Clockify without durations, with its client last and a row one field short", () => {
    const text =
      '"Project","Description","User","Group","Tags","Start Date","Start Time","End Date","End Time","Client"\n"A","","Ada","","","2026-07-01","08:00","2026-07-01","09:30"\n';
    expect(readText(text).kind).toBe("clockify");
    expect(minutesOf(readText(text).reading)).toEqual({ A: 90 });
  });
});

describe("exports of other years and languages", () => {
  test.each([
    [
      "toggl",
      "Toggl since it says when an entry stopped, with the columns that were ticked",
      '\ufeff"Description","Tags","Start date","Start time","Stop date","Stop time"\n"A","x, y","2026-07-01","23:30:00","2026-07-02","01:00:00"\n',
    ],
    ["toggl-summary", "Toggl by client", '"Client","Project","Duration","Amount (USD)"\n"Acme","A","1:30:00",""\n'],
    [
      "clockify",
      "Clockify in German",
      '"Projekt","Kunde","Beschreibung","Gruppe","Tags","Startdatum","Startzeit","Enddatum","Endzeit","Dauer (h)","Dauer (dezimal)"\n"A","","x","","t","13.07.2026","23:30","14.07.2026","01:00","01:30:00","1,50"\n',
    ],
    ["harvest", "Harvest in German", 'Datum,Kunde,Projekt,Aufgabe,Stunden\n2026-07-01,K,P,A,"1,50"\n'],
    [
      "csv",
      "a calendar as a table",
      "Subject,Start Date,Start Time,End Date,End Time\nA,7/13/2026,11:30 PM,7/14/2026,1:00 AM\n",
    ],
    [
      "csv",
      "French",
      "Tâche;Date de début;Heure de début;Date de fin;Heure de fin\nA;13/07/2026;23:30;14/07/2026;01:00\n",
    ],
  ])("%s: %s", (kind, _, text) => {
    expect(readText(text)).toMatchObject({ kind, reading: { not_understood: [] } });
    expect(minutesOf(readText(text).reading)).toEqual({ A: 90 });
  });
});

test("hours of a week in columns such as Toggl's are not those of a quarter", () => {
  const week = "Client,Project,Duration\nAcme,Roll-out,3h\nAcme,Calls,1h\n";
  expect(recognise(week)?.kind).not.toBe("toggl-summary");
  expect(recognise(week.replace("3h", "3:00:00"))?.kind).toBe("toggl-summary");
});

test("a time of day beside which no day stands is told, and lies nowhere", () => {
  const { reading } = readText("Task,Start,End\nA,09:00,10:00\n");
  expect(reading).toMatchObject({
    entries: [],
    not_understood: [{ line: 2, because: "No day stands beside “09:00”." }],
  });
});

describe("a row of totals", () => {
  test.each([
    ["Toggl", "User,Client,Project,Description,Duration\nAda,Acme,Roll,x,1:30:00\nTotal,,,,1:30:00\n"],
    ["Clockify", 'Date,Project,Time (h)\n07/14/2026,Roll,01:30:00\n"Total (07/01/2026 - 09/30/2026)",,01:30:00\n'],
    ["no tracker's", "Aufgabe;Datum;Dauer\nRoll;01.07.2026;1:00\nRoll;02.07.2026;0:30\nSumme:;;1,5\n"],
    ["each day's", "Task,Date,Hours\nRoll,2026-07-01,1\nTotal,,1\nRoll,2026-07-02,0.5\nTotal,,0.5\n"],
  ])("is left out, whose ever table it is: %s", (_, text) => {
    const { reading } = readText(text);
    expect(minutesOf(reading)).toEqual({ Roll: 90 });
    expect(new Set(reading.left_out.map(({ why }) => why))).toEqual(new Set(["summary-row"]));
    expect(reading.not_understood).toEqual([]);
  });

  test("that is not the sum of those above it is told", () => {
    const { reading } = readText("Task,Date,Hours\nRoll,2026-07-01,1\nTotal,,2\n");
    expect(minutesOf(reading)).toEqual({ Roll: 60 });
    expect(reading.not_understood[0]?.because).toContain("a total of 2 h, but the lines above it come to 1 h");
  });

  test("with a day is a row like others: so somebody may be called", () => {
    expect(minutesOf(readText("Task,Date,Hours\nRoll,2026-07-01,1\nTotal,2026-07-02,1\n").reading)).toEqual({
      Roll: 60,
      Total: 60,
    });
  });
});

describe("a table of several people", () => {
  const head = "User,Email,Project,Start date,Start time,End date,End time,Duration";
  const row = (who: string) => `${who},${who}@example.org,A,2026-07-01,08:00,2026-07-01,09:00,1:00`;
  const text = [head, row("Ada"), row("Bo"), row("Ada"), ""].join("\n");

  test("counts all of them and says so", () => {
    const { reading } = readText(text);
    expect(minutesOf(reading)).toEqual({ A: 180 });
    expect(reading.remarks).toEqual([
      "The rows are of 2 people (Ada, Bo), and all of them count: say --me with your address to count your own alone.",
    ]);
    expect(readText([head, row("Ada"), row("Ada")].join("\n")).reading.remarks).toEqual([]);
  });

  test("counts those alone whose address is the person's", () => {
    const { reading } = readText(text, { me: ["bo@example.org"] });
    expect(minutesOf(reading)).toEqual({ A: 60 });
    expect(reading.left_out.map(({ why, minutes }) => [why, minutes])).toEqual([
      ["somebody-else", 60],
      ["somebody-else", 60],
    ]);
    expect(reading.remarks).toEqual([]);
  });

  test("without addresses is to be exported anew", () => {
    const harvest =
      "Date,Client,Project,Task,Hours,First Name,Last Name\n2026-07-01,K,P,A,1,Ada,L\n2026-07-01,K,P,A,1,Ada,M\n";
    expect(readText(harvest, { me: ["x@example.org"] }).reading.remarks[0]).toContain("export your own alone");
  });
});

test("time off that Clockify notes is no work, nor are breaks", () => {
  const row = (type: string) => `Roll,${type},01.07.2026,09:00,01.07.2026,10:00,1:00`;
  const types = ["Regular", "Break", "Time off", "TIME_OFF", "Holiday"];
  const head = "Project,Type,Start Date,Start Time,End Date,End Time,Duration (h)";
  const { kind, reading } = readText(`${[head, ...types.map(row)].join("\n")}\n`);
  expect(kind).toBe("clockify");
  expect(minutesOf(reading)).toEqual({ Roll: 60 });
  expect(reading.left_out.map(({ why, minutes }) => [why, minutes])).toEqual([
    ["break", 60],
    ["time-off", 60],
    ["time-off", 60],
    ["time-off", 60],
  ]);
});

test("a day that begins with its year is read although others of the file are open", () => {
  const { reading } = readText("Date,Task,Hours\n2026-07-01,A,1\n07/02/2026,A,1\n");
  expect(minutesOf(reading)).toEqual({ A: 60 });
  expect(reading.not_understood.map(({ line }) => line)).toEqual([3]);
});

test("what tells Excel its delimiter is no header", () => {
  expect(minutesOf(readText("sep=;\r\nDatum;Projekt;Stunden\r\n01.07.2026;A;1,5\r\n").reading)).toEqual({
    A: 90,
  });
});

test("rows without dates are taken to lie in the window, and that is said", () => {
  const { document } = documentOf(["Project,Client,Title,Duration\nA,,,1:30:00\n"]);
  expect(document.unmatched[0]?.total_minutes).toBe(90);
  expect(document.warnings.map(({ message }) => message)).toEqual([
    "file-1: The rows have no dates: all of them are taken to lie in the window.",
  ]);
});

describe("bytes of another program", () => {
  const text = "Datum;Tätigkeit\n";
  test("UTF-16 with its mark, either way round, and UTF-8 with its own", () => {
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    expect(decodeRecords(little, "x.csv")).toBe(text);
    expect(decodeRecords(Buffer.from(little).swap16(), "x.csv")).toBe(text);
    expect(decodeRecords(Buffer.from(`\ufeff${text}`), "x.csv")).toBe(text);
  });

  test("Latin-1 and UTF-16 without a mark are told, not guessed", () => {
    for (const bytes of [Buffer.from(text, "latin1"), Buffer.from("ab", "utf16le")])
      expect(() => decodeRecords(bytes, "x.csv")).toThrow("x.csv is not valid");
  });
});
