import { hash } from "../text.ts";

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
/** In other scripts a mark is a vowel, or makes another letter: и and й, か and が. */
const ACCENTS = /(\p{Script=Latin})\p{M}+/gu;
const MOST = 64;
/** Hexadecimal digits that tell apart what is cut off. */
const MARK = 6;

/**
 * A task's id as the name of a skill or agent: 1 to 64 of a-z, 0-9 and single hyphens (agentskills.io). Accents of Latin
 * letters are dropped; every letter and mark of another script is spelt by its code point; what is too long ends in a mark of
 * the whole id. So two ids meet only where accents, capitals, dots or underscores alone differ, and the name stays the same.
 */
export function skillName(id: string): string {
  const bare = id.toLowerCase().normalize("NFKD").replace(ACCENTS, "$1").normalize("NFC");
  const spelt = [...bare].map((char) => {
    if (/[a-z0-9]/.test(char)) return char;
    if (PLAIN[char]) return PLAIN[char];
    return /[\p{L}\p{N}\p{M}]/u.test(char) ? `-u${char.codePointAt(0)!.toString(16)}-` : "-";
  });
  const joined = spelt.join("").replace(/-{2,}/g, "-").replace(/^-|-$/g, "");
  if (joined.length <= MOST) return joined;
  const mark = hash(id).toString(16).padStart(8, "0").slice(0, MARK);
  return `${joined.slice(0, MOST - MARK - 1).replace(/-$/, "")}-${mark}`;
}
