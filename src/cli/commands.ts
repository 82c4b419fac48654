import type { Command } from "commander";
import { register as explain } from "./commands/explain.js";
import { register as read } from "./commands/read.js";

/** Every command registers itself; the order is that of `annalist --help`. */
export const commands: readonly ((program: Command) => void)[] = [read, explain];
