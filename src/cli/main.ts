import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { commands } from "./commands.js";
import { EXIT, EXIT_HELP } from "./exit-codes.js";
import { watchOutput } from "./print.js";

/** Runs the command line `argv` (as in `process.argv`) and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  watchOutput();
  process.once("SIGINT", () => process.exit(EXIT.interrupted));
  try {
    await buildProgram().parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
      return;
    }
    process.stderr.write(`annalist: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = EXIT.fault;
  }
}

/** The program with all its commands; nothing heavy is loaded before a command runs. */
export function buildProgram(): Command {
  const program = new Command("annalist")
    .description(
      "Reads news reports and keeps the annals: events, figures, statuses and claims, each with the words it rests on.",
    )
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showHelpAfterError("(--help lists commands and options)")
    .exitOverride();
  for (const register of commands) register(program);
  for (const command of [program, ...program.commands]) command.exitOverride().addHelpText("after", EXIT_HELP);
  return program;
}

function packageVersion(): string {
  const path = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}
