import type { Command } from "commander";
import type { Source } from "#intake";

/** The sources that a command's arguments name: paths, `-` for stdin; stdin too where none is named and something is piped in. */
export function sourcesOf(files: readonly string[], command: Command): Source[] {
  if (files.length === 0) {
    if (process.stdin.isTTY) command.error("error: name files or folders, or pipe reports in");
    return [stdin()];
  }
  return files.map((file) => (file === "-" ? stdin() : file));
}

function stdin(): Source {
  return { name: "-", bytes: process.stdin };
}
