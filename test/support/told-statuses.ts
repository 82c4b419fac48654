import { createEngine } from "#engine";
import { openTestPack } from "./pack.js";

/** A teller of a text's statuses: "closed: The airport", and who holds it behind a slash. */
export function createStatusTeller(): (text: string) => string[] {
  const engine = createEngine(openTestPack());
  return (text) => {
    const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
    const { accounts, actors } = engine.read({ ...report, publishedBy: "metadata" });
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    return accounts.flatMap((a) =>
      a.kind === "status"
        ? `${a.value}: ${cut(a.subject)}${a.holder === undefined ? "" : ` / ${cut(actors[a.holder]!)}`}`
        : [],
    );
  };
}
