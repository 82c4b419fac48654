import { type ChosenCase, sayData, sayGives } from "#record";
import type { Explained } from "../reading-worker.js";

type Opened = Explained["rules"][string];

interface RuleListProps {
  readonly ids: readonly string[];
  readonly rules: Explained["rules"];
  /** The case of one of the rules that an account of this text fell under. */
  readonly chosen: ChosenCase | undefined;
  readonly text: string;
}

/** Each rule, line of a lexicon and model by its id: what it is, why it is there and what it gives. */
export function RuleList({ ids, rules, chosen, text }: RuleListProps) {
  return (
    <ul className="space-y-2.5">
      {ids.map((id) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          <code className="text-xs">{id}</code>{" "}
          <Told opened={rules[id]} chosen={chosen?.rule === id ? chosen : undefined} text={text} />
        </li>
      ))}
    </ul>
  );
}

function Told({
  opened,
  chosen,
  text,
}: Pick<RuleListProps, "chosen" | "text"> & { readonly opened: Opened | undefined }) {
  if (!opened) return <span className="text-soft">is not in this language pack</span>;
  const { what, why, lines } = tell(opened, chosen, text);
  return (
    <>
      <span className="text-xs text-soft">{what}</span>
      {why ? <span className="block">{why}</span> : null}
      {lines.map((line) => (
        <span key={line} className="block text-xs text-soft">
          {line}
        </span>
      ))}
    </>
  );
}

function tell(
  opened: Opened,
  chosen: ChosenCase | undefined,
  text: string,
): { what: string; why?: string; lines: readonly string[] } {
  switch (opened.kind) {
    case "rule":
      return { what: "rule", why: opened.why, lines: sayGives(opened.gives, chosen, text) };
    case "line":
      return { what: `line of ${opened.lexicon}`, lines: opened.lines.map(sayData) };
    case "lexicon":
      return { what: `lexicon of ${opened.size} lines`, lines: [] };
    case "model":
      return { what: `model in ${opened.weights}`, why: opened.heading, lines: [sayData(opened.card)] };
  }
}
