import { orList } from "../../core/text.ts";
import { deliver, prepare } from "../deliver.ts";
import { EXIT, wrongUse } from "../failure.ts";
import { type DocumentOptions, forceOption } from "../options.ts";
import type { CommandParts } from "../shell.ts";

/*
 * What each shell needs to ask the program itself what may stand next (`complete.ts`). Where it has no answer the shell offers
 * files.
 */
const SCRIPTS = {
  bash: `# put into ~/.bashrc:  source <(orchestrate completion bash)
_orchestrate() {
  local IFS=$'\\n'
  COMPREPLY=($(orchestrate completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _orchestrate orchestrate
`,
  zsh: `#compdef orchestrate
# put into ~/.zshrc, behind compinit:  source <(orchestrate completion zsh)
_orchestrate() {
  local -a found
  found=("\${(@f)$(orchestrate completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  found=(\${found:#})
  if (( \${#found} )); then compadd -a found; else _files; fi
}
if [[ "\${funcstack[1]}" == "_orchestrate" ]]; then _orchestrate "$@"; else compdef _orchestrate orchestrate; fi
`,
  fish: `# put into ~/.config/fish/completions/orchestrate.fish:  orchestrate completion fish | source
function __orchestrate_words
    set -l done (commandline -opc)
    set -l current (commandline -ct)
    orchestrate completion words -- $done[2..-1] "$current" 2>/dev/null
end
complete -c orchestrate -a '(__orchestrate_words)'
`,
};
const SHELLS = Object.keys(SCRIPTS);

export const completion: CommandParts<DocumentOptions, string> = {
  examples: [
    { command: ["completion", "bash", "-o", "orchestrate.bash"], what: "a file to source in ~/.bashrc" },
    { command: ["completion", "fish", "-o", "orchestrate.fish"], what: "a file for ~/.config/fish/completions" },
  ],

  declare(command) {
    command
      .addArgument(command.createArgument("<shell>", orList(SHELLS)))
      .option("-o, --output <file>", "write the script to a file");
    command.registeredArguments[0]!.argChoices = SHELLS;
    forceOption(command);
  },

  async run(shell, [name = ""], options) {
    await prepare(shell, options);
    if (Object.hasOwn(SCRIPTS, name)) return SCRIPTS[name as keyof typeof SCRIPTS];
    throw wrongUse(`there is no completion for ${name}`, `there is ${orList(SHELLS, "and")}`);
  },

  async show(shell, text, options) {
    await deliver(shell, { text }, options);
    return EXIT.done;
  },
};
