import { Terminal as Emulator } from "@xterm/headless";

/** What a person has before their eyes: the output as a terminal shows it, with everything that scrolled away above. */
export class Screen {
  readonly #emulator: Emulator;

  constructor(columns: number, rows: number) {
    this.#emulator = new Emulator({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  }

  write(data: string): Promise<void> {
    return new Promise((resolve) => this.#emulator.write(data, resolve));
  }

  /** Every line from the first one, without the spaces at its end; empty lines at the end are left out. */
  lines(): string[] {
    const buffer = this.#emulator.buffer.active;
    const lines = Array.from({ length: buffer.length }, (_, at) => buffer.getLine(at)?.translateToString(true) ?? "");
    while (lines.at(-1) === "") lines.pop();
    return lines;
  }
}
