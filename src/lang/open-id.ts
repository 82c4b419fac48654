import type { LanguagePack } from "./language-pack.js";
import { openModelCard } from "./model-card.js";

/** What an id in a reading stands for in the language pack. */
export type Opened = OpenedRule | OpenedLine | OpenedLexicon | OpenedModel;

interface OpenedRule {
  readonly kind: "rule";
  /** As the rule has it, in the language of the stage that it belongs to. */
  readonly gives: unknown;
  readonly why: string;
}

/** A word of a lexicon: all its lines, since "say" may be a verb and a noun. */
interface OpenedLine {
  readonly kind: "line";
  /** `lexicon/cues` */
  readonly lexicon: string;
  readonly lines: readonly Row[];
}

/** A lexicon that is used as a whole. */
interface OpenedLexicon {
  readonly kind: "lexicon";
  readonly lexicon: string;
  /** How many lines it has. */
  readonly size: number;
}

/** Trained weights, or one model of several in one file. */
interface OpenedModel {
  readonly kind: "model";
  /** `weights/attributions` */
  readonly weights: string;
  /** `parts`, for `attributions/model:parts`. */
  readonly part: string;
  /** Heading of its part of the card. */
  readonly heading: string;
  /** Its line of the card, by the card's columns: `made from`, `by`, `licence` … */
  readonly card: Row;
}

type Row = Readonly<Record<string, string>>;

/** How the id of a model begins behind its folder. */
const MODEL = "model:";

/** Makes what opens the ids of a reading: of rules, lines of lexicons, lexicons and models. Undefined for an id that the pack lacks. */
export function createIdOpener(pack: LanguagePack): (id: string) => Opened | undefined {
  const has = new Set(pack.sections);
  const rules = new Map(
    pack.sections
      .filter((name) => name.startsWith("rules/"))
      .flatMap((name) => pack.rules(name.slice("rules/".length)))
      .map(({ id, gives, why }): [string, OpenedRule] => [id, { kind: "rule", gives, why }]),
  );
  const cardOf = openModelCard(has.has("card") ? new TextDecoder().decode(pack.section("card")) : "");

  return (id) => {
    const [folder = "", name = ""] = id.split(/\/(.*)/s);
    if (rules.has(id)) return rules.get(id);
    if (name.startsWith(MODEL)) {
      const weights = `weights/${folder}`;
      const found = has.has(weights) ? cardOf(weights) : undefined;
      return found && { kind: "model", weights, part: name.slice(MODEL.length), ...found };
    }
    if (folder === "lexicon" && has.has(id)) return { kind: "lexicon", lexicon: id, size: pack.lexicon(name).length };
    if (!has.has(`lexicon/${folder}`)) return undefined;
    const lines = linesOf(pack.lexicon(folder), name);
    return lines.length === 0 ? undefined : { kind: "line", lexicon: `lexicon/${folder}`, lines };
  };
}

/**
 * The lines that an entry's id names: those that begin with it; else, for "able.to", those that begin with "able" and hold "to";
 * else those in which it stands anywhere, or is the first of several words.
 */
function linesOf(rows: readonly Row[], name: string): readonly Row[] {
  const dot = name.lastIndexOf(".");
  const [head, tail] = [name.slice(0, dot), name.slice(dot + 1)];
  const tries: ((cells: readonly string[]) => boolean)[] = [
    (cells) => cells[0] === name,
    (cells) => dot > 0 && cells[0] === head && cells.includes(tail),
    (cells) => cells.some((cell) => cell === name || cell.split(" ")[0] === name),
  ];
  for (const fits of tries) {
    const found = rows.filter((row) => fits(Object.values(row)));
    if (found.length > 0) return found;
  }
  return [];
}
