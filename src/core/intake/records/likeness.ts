/**
 * What titles of one recurring thing have in common: case, spaces, a date, a number behind # or behind a word that counts
 * things ("Sprint 14 review" and "Sprint 15 review"). A bare number may be a name, and stays.
 */
export function likeness(title: string): string {
  return (
    title
      .normalize("NFKC")
      .toLowerCase()
      .replace(/\b\d{4}-\d\d(?:-\d\d)?\b|\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})?(?=\s|$|[),])|\bq[1-4]\b/g, "")
      .replace(/#\d+|\(\d+\s*(?:\/|of|von)\s*\d+\)|\b(week|kw|sprint|day|part|no\.?|nr\.?)\s*\d+\b/g, "$1")
      .replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/, "")
      .replace(/[\s\p{Pd}_]+/gu, " ")
      .trim() || title.trim()
  );
}
