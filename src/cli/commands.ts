import type { Command } from "commander";
import { register as add } from "./commands/add.js";
import { register as brief } from "./commands/brief.js";
import { register as demo } from "./commands/demo.js";
import { register as explain } from "./commands/explain.js";
import { register as exportAnnals } from "./commands/export.js";
import { register as gazetteer } from "./commands/gazetteer.js";
import { register as list } from "./commands/list.js";
import { register as read } from "./commands/read.js";
import { register as remove } from "./commands/remove.js";
import { register as serve } from "./commands/serve.js";

/** Every command registers itself; the order is that of `annalist --help`. */
export const commands: readonly ((program: Command) => void)[] = [
  read,
  add,
  list,
  remove,
  serve,
  brief,
  exportAnnals,
  explain,
  gazetteer,
  demo,
];
