import type { Command } from "commander";
import { version } from "../../package.json";
import { commandLine } from "../core/command.ts";
import type { HelpWords } from "./help.ts";

/** The page of the manual, in roff, from the same definitions as the help. The commands have declared what they take. */
export function manPage(program: Command, own: HelpWords, commands: ReadonlyMap<Command, HelpWords>): string {
  const help = program.createHelp();
  const entry = (term: string, text: string) => [".TP", bold(term), plain(text)];
  const options = (of: Command) =>
    help.visibleOptions(of).flatMap((option) => entry(help.optionTerm(option), option.description));
  const examples = ({ examples }: HelpWords) => [
    ".PP",
    ".nf",
    ...examples.flatMap(({ command, what }) => [bold(commandLine(command, "posix")!), `    ${plain(what)}`]),
    ".fi",
  ];
  const remark = ({ remark }: HelpWords) => (remark === undefined ? [] : [".PP", plain(remark)]);
  const endings = ({ endings = {} }: HelpWords) =>
    Object.entries(endings).flatMap(([code, means]) => entry(`exit ${code}`, means));
  const lines = [
    `.TH ORCHESTRATE 1 "" "orchestrate ${version}" "User Commands"`,
    ".SH NAME",
    "orchestrate \\- see where your working hours go, and what to hand over next",
    ".SH SYNOPSIS",
    `${bold("orchestrate")} command [options]`,
    ".SH DESCRIPTION",
    plain(program.description()),
    ...examples(own),
    ...remark(own),
    ".SH COMMANDS",
    ...[...commands].flatMap(([command, words]) => [
      `.SS ${quoted(help.commandUsage(command).trim())}`,
      plain(`${command.summary()}.`),
      ...examples(words),
      ...remark(words),
      ...help.visibleArguments(command).flatMap((one) => entry(help.argumentTerm(one), one.description)),
      ...options(command),
      ...endings(words),
    ]),
    ".SH FOR EVERY COMMAND",
    ...options(program),
    ".SH EXIT CODES",
    ...endings(own),
  ];
  return `${lines.join("\n")}\n`;
}

/** A line that roff does not take for one of its own. */
const plain = (text: string): string => escaped(text).replace(/^([.'])/gm, "\\&$1");
const bold = (text: string): string => `\\fB${escaped(text)}\\fR`;
const quoted = (text: string): string => `"${escaped(text).replaceAll('"', "\\(dq")}"`;
const escaped = (text: string): string => text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("\n", " ");
