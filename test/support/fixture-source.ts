import { assembleContent, digestReport } from "#run";
import type { DeskSource } from "#serve";
import { type FixtureAnnals, fixtureAnnals } from "./fixture-annals.js";

/** The fixture as a source for the server, and a way to change it while it is served. */
export function fixtureSource(
  annals: FixtureAnnals = fixtureAnnals(),
): DeskSource & { readonly change: (next: FixtureAnnals) => void } {
  let now = annals;
  let version = 1;
  return {
    content: async () =>
      assembleContent(
        now.kept.map(({ report, reading }) => digestReport(report.text, reading)),
        now.entries,
      ),
    report: async (id) => now.kept.find(({ report }) => report.id === id),
    version: async () => version,
    change(next) {
      now = next;
      version++;
    },
  };
}
