import { type Command, InvalidArgumentError, Option } from "commander";
import { FIELDS, type Filter, parseFilter } from "#filter";

/** `--where`, the same words that narrow a page of the desk. */
export function addFilterOption(command: Command): Command {
  const help = FIELDS.map(({ name, help }) => `  ${name.padEnd(11)} ${help}`).join("\n");
  return command
    .addOption(
      new Option(
        "--where <query>",
        "only what matches, written as in the desk's addresses: type=ASSAULT&country=KAZ&from=2022-01-05",
      )
        .argParser(parseWhere)
        .default({}, "everything"),
    )
    .addHelpText("after", `\nIn --where, values repeat or stand with commas between:\n${help}`);
}

function parseWhere(text: string): Filter {
  const params = new URLSearchParams(text);
  const names = new Set<string>(FIELDS.map(({ name }) => name));
  const unknown = [...params.keys()].find((name) => !names.has(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no "${unknown}"; there are ${[...names].join(", ")}.`);
  const { filter, wrong } = parseFilter(params);
  if (wrong.length > 0) throw new InvalidArgumentError(`${wrong.join("; ")}.`);
  return filter;
}
