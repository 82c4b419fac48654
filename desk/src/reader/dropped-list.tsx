import type { Reading } from "#record";
import type { Dropped } from "../reading-worker.js";
import { sayAccount } from "./say-account.js";

/** What was considered and not told, each with the reason. */
export function DroppedList({
  dropped,
  text,
  reading,
}: {
  dropped: readonly Dropped[];
  text: string;
  /** The reading that they were dropped from. */
  reading: Reading;
}) {
  if (dropped.length === 0) return <p className="text-soft">Nothing was considered and dropped here.</p>;
  return (
    <ul className="space-y-2.5">
      {dropped.map(({ account, because }) => (
        <li key={`${account.id} ${because}`} className={`kind-${account.kind} [overflow-wrap:anywhere]`}>
          <span aria-hidden className="swatch inline-block" /> {account.kind}: {sayAccount(account, reading)}{" "}
          <span className="font-serif italic">“{text.slice(account.trigger.start, account.trigger.end)}”</span>
          <span className="block">Dropped, since {because}.</span>
          <span className="block text-xs text-soft">
            Confidence {Math.round(account.confidence * 100)} %; <code>{account.rules.join(", ")}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
