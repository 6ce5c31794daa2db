/** Letters that no decomposition turns into plain ones. */
const PLAIN: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ŋ: "n",
};
const MOST = 64;

/**
 * A task's id as the name of a skill or agent: 1 to 64 of a-z, 0-9 and single hyphens (agentskills.io). Accents are dropped; a
 * letter of another script is spelt by its code point, so that two ids rarely meet and the name stays the same.
 */
export function skillName(id: string): string {
  const spelt = [...id.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")].map((char) => {
    if (/[a-z0-9]/.test(char)) return char;
    if (PLAIN[char]) return PLAIN[char];
    return /[\p{L}\p{N}]/u.test(char) ? `-u${char.codePointAt(0)!.toString(16)}-` : "-";
  });
  const joined = spelt.join("").replace(/-{2,}/g, "-").replace(/^-/, "").slice(0, MOST).replace(/-$/, "");
  return joined || "task";
}
