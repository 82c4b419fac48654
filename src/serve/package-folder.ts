import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package this code is part of, built or not: the nearest one upwards that holds `bin/annalist.js`. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "bin", "annalist.js"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("annalist: cannot find its own package folder");
    folder = parent;
  }
  return folder;
}
