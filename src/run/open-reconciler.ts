import { readFileSync } from "node:fs";
import { openLanguagePack } from "#lang";
import { createReconciler, type Reconciler } from "#reconcile";
import { languageFile } from "./package-files.js";

/** The reconciler with the built language pack. */
export function openReconciler(): Reconciler {
  return createReconciler(openLanguagePack(readFileSync(languageFile())));
}
