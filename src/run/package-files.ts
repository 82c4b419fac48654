import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the installed package or clone, wherever in it this module was bundled to. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isPackage(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("annalist's own folder was not found");
    folder = above;
  }
  return folder;
}

function isPackage(path: string): boolean {
  return existsSync(path) && (JSON.parse(readFileSync(path, "utf8")) as { name?: string }).name === "annalist";
}

/** Path of a file that `npm run build` makes, such as `lang/en.pack`. Throws with what to do where it is missing. */
export function builtFile(name: string): string {
  const path = join(packageFolder(), "dist", name);
  if (!existsSync(path)) throw new Error(`dist/${name} is not there. Run: npm run build`);
  return path;
}

/** The packed language: the file that ANNALIST_LANGUAGE names, as `annalist gazetteer import` writes it, or the built one. */
export function languageFile(): string {
  return process.env.ANNALIST_LANGUAGE || builtFile("lang/en.pack");
}
