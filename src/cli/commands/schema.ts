import { documents, jsonSchema } from "../../core/reports/index.ts";
import { guessed, orList } from "../../core/text.ts";
import { json } from "../../formats/json.ts";
import { deliver, prepare } from "../deliver.ts";
import { EXIT, wrongUse } from "../failure.ts";
import { type DocumentOptions, forceOption } from "../options.ts";
import type { CommandParts } from "../shell.ts";

const names = Object.keys(documents);

export const schema: CommandParts<DocumentOptions, object> = {
  examples: [
    { command: ["schema", "portfolio"], what: "of the file" },
    { command: ["schema", "score"], what: "of what score --json prints" },
  ],

  declare(command) {
    command
      .argument("<name>", orList(names))
      .option("-o, --output <file>", "write the schema to a file, for an editor to check against");
    command.registeredArguments[0]!.argChoices = names;
    forceOption(command);
  },

  async run(shell, [name = ""], options) {
    await prepare(shell, options);
    const found = Object.hasOwn(documents, name) ? documents[name] : undefined;
    if (found) return jsonSchema(name, found);
    throw wrongUse(`there is no document called ${name}`, guessed(name, names));
  },

  async show(shell, result, options) {
    await deliver(shell, { text: json(result) }, options);
    return EXIT.done;
  },
};
