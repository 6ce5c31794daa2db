import {
  createPrompt,
  isEnterKey,
  makeTheme,
  useEffect,
  useKeypress,
  usePrefix,
  useRef,
  useState,
} from "@inquirer/core";
import type { Echo } from "../../core/interview/prompt.ts";
import { atEnd, committed, type Editing, edited, movedLine, pasted, removed } from "./lines-editing.ts";
import { drawLines } from "./lines-view.ts";

/**
 * Several lines in one question: enter keeps a line and shows how it was understood, the arrow keys lead to a line that is to be
 * changed, an empty line ends, "-3" takes the third line away. One prompt and not one for each line, so that a pasted list
 * arrives whole.
 */
export interface LinesConfig {
  readonly message: string;
  readonly hint?: string;
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly theme?: object;
  echoes(lines: readonly string[]): readonly Echo[];
  /** What stands behind the question once it is answered; the lines where nothing is given. */
  done(lines: readonly string[]): string | undefined;
  /** True where the line is a wish (back, why) and no line. */
  isWish(line: string): boolean;
  /** Keeps the lines, in the order in which it is told; a line is shown once it is kept. Never fails. */
  changed(lines: readonly string[]): Promise<void>;
  /** The lines as somebody left them in an editor, or why there are none. */
  edit(lines: readonly string[]): { readonly lines: readonly string[] } | { readonly wrong: string };
  /** Is told once who hears of what is no key of its own: a paste, and that the question is about to be left. */
  hears(ears: Ears): void;
}

export interface Ears {
  pasted(text: string): void;
  /** What was typed so far is a line. */
  leaving(): void;
}

/** Keys closer together than this, in milliseconds, were pasted: an empty line between them ends nothing. */
const PASTED = 25;
const EDITOR_KEY = "o";

type Line = { line: string; clearLine(direction: 0): void; write(text: string): void };

export const linesPrompt = createPrompt<readonly string[], LinesConfig>((config, done) => {
  const theme = makeTheme(config.theme);
  const [status, setStatus] = useState<"idle" | "done">("idle");
  const [shown, setShown] = useState<Editing & { wrong?: string | undefined }>(() => atEnd(config.lines));
  const last = useRef({ at: 0, name: "" });
  const prefix = usePrefix({ status, theme });

  // what is there by now, of which `shown` is what is kept already
  const now = useRef<Editing>(shown);
  const keeping = useRef<{ all: Promise<void>; drawing: boolean; wrong: string | undefined }>({
    all: Promise.resolve(),
    drawing: false,
    wrong: undefined,
  });
  const echoes = useRef<{ of?: readonly string[]; all: readonly Echo[] }>({ all: [] });

  /** Drawn once for all that comes at once, and when it is kept. */
  const draw = (wrong?: string) => {
    keeping.current.wrong = wrong;
    if (keeping.current.drawing) return;
    keeping.current.drawing = true;
    const drawWhenKept = (kept: Promise<void>): Promise<void> =>
      kept.then(() => {
        if (kept !== keeping.current.all) return drawWhenKept(keeping.current.all);
        keeping.current.drawing = false;
        setShown({ ...now.current, wrong: keeping.current.wrong });
        return undefined;
      });
    void drawWhenKept(keeping.current.all);
  };
  const become = (next: Editing) => {
    if (next.lines !== now.current.lines) {
      const { lines } = next;
      keeping.current.all = keeping.current.all.then(() => config.changed(lines));
    }
    now.current = next;
  };
  const show = (next: Editing, rl: Line, wrong?: string) => {
    become(next);
    rl.clearLine(0);
    if (next.text !== "") rl.write(next.text);
    draw(wrong);
  };

  useEffect((rl) => {
    const isWrong = wrongAmong(config.lines);
    if (isWrong.includes(true)) show(edited(now.current, -1, isWrong), rl);
    config.hears({
      pasted: (text) => show(pasted(now.current, text), rl),
      leaving: () => become(committed(now.current)),
    });
  }, []);

  useKeypress((key, rl) => {
    const before = last.current;
    const time = Date.now();
    const soon = time - before.at < PASTED;
    last.current = { at: time, name: key.name };
    if (isEnterKey(key)) {
      if (soon && before.name === "return" && key.name === "enter") return; // the second half of a line end
      return enter(soon, rl);
    }
    if (key.name === "up" || key.name === "down") return show(movedLine(now.current, key.name === "up" ? -1 : 1), rl);
    if (key.ctrl && key.name === EDITOR_KEY) {
      const { lines } = committed(now.current);
      const result = config.edit(lines);
      return show(atEnd("lines" in result ? result.lines : lines), rl, "wrong" in result ? result.wrong : undefined);
    }
    now.current = { ...now.current, text: rl.line };
    draw();
  });

  function enter(soon: boolean, rl: Line): void {
    const { lines, at, text } = now.current;
    const line = text.trim();
    const isNew = at === lines.length;
    const take = Number(/^-(\d+)$/.exec(line)?.[1] ?? 0);
    if (isNew && line === "") {
      if (soon) return;
      void keeping.current.all.then(() => {
        setStatus("done");
        done(now.current.lines);
      });
    } else if (isNew && take >= 1 && take <= lines.length) show(atEnd(removed(lines, take - 1)), rl);
    else if (isNew && config.isWish(line)) return;
    else {
      const next = committed(now.current);
      show(isNew ? next : edited(next, at, wrongAmong(next.lines)), rl);
    }
  }

  function echoesOf(lines: readonly string[]): readonly Echo[] {
    if (echoes.current.of !== lines) echoes.current = { of: lines, all: config.echoes(lines) };
    return echoes.current.all;
  }
  const wrongAmong = (lines: readonly string[]) => echoesOf(lines).map(({ wrong }) => wrong !== undefined);

  const head = `${prefix} ${theme.style.message(config.message, status)}`;
  const told = status === "done" ? config.done(shown.lines) : undefined;
  if (told !== undefined) return `${head} ${theme.style.answer(told)}`;
  const [above, below] = drawLines(shown, echoesOf(shown.lines), config, head);
  if (status === "done") return [head, ...above.slice(0, -1), ...below].join("\n");
  const under = shown.wrong ? theme.style.error(shown.wrong) : undefined;
  return [
    [head, ...above].join("\n"),
    [...below, ...(under ? [under] : []), ...(config.hint ? [theme.style.help(config.hint)] : [])].join("\n"),
  ];
});
