import { byHand } from "./by-hand.ts";
import { doing } from "./doing.ts";
import type { EvidenceKind } from "./kind.ts";
import { performer } from "./performer.ts";
import { rest } from "./rest.ts";
import { words } from "./words.ts";

/** Every kind of evidence, in the order the account prints them; the words last, as they give way to the answers. */
export const EVIDENCE: readonly EvidenceKind[] = [performer, doing, rest, byHand, words];
