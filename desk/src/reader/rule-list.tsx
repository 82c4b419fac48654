import { sayData } from "#record";
import type { Explained } from "../reading-worker.js";

type Opened = Explained["rules"][string];

/** Each rule, line of a lexicon and model by its id: what it is, why it is there and what it gives. */
export function RuleList({ ids, rules }: { ids: readonly string[]; rules: Explained["rules"] }) {
  return (
    <ul className="space-y-2.5">
      {ids.map((id) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          <code className="text-xs">{id}</code> <Told opened={rules[id]} />
        </li>
      ))}
    </ul>
  );
}

function Told({ opened }: { opened: Opened | undefined }) {
  if (!opened) return <span className="text-soft">is not in this language pack</span>;
  const { what, why, lines } = tell(opened);
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

function tell(opened: Opened): { what: string; why?: string; lines: readonly string[] } {
  switch (opened.kind) {
    case "rule": {
      const gives = sayData(opened.gives);
      return { what: "rule", why: opened.why, lines: gives === "" ? [] : [`gives ${gives}`] };
    }
    case "line":
      return { what: `line of ${opened.lexicon}`, lines: opened.lines.map(sayData) };
    case "lexicon":
      return { what: `lexicon of ${opened.size} lines`, lines: [] };
    case "model":
      return { what: `model in ${opened.weights}`, why: opened.heading, lines: [sayData(opened.card)] };
  }
}
