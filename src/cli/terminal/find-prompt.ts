import { createPrompt, isEnterKey, makeTheme, useKeypress, usePagination, usePrefix, useState } from "@inquirer/core";

/** A long list to choose from, under headings: moved in by the page and to its ends, and narrowed by what is typed. */
export interface FindConfig {
  readonly message: string;
  readonly choices: readonly Findable[];
  readonly default?: string | undefined;
  readonly pageSize: number;
  readonly theme?: object;
  heading(text: string): string;
}

interface Findable {
  readonly value: string;
  /** As it is drawn, on one line. */
  readonly name: string;
  /** What stands behind the question once it was chosen. */
  readonly short: string;
  readonly group?: string | undefined;
}

type Item = Findable | { readonly heading: string };

const KEYS = "↑↓ PageUp PageDown Home End move · type to find · enter chooses";

export const findPrompt = createPrompt<string, FindConfig>((config, done) => {
  const theme = makeTheme(config.theme);
  const [status, setStatus] = useState<"idle" | "done">("idle");
  const [sought, setSought] = useState("");
  const [at, setAt] = useState(config.default ?? "");
  const prefix = usePrefix({ status, theme });
  const found = config.choices.filter((choice) => holds(choice, sought));
  const active = Math.max(
    0,
    found.findIndex(({ value }) => value === at),
  );

  useKeypress((key, rl) => {
    if (isEnterKey(key)) {
      const chosen = found[active];
      if (!chosen) return;
      setAt(chosen.value);
      setStatus("done");
      done(chosen.value);
      return;
    }
    const to = moved(key.name, active, found.length, config.pageSize);
    if (to === undefined) setSought(rl.line);
    else setAt(found[to]?.value ?? at);
  });

  const items = withHeadings(found);
  const page = usePagination<Item>({
    items: items.length > 0 ? items : [{ heading: "nothing has that in it" }],
    active: Math.max(0, items.indexOf(found[active]!)),
    renderItem: ({ item, isActive }) => {
      if ("heading" in item) return config.heading(item.heading);
      return isActive ? theme.style.highlight(`❯ ${item.name}`) : `  ${item.name}`;
    },
    pageSize: config.pageSize,
    loop: false,
  });

  const head = `${prefix} ${theme.style.message(config.message, status)}`;
  if (status === "done")
    return `${head} ${theme.style.answer(config.choices.find(({ value }) => value === at)!.short)}`;
  return [head, [page, theme.style.help(sought === "" ? KEYS : `find: ${sought}`)].join("\n")];
});

/** Every word that was typed stands in the choice or in its heading, letter case aside. */
function holds({ name, group = "" }: Findable, sought: string): boolean {
  const text = `${group} ${name}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Where a key leads in a list of so many; undefined where it is no key that moves. */
function moved(key: string, at: number, many: number, page: number): number | undefined {
  const to = { up: at - 1, down: at + 1, pageup: at - page, pagedown: at + page, home: 0, end: many - 1 }[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), Math.max(0, many - 1));
}

const withHeadings = (choices: readonly Findable[]): Item[] =>
  choices.flatMap((choice, index) =>
    choice.group === undefined || choice.group === choices[index - 1]?.group
      ? [choice]
      : [{ heading: choice.group }, choice],
  );
