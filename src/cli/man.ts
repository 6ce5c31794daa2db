import type { Command } from "commander";
import { version } from "../../package.json";

/** The page of the manual, in roff, from the same definitions as the help. Every command has declared what it takes. */
export function manPage(program: Command, commands: readonly Command[], endings: string): string {
  const help = program.createHelp();
  const options = (of: Command) =>
    help.visibleOptions(of).flatMap((option) => [".TP", bold(help.optionTerm(option)), plain(option.description)]);
  const lines = [
    `.TH ORCHESTRATE 1 "" "orchestrate ${version}" "User Commands"`,
    ".SH NAME",
    "orchestrate \\- see where your working hours go, and what to hand over next",
    ".SH SYNOPSIS",
    `${bold("orchestrate")} command [options]`,
    ".SH DESCRIPTION",
    plain(program.description()),
    ".SH COMMANDS",
    ...commands.flatMap((command) => [
      `.SS ${quoted(help.commandUsage(command).trim())}`,
      plain(`${command.summary()}.`),
      ...help.visibleArguments(command).flatMap((one) => [".TP", bold(help.argumentTerm(one)), plain(one.description)]),
      ...options(command),
    ]),
    ".SH FOR EVERY COMMAND",
    ...options(program),
    ".SH EXIT CODES",
    ...[...endings.matchAll(/^ {2}(\d+) +(.*)$/gm)].flatMap(([, code, what]) => [".TP", bold(code!), plain(what!)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A line that roff does not take for one of its own. */
const plain = (text: string): string => escaped(text).replace(/^([.'])/gm, "\\&$1");
const bold = (text: string): string => `\\fB${escaped(text)}\\fR`;
const quoted = (text: string): string => `"${escaped(text).replaceAll('"', "\\(dq")}"`;
const escaped = (text: string): string => text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("\n", " ");
