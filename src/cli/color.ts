import type { Context } from "./context.ts";
import type { ColorLevel, Output } from "./output.ts";

/**
 * How colourful a stream may be. The flag decides; else FORCE_COLOR, then NO_COLOR (https://no-color.org: any value that
 * is not empty), then a dumb terminal, then what the stream can show.
 */
export function colorLevel({ env }: Context, stream: Output, flag: boolean | undefined): ColorLevel {
  const able = Math.max(stream.colors, 1) as ColorLevel;
  if (flag !== undefined) return flag ? able : 0;
  const forced = env.FORCE_COLOR;
  if (forced === "0" || forced === "false") return 0;
  if (forced === "2" || forced === "3") return Number(forced) as ColorLevel;
  if (forced !== undefined) return able;
  if (env.NO_COLOR || env.TERM === "dumb") return 0;
  return stream.isTTY ? stream.colors : 0;
}

/** Asked of the arguments themselves: they may be what was wrong. */
export function colorFlag(argv: readonly string[]): boolean | undefined {
  const last = argv.filter((arg) => arg === "--color" || arg === "--no-color").at(-1);
  return last === undefined ? undefined : last === "--color";
}
