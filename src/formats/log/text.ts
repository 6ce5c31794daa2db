import type { LogDocument } from "../../core/reports/log.ts";
import { logPage } from "../../pages/log.ts";
import type { Look } from "../index.ts";
import { blocksToText } from "../terminal.ts";

export function text(log: LogDocument, look: Look): string {
  return blocksToText(logPage(log), look);
}
