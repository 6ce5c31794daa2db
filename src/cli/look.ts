import type { ShellKind } from "../core/command.ts";
import type { Look } from "../formats/look.ts";
import { colorLevel } from "./color.ts";
import type { Context } from "./context.ts";
import type { Output } from "./output.ts";

export const shellKind = ({ platform }: Pick<Context, "platform">): ShellKind =>
  platform === "win32" ? "windows" : "posix";

/** How what is written to a stream is looked at. `color` is the flag, where it was given. */
export function lookAt(context: Context, stream: Output, color: boolean | undefined): Look {
  return {
    columns: columnsOf(context, stream),
    colors: colorLevel(context, stream, color),
    ascii: stream.isTTY && isAscii(context.env),
    shell: shellKind(context),
  };
}

/** $COLUMNS, else what the terminal says; undefined where nobody looks. */
export const columnsOf = ({ env }: Context, { columns }: Pick<Output, "columns">): number | undefined =>
  columnsIn(env) ?? columns;

export function columnsIn(env: Context["env"]): number | undefined {
  const given = env.COLUMNS?.trim() ?? "";
  return /^[1-9]\d{0,3}$/.test(given) ? Number(given) : undefined;
}

/** By the locale, the first of these that is set. Where none is, nearly every terminal of today shows more. */
function isAscii(env: Context["env"]): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale !== undefined && locale !== "" && !/utf-?8/i.test(locale);
}
