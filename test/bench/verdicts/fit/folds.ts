/** Words of a trade's title that say nothing of the trade. */
const COMMON = new Set(
  "manager lead director head officer partner analyst coordinator assistant engineer specialist agent running several ai small company of a in with chief team owner senior general and or the managing designer developer ops clerk planner adviser administrator founder consultant".split(
    " ",
  ),
);

/**
 * Deals the trades out to folds so that trades which share a word of their title ("accountant", "accountant/auditor")
 * fall into the same one: what is tested is another trade, not the same trade in other words.
 */
export function foldsByTrade(trades: readonly string[], folds: number): Map<string, number> {
  const above = new Map<string, string>();
  const top = (id: string): string => (above.has(id) ? top(above.get(id) as string) : id);
  const join = (a: string, b: string) => top(a) !== top(b) && above.set(top(a), top(b));
  for (const trade of new Set(trades)) {
    for (const word of trade.toLowerCase().match(/[a-z&]+/g) ?? [])
      if (!COMMON.has(word)) join(`word ${word}`, `trade ${trade}`);
  }
  const size = new Map<string, number>();
  for (const trade of trades) size.set(top(`trade ${trade}`), (size.get(top(`trade ${trade}`)) ?? 0) + 1);
  const load = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const [family, count] of [...size].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const lightest = load.indexOf(Math.min(...load));
    foldOf.set(family, lightest);
    load[lightest] = (load[lightest] as number) + count;
  }
  return new Map(trades.map((trade) => [trade, foldOf.get(top(`trade ${trade}`)) as number]));
}
