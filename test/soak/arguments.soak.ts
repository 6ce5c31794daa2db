import fc from "fast-check";
import { expect, test } from "vitest";
import { passable } from "../../src/cli/output.ts";
import { run, testContext } from "../helpers/context.ts";
import { HOSTILE_NAMES } from "../helpers/hostile.ts";
import { changesOf, mutated } from "../helpers/mutated.ts";
import { samples } from "../importers/samples.ts";
import { PORTFOLIOS, YAML_PIECES } from "./corpus.ts";
import { paced } from "./pace.ts";

const COMMANDS = "audit score shift brief log compare import check schema report status export help nonsense".split(
  " ",
);
const FLAGS =
  "--dir --pattern --color --no-color -q --no-input --debug --now --format --json -o --force --dry-run --explain --what-if --choose --again --withdraw --draft --evaluate --met --skip --note --hours --cause --failed --fix --date --list --all --same --answers --quick --step --task --add --from --example --discard --apply --window --weeks --rules --import --undo --fix --baseline --as --zone --me --date-format --min-leverage --max-execution --fail-on --help --version --".split(
    " ",
  );
const VALUES = [
  ..."2026-Q1 2026-Q2 2026-Q3 2026-Q4 2026-q9 latest previous - week.yaml list.txt none.yaml /data /data/2026-Q3.yaml ../x . portfolio score trend __proto__ constructor text table json csv markdown ndjson skill agents-md all none 1,2 1-99 0 -1 1h 2h30m 25% lots 2026-11-03 2026-02-30 9999-12-31 a=little a=45m payroll=little,review=30m a=b=c payroll rota a mail quality Europe/Berlin 1e309".split(
    " ",
  ),
  "",
  "out.txt",
  ...HOSTILE_NAMES,
];
const RECORDS = Object.fromEntries(samples.map(({ text }, index) => [`/home/records-${index}.txt`, text]));

/** Whether a text holds what a terminal obeys. */
const isRaw = (text: string): boolean => passable(text) !== text;

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...FLAGS) },
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(RECORDS)) },
);
const file = fc
  .tuple(fc.constantFrom(...PORTFOLIOS), fc.oneof(fc.constant([]), changesOf(YAML_PIECES)))
  .map(([text, changes]) => mutated(text, changes));

test("whatever is typed, in whatever world, ends with an answer or a reason", async () => {
  const ends: Record<number, number> = {};
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(fc.constantFrom(...COMMANDS), fc.array(word, { maxLength: 7 })),
      fc.array(file, { minLength: 5, maxLength: 5 }),
      async ([command, words], [week, ...quarters]) => {
        const args = [command, ...words];
        const data = quarters.map((text, index) => [`/data/2026-Q${index + 1}.yaml`, text]);
        const list = "Email, 5h\nStandup 15 min daily\nTotal, 6h\n";
        const files = { ...RECORDS, ...Object.fromEntries(data), "/home/week.yaml": week!, "/home/list.txt": list };
        const context = testContext({ files, stdin: week! });
        const before = new Map(context.disk.files);
        const { exit, stdout, stderr, disk } = await paced(
          () => run(args, context),
          () => JSON.stringify(args),
        );
        ends[exit] = (ends[exit] ?? 0) + 1;
        expect([0, 1, 2, 3, 4], stderr).toContain(exit);
        expect([stdout, stderr].some(isRaw)).toBe(false);
        if (exit > 1) expect(stdout + stderr).not.toBe("");
        if (exit > 1 && command !== "check") {
          // the rows of the files that are valid are written, whatever the others are
          if (command !== "export") expect([...disk.files.keys()]).toEqual([...before.keys()]);
          for (const [path, bytes] of before) expect(disk.files.get(path) === bytes, path).toBe(true);
        }
      },
    ),
  );
  console.log(ends);
});
