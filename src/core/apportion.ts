/** Half away from zero, so that a change and its opposite are rounded alike. Whole units of which `per` make 1. */
export const units = (value: number, per: number): number => Math.sign(value) * Math.round(Math.abs(value) * per) + 0;

/**
 * Whole units for each part, `per` of them in 1, so that they add up to `total` units: what rounding lost goes where it was
 * lost most (largest remainder); among equals by key, so that order changes nothing.
 */
export function apportion(parts: readonly { key: string; value: number }[], total: number, per: number): number[] {
  const whole = parts.map(({ value }) => units(value, per));
  const missing = total - whole.reduce((sum, value) => sum + value, 0);
  const towards = Math.sign(missing);
  const order = parts
    .map(({ key, value }, index) => ({ key, value, index, lost: towards * (value * per - whole[index]!) }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => b.lost - a.lost || (a.key < b.key ? -1 : 1));
  for (let given = 0; given < Math.abs(missing) && order.length > 0; given++) {
    whole[order[given % order.length]!.index]! += towards;
  }
  return whole;
}
