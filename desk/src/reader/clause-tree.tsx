import type { TreeWord } from "../reading-worker.js";

interface Branch {
  readonly word: TreeWord;
  readonly below: Branch[];
}

/** The words of a clause, each under the word it hangs on, with its part of speech and its relation. */
export function ClauseTree({ tree, label }: { tree: readonly TreeWord[]; label: string }) {
  return <Branches branches={nest(tree)} label={label} />;
}

function Branches({ branches, label }: { branches: readonly Branch[]; label?: string }) {
  return (
    <ul aria-label={label} className={label ? "" : "ml-1 border-l border-hair pl-2.5"}>
      {branches.map(({ word, below }) => (
        <li key={`${word.start}-${word.end}-${word.form}`} className="[overflow-wrap:anywhere]">
          <span className={`font-serif text-[0.9375rem] ${word.trigger ? "font-semibold text-accent" : ""}`}>
            {word.form}
          </span>{" "}
          {word.trigger ? <span className="text-xs text-accent">trigger </span> : null}
          <span className="text-xs text-soft">
            {word.upos} {word.deprel}
          </span>
          {below.length > 0 ? <Branches branches={below} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** A list of words with their depths, each before those under it, as branches. */
function nest(tree: readonly TreeWord[]): Branch[] {
  const top: Branch[] = [];
  const path: Branch[] = [];
  for (const word of tree) {
    const branch: Branch = { word, below: [] };
    path.length = Math.min(path.length, word.depth);
    (path.at(-1)?.below ?? top).push(branch);
    path.push(branch);
  }
  return top;
}
