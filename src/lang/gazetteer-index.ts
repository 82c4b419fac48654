import { GAZETTEER_KINDS, type GazetteerColumns, type GazetteerKind, splitColumns } from "./gazetteer-format.js";
import { foldName, NameKey } from "./gazetteer-key.js";
import { beginningShift, hasBeginning } from "./name-beginnings.js";
import { WordMemory } from "./word-memory.js";
import type { WordView } from "./word-view.js";

/** The packed gazetteer, opened. Places and postings are numbers; nothing is copied out until it is asked for. */
export interface Gazetteer {
  readonly columns: GazetteerColumns;
  /** Number of the name with this key, -1 where there is none; its postings are `columns.first[n] … first[n + 1] - 1`. */
  find(key: NameKey): number;
  /** False where no name goes on after the words of this key. */
  goesOn(key: NameKey): boolean;
  /** False where no name begins with word i. */
  mayBegin(view: WordView, i: number): boolean;
  /** The usual English name of a place. */
  name(place: number): string;
  kind(place: number): GazetteerKind;
  /** ISO 3166-1 alpha-3 of the country a place lies in or is; "" where it lies in none or in several. */
  countryCode(place: number): string;
}

/** Opens the section that `packGazetteer` made. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const columns = splitColumns(bytes);
  const { begins, bucket, key, check, nameAt, text, kind, country, code } = columns;
  const decoder = new TextDecoder();
  const find = ({ a, b }: NameKey): number => {
    let low = bucket[a >>> 16]!;
    const end = bucket[(a >>> 16) + 1]!;
    while (low < end && key[low]! < a) low++;
    for (; low < end && key[low] === a; low++) if (check[low] === b) return low;
    return -1;
  };
  const shift = beginningShift(begins);
  const goesOn = ({ a }: NameKey): boolean => hasBeginning(begins, shift, a);
  const one = new NameKey();
  const firsts = new WordMemory((form) => {
    one.clear();
    one.add(foldName(form));
    return find(one) >= 0 || goesOn(one) ? 1 : 0;
  });
  return {
    columns,
    find,
    goesOn,
    mayBegin: (view, i) => firsts.at(view, i) === 1,
    name: (place) => decoder.decode(text.subarray(nameAt[place]!, nameAt[place + 1]!)),
    kind: (place) => GAZETTEER_KINDS[kind[place]!]!,
    countryCode: (place) => {
      const c = country[place]!;
      return c === 0 ? "" : String.fromCharCode(code[3 * c]!, code[3 * c + 1]!, code[3 * c + 2]!);
    },
  };
}
