import type { Command } from "commander";
import { parseDateOption } from "../options.js";
import { finishPrinting, OutputEnded } from "../print.js";
import { addStoreOption } from "../with-store.js";

interface Options {
  readonly store: string;
  readonly published?: string;
  readonly json?: boolean;
}

const HELP = `
For FILE:START-END, each account that rests on these words: its fields, the tree of its clause with one word
a line (* marks the trigger, the words it was read by), and each rule, lexicon line or model that made it, with
what it gives and why; of a rule with several cases, the one these words fell under. Then what was
considered and dropped, with the reason, and the mentions.
For the ID of an account the same, with what was dropped in its sentence; for that of an entry, its accounts and
why they are one; for that of a report, all its accounts in short. \`annalist list\` prints ids.
--json prints the reading, its accounts cut to the words, with "considered", "trees" and "cases" (by the account's
id) and "rules" (by the rule's id); for the ID of an account it and its report with the same.`;

export function register(program: Command): void {
  const command = program
    .command("explain")
    .description("tell what was taken from a stretch of a report and why, or why an account or entry is as it is")
    .argument(
      "<what>",
      "FILE:START-END (UTF-16 offsets in the report's text; FILE#ITEM:… or FILE:LINE:… in a feed or JSON Lines), or an ID",
    );
  addStoreOption(command)
    .option("--published <date>", "date of publication of a report that does not say it itself", parseDateOption)
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action(explainCommand);
}

async function explainCommand(what: string, options: Options, command: Command): Promise<void> {
  const { parseTarget } = await import("../explain-target.js");
  const target = parseTarget(what);
  const refuse = (why: string): never => command.error(`error: ${why}`);
  if ("error" in target) refuse(target.error);
  try {
    if ("file" in target) {
      const { explainFile } = await import("../explain-file.js");
      await explainFile(target, options, refuse);
    } else if ("id" in target) {
      const { explainId } = await import("../explain-id.js");
      await explainId(target.id, options);
    }
    await finishPrinting();
  } catch (error) {
    if (!(error instanceof OutputEnded)) throw error;
  }
}
