import type { Rule } from "#lang";
import type { ClassSet, WordClasses } from "./word-classes.js";

/** Role → head words. */
export type Roles = ReadonlyMap<string, readonly number[]>;

/** What the head of a role must be like. `need`: the role must be filled at all; `none`: it must not. */
export interface RoleTest {
  readonly role: string;
  readonly need: boolean;
  readonly none: boolean;
  readonly is: ClassSet | undefined;
  readonly not: ClassSet | undefined;
}

/** A frame as compiled from one YAML rule; `gives` is what the coder of its folder reads. */
export interface Frame<Gives> {
  readonly id: string;
  /** Role → slots, the first that is filled wins; beside `default-roles.tsv`. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  readonly tests: readonly RoleTest[];
  /** Position among the frames of its folder: the last resort where frames compete. */
  readonly order: number;
  readonly gives: Gives;
}

/** A word or phrase that calls for a frame. `words` are lemmas in their order; `words[head]` is the one looked up. */
export interface Trigger<Gives> {
  readonly frame: Frame<Gives>;
  readonly form: "verb" | "noun" | "adjective";
  readonly words: readonly string[];
  readonly head: number;
  /** The rank of a match that has all its frame asks for: no match of this trigger has more. */
  readonly most: number;
}

/** What a longer phrase counts for: more than all that a frame may ask. */
const PER_WORD = 100;
/** What a role counts for that a frame needs, and one that it only has an opinion on. */
const NEEDED = 3;
const JUDGED = 1;

/** How well a match fits: by the words of its trigger, then by what its frame asked for and got. */
export function rankOf({ words, frame }: Pick<Trigger<unknown>, "words" | "frame">, has: (role: string) => boolean) {
  let rank = words.length * PER_WORD;
  for (const { role, need } of frame.tests) if (has(role)) rank += need ? NEEDED : JUDGED;
  return rank;
}

interface MatchPart {
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly roles?: Readonly<Record<string, string | readonly string[]>>;
  readonly where?: Readonly<
    Record<
      string,
      {
        readonly need?: boolean;
        readonly none?: boolean;
        readonly is?: string | readonly string[];
        readonly not?: string | readonly string[];
      }
    >
  >;
}

/**
 * Compiles the rules of one folder to triggers by the lemma of their head word. A phrase's head is its first word for a
 * verb, its last for a noun, or the one marked with `*`. Of one word the longest phrases stand first.
 */
export function compileFrames<Gives>(
  rules: readonly Rule[],
  classes: WordClasses,
): ReadonlyMap<string, readonly Trigger<Gives>[]> {
  const index = new Map<string, Trigger<Gives>[]>();
  rules.forEach((rule, order) => {
    const match = rule.match as MatchPart;
    const frame: Frame<Gives> = {
      id: rule.id,
      roles: compileRoles(match.roles),
      tests: Object.entries(match.where ?? {}).map(([role, test]) => ({
        role,
        need: test.need ?? false,
        none: test.none ?? false,
        is: test.is === undefined ? undefined : classes.set(listOf(test.is)),
        not: test.not === undefined ? undefined : classes.set(listOf(test.not)),
      })),
      order,
      gives: rule.gives as Gives,
    };
    const forms = [
      ["verb", match.verbs],
      ["noun", match.nouns],
      ["adjective", match.adjectives],
    ] as const;
    if (forms.every(([, phrases]) => !phrases?.length))
      throw new Error(`${rule.id}: "match" needs verbs, nouns or adjectives.`);
    for (const [form, phrases] of forms) {
      for (const phrase of phrases ?? []) {
        const trigger = toTrigger(frame, form, phrase);
        const key = trigger.words[trigger.head]!;
        index.set(key, [...(index.get(key) ?? []), trigger]);
      }
    }
  });
  for (const triggers of index.values()) triggers.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The roles as a rule writes them: a slot, or several of which the first that is filled wins. */
export function compileRoles(
  roles: Readonly<Record<string, string | readonly string[]>> = {},
): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(roles).map(([role, slots]) => [role, listOf(slots)]));
}

/** A trigger for whichever verb is asked about; it stands in no index, and its one word is that verb. */
export function anyVerb<Gives>(frame: Frame<Gives>): Trigger<Gives> {
  return toTrigger(frame, "verb", "");
}

function toTrigger<Gives>(frame: Frame<Gives>, form: Trigger<Gives>["form"], phrase: string): Trigger<Gives> {
  const parts = phrase.split(" ");
  const marked = parts.findIndex((part) => part.startsWith("*"));
  const head = marked >= 0 ? marked : form === "noun" ? parts.length - 1 : 0;
  const words = parts.map((part) => part.replace("*", ""));
  return { frame, form, words, head, most: rankOf({ words, frame }, () => true) };
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
