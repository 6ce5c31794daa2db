import { createPrompt, isEnterKey, makeTheme, useKeypress, usePrefix, useRef, useState } from "@inquirer/core";
import type { Echo } from "../../core/interview/prompt.ts";

/**
 * Several lines in one question: enter keeps a line and shows how it was understood, an empty line ends, "-3" takes
 * the third line away. One prompt and not one for each line, so that a pasted list arrives whole.
 */
export interface LinesConfig {
  readonly message: string;
  readonly hint?: string;
  readonly lines: readonly string[];
  /** How many of the lines are shown; the others are counted. */
  readonly shown: number;
  readonly theme?: object;
  echo(line: string): Echo;
  /** True where the line is a wish (back, why) and no line. */
  isWish(line: string): boolean;
  /** Keeps the lines, in the order in which it is told; a line is shown once it is kept. Never fails. */
  changed(lines: readonly string[]): Promise<void>;
}

/** Keys closer together than this, in milliseconds, were pasted: an empty line between them ends nothing. */
const PASTED = 25;

export const linesPrompt = createPrompt<readonly string[], LinesConfig>((config, done) => {
  const theme = makeTheme(config.theme);
  const [status, setStatus] = useState<"idle" | "done">("idle");
  const [lines, setLines] = useState<readonly string[]>(config.lines);
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const last = useRef({ at: 0, name: "" });
  const prefix = usePrefix({ status, theme });

  // what was typed, of which `lines` shows what is kept already
  const typed = useRef(config.lines);
  const keeping = useRef(Promise.resolve());
  const keep = (next: readonly string[]) => {
    typed.current = next;
    keeping.current = config.changed(next).then(() => setLines(next));
    setText("");
    setWrong(undefined);
  };

  useKeypress((key, rl) => {
    const before = last.current;
    const now = Date.now();
    const pasted = now - before.at < PASTED;
    last.current = { at: now, name: key.name };
    if (!isEnterKey(key)) {
      setText(rl.line);
      setWrong(undefined);
      return;
    }
    if (pasted && before.name === "return" && key.name === "enter") return; // the second half of a line end
    const line = text.trim();
    const removed = Number(/^-(\d+)$/.exec(line)?.[1] ?? 0);
    if (line === "") {
      if (pasted) return;
      void keeping.current.then(() => {
        setStatus("done");
        done(typed.current);
      });
    } else if (removed >= 1 && removed <= typed.current.length) {
      keep(typed.current.filter((_, index) => index !== removed - 1));
    } else if (!config.isWish(line)) {
      const echo = config.echo(line);
      if ("shown" in echo) keep([...typed.current, line]);
      else {
        // the line stays, to be corrected
        rl.write(line);
        setText(line);
        setWrong(echo.wrong);
      }
    }
  });

  const hidden = Math.max(0, lines.length - config.shown);
  const numbered = (n: number, content: string) => `  ${String(n).padStart(2)}  ${content}`;
  const listed = lines.slice(hidden).map((line, index) => {
    const echo = config.echo(line);
    return numbered(hidden + index + 1, "shown" in echo ? echo.shown : line);
  });
  const above = hidden > 0 ? [`      (${hidden} more above)`] : [];
  const head = `${prefix} ${theme.style.message(config.message, status)}`;
  if (status === "done") return [head, ...above, ...listed].join("\n");
  const body = [head, ...above, ...listed, numbered(lines.length + 1, text)].join("\n");
  const below = wrong ? theme.style.error(wrong) : config.hint ? theme.style.help(config.hint) : undefined;
  return below === undefined ? body : [body, below];
});
