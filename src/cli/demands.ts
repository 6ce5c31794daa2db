import { type Command, Option } from "commander";
import type { Demands } from "../core/expect/expect.ts";
import { CHECK_RULES, type CheckRule, type Level, type Levels } from "../core/expect/levels.ts";
import { FAIL_ON, type FailOn } from "../core/reports/expectation.ts";
import { guessed, orList } from "../core/text.ts";
import { wrongUse } from "./failure.ts";

/** Flags that say what a script demands of a portfolio. */
export interface DemandOptions {
  readonly strict?: boolean;
  readonly rule?: ReadonlyMap<CheckRule, Level>;
  readonly minLeverage?: number;
  readonly maxExecution?: number;
  readonly failOn?: readonly FailOn[];
  readonly baseline?: string;
}

export function demandOptions(command: Command): void {
  const fails = new Option("--fail-on <what>", `fail on ${orList(FAIL_ON)} (repeatable, or with commas)`);
  fails.argParser(failOn).argChoices = [...FAIL_ON];
  command
    .option("--strict", "take every warning for an error")
    .addOption(
      new Option(
        "--rule <name=level>",
        "one rule off, warning or error, like audience-named=off (repeatable)",
      ).argParser(ruleLevel),
    )
    .addOption(new Option("--min-leverage <number>", "fail where leverage is less, or not known").argParser(leverage))
    .addOption(
      new Option("--max-execution <percent>", "fail where more of the hours are execution, like 60%").argParser(share),
    )
    .addOption(fails)
    .option(
      "--baseline <portfolio>",
      "fail on what this portfolio does not have yet, and on nothing else that is found",
    );
}

export const demandsOf = ({ minLeverage, maxExecution, failOn: on = [] }: DemandOptions): Demands => ({
  ...(minLeverage === undefined ? {} : { minLeverage }),
  ...(maxExecution === undefined ? {} : { maxExecution }),
  failOn: FAIL_ON.filter((one) => on.includes(one)),
});

export const levelsOf = ({ strict = false, rule = new Map() }: DemandOptions): Levels => ({ strict, rules: rule });

function leverage(text: string): number {
  if (/^\d{1,6}(\.\d{1,6})?$/.test(text)) return Number(text);
  throw wrongUse(`--min-leverage ${text} is not a number`, "write it like 1.2");
}

/** A bare 1 may be meant as one percent or as all: it is asked for in percent. */
function share(text: string): number {
  const percent = /^(\d{1,3}(?:\.\d{1,4})?) ?%$/.exec(text)?.[1];
  if (percent !== undefined && Number(percent) <= 100) return Number((Number(percent) / 100).toFixed(6));
  if (/^0?\.\d{1,6}$/.test(text)) return Number(text);
  throw wrongUse(`--max-execution ${text} is not a part of the hours`, "write it in percent, like 60%");
}

function failOn(text: string, before: readonly FailOn[] = []): FailOn[] {
  const given = text.split(",").map((one) => one.trim());
  const wrong = given.find((one) => !FAIL_ON.includes(one as FailOn));
  if (wrong === undefined) return [...before, ...(given as FailOn[])];
  throw wrongUse(`--fail-on ${wrong} is not one of ${orList(FAIL_ON)}`);
}

function ruleLevel(text: string, before: ReadonlyMap<CheckRule, Level> = new Map()): Map<CheckRule, Level> {
  const [, name = "", level] = /^([^=]*)=(off|warning|error)$/.exec(text) ?? [];
  if (level === undefined)
    throw wrongUse(`--rule ${text} has no level`, "write it like audience-named=off, =warning or =error");
  if (CHECK_RULES.includes(name as CheckRule)) return new Map(before).set(name as CheckRule, level as Level);
  throw wrongUse(`there is no rule called ${name}`, guessed(name, CHECK_RULES));
}
