import { createEngine } from "#engine";
import { openTestPack } from "./pack.js";

/** An event as a reader of tests wants it: how far it holds and who takes part, in the words of the text. */
interface ToldEvent {
  readonly type: string;
  /** What the speaker makes of it, else the publisher. */
  readonly held: string;
  readonly stage: string;
  /** "actors → recipients", each joined by " + ". */
  readonly parts: string;
  /** The things acted on. */
  readonly objects: readonly string[];
  readonly rules: readonly string[];
}

/** Reads the events of texts published on 7 January 2022. */
export function createEventTeller(): (text: string) => ToldEvent[] {
  const engine = createEngine(openTestPack());
  return (text) => {
    const { accounts, actors } = engine.read({
      id: "report",
      digest: "",
      language: "en",
      published: "2022-01-07",
      text,
    });
    const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const cut = (i: number) => wordsOf(actors[i]!);
    return accounts.flatMap((account) => {
      if (account.kind !== "event") return [];
      const { type, factuality, claimed, stage, rules, actors: by, recipients: to, objects = [] } = account;
      const parts = `${by.map(cut).join(" + ")} → ${to.map(cut).join(" + ")}`;
      return [{ type, held: claimed ?? factuality, stage, parts, objects: objects.map(wordsOf), rules }];
    });
  };
}

/** Tells how far the first event of a type holds in a text, and its stage: "CT+ done". */
export function createHeldTeller(): (text: string, type: string) => string | undefined {
  const tell = createEventTeller();
  return (text, type) => {
    const event = tell(text).find((told) => told.type === type);
    return event && `${event.held} ${event.stage}`;
  };
}
