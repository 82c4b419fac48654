import { foldName, type LanguagePack } from "#lang";
import { type Parse, wordAt } from "#read";
import type { Actor, Attribution } from "#record";

/** Who speaks in a report, as indexes into its actors, with `added` after those that are known. */
export interface Speakers {
  readonly added: readonly Actor[];
  /** The speaker of an attribution; undefined where its words only point at somebody ("it", "which"). */
  of(attribution: Attribution): number | undefined;
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const POINTING: ReadonlySet<string> = new Set(["PRON", "DET"]);

/** Opens the speakers of reports: who is credited with words is an actor by that. Throws where `rules/participants` lacks the rule. */
export function createSpeakers(pack: LanguagePack): (parse: Parse, known: readonly Actor[]) => Speakers {
  const rule = pack.rules("participants").find(({ match }) => (match as { form: string }).form === "speaker")?.id;
  if (!rule) throw new Error(`rules/participants has none for the form "speaker".`);
  return (parse, known) => {
    const added: Actor[] = [];
    const entities = new Map(known.map(({ name, entity }) => [foldName(name), entity]));
    return {
      added,
      of({ speaker, source }) {
        if (speaker !== undefined) return speaker;
        const named = nameIn(parse, source[0]);
        if (!named) return undefined;
        const name = parse.text.slice(named.start, named.end);
        const key = foldName(name);
        const entity = entities.get(key) ?? `s${added.length + 1}`;
        entities.set(key, entity);
        return known.length + added.push({ ...named, entity, name, sector: "UNK", rule }) - 1;
      },
    };
  };
}

/** The words up to the first mark between words: what follows it says more about whom they name. */
function nameIn(parse: Parse, span: Attribution["source"][number] | undefined) {
  if (!span) return undefined;
  const from = wordAt(parse, span.start);
  let to = from;
  let names = false;
  while (to < parse.size && parse.start[to]! < span.end && parse.upos[to] !== "PUNCT") {
    names ||= NAMING.has(parse.upos[to]!);
    to++;
  }
  if (!names || to === from || (to === from + 1 && POINTING.has(parse.upos[from]!))) return undefined;
  return { start: parse.start[from]!, end: parse.end[to - 1]! };
}
