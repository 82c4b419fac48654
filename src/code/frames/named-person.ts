import type { ReportView } from "./report-view.js";

/** True of a mention, by its index, that is a person's name; false for none (-1). */
export function isNamedPerson({ findings }: Pick<ReportView, "findings">, actor: number): boolean {
  return actor >= 0 && findings.actors[actor]!.rule === PERSON;
}

const PERSON = "actors/person";
