/** So many, and then they are all forgotten: few enough to cost no memory, more than come back in one portfolio. */
const MOST = 200;

/** What was made of a text lately, else what is made of it now. For what is the same each time. */
export function lately<T>(made: Map<string, T>, text: string, make: () => T): T {
  const known = made.get(text);
  if (known !== undefined) return known;
  if (made.size >= MOST) made.clear();
  const now = make();
  made.set(text, now);
  return now;
}
