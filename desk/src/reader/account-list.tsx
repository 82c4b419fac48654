import type { Account, Reading } from "#record";
import { ExplanationDisclosure } from "./disclosure.js";
import { DroppedList } from "./dropped-list.js";
import { sayAccount } from "./say-account.js";
import type { Explanation } from "./use-explanation.js";

const SHOWN = 300;

/** All accounts of the report in their order; one is chosen here or in the text. */
export function AccountList({
  accounts,
  reading,
  text,
  onSelect,
  explanation,
}: {
  accounts: readonly Account[];
  reading: Reading;
  text: string;
  onSelect: (account: string) => void;
  explanation: Explanation;
}) {
  return (
    <>
      <h2 className="kicker">What was read</h2>
      {accounts.length === 0 ? (
        <p className="mt-2 font-serif italic text-soft">No account was found in this report.</p>
      ) : (
        <p className="mt-2 text-[0.8125rem] text-soft">
          Choose a marked word, or a line here, to see who says it, how sure it is and why it was read so.
        </p>
      )}
      <ol className="mt-3 divide-y divide-hair">
        {accounts.slice(0, SHOWN).map((account) => (
          <li key={account.id}>
            <button
              type="button"
              className={`kind-${account.kind} group flex w-full items-baseline gap-2.5 py-1.5 text-left`}
              onClick={() => onSelect(account.id)}
            >
              <span aria-hidden className="swatch shrink-0 translate-y-[1px]" />
              <span className="min-w-0 flex-1 group-hover:text-accent">
                <span className="sr-only">{account.kind}: </span>
                {sayAccount(account, reading)}
                <span className="block truncate font-serif text-[0.875rem] italic text-soft">
                  {text.slice(account.trigger.start, account.trigger.end)}
                </span>
              </span>
              <span className="shrink-0 text-[0.75rem] text-soft">
                {account.stage === "done" || account.stage === "ongoing" ? sayFactuality(account) : account.stage}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {accounts.length > SHOWN ? (
        <p className="mt-2 text-soft">and {accounts.length - SHOWN} more in the text</p>
      ) : null}
      <ExplanationDisclosure title="Considered and dropped" explanation={explanation}>
        {({ considered, reading: now }) => <DroppedList dropped={considered} text={text} reading={now} />}
      </ExplanationDisclosure>
      <Notes reading={reading} />
    </>
  );
}

/** Of what somebody else says, how sure they are of it: "Uu" alone would hide that they deny it. */
function sayFactuality({ factuality, claimed }: Account): string {
  return claimed === undefined ? factuality : `claimed ${claimed}`;
}

function Notes({ reading: { notes } }: { reading: Reading }) {
  if (notes.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="notes">
      <h2 id="notes" className="kicker">
        Doubts
      </h2>
      <ul className="mt-2 space-y-1.5 text-[0.8125rem] text-soft">
        {notes.map(({ code, text }, i) => (
          <li key={`${code}${i}`} className="[overflow-wrap:anywhere]">
            <code className="text-xs">{code}</code> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
