import type { ReactNode } from "react";
import type { Account, Reading, Span } from "#record";
import type { Dropped, Explained } from "../reading-worker.js";
import { ClauseTree } from "./clause-tree.js";
import { ExplanationDisclosure } from "./disclosure.js";
import { DroppedList } from "./dropped-list.js";
import { RuleList } from "./rule-list.js";
import type { Explanation } from "./use-explanation.js";

interface HowReadProps {
  readonly account: Account;
  readonly text: string;
  readonly reading: Reading;
  readonly explanation: Explanation;
}

/** The tree of an account's clause, its rules with their reasons, and what was dropped in the same sentence. */
export function HowRead({ account, text, reading, explanation }: HowReadProps) {
  return (
    <ExplanationDisclosure title="How it was read" explanation={explanation}>
      {(explained) => (
        <div className="space-y-4">
          <Older account={account} kept={reading} now={explained} />
          {explained.trees[account.id] ? (
            <Section title="The clause, as a tree">
              <ClauseTree tree={explained.trees[account.id]!} label="The clause, as a tree" />
            </Section>
          ) : null}
          <Section title="What made it">
            <RuleList ids={account.rules} rules={explained.rules} chosen={explained.cases[account.id]} text={text} />
          </Section>
          <Section title="Considered and dropped">
            <DroppedList
              dropped={inSameSentence(explained.considered, account)}
              text={text}
              reading={explained.reading}
            />
          </Section>
        </div>
      )}
    </ExplanationDisclosure>
  );
}

/** Says so where the engine at hand does not read this account. */
function Older({ account, kept, now }: { account: Account; kept: Reading; now: Explained }) {
  if (now.reading.accounts.some(({ id }) => id === account.id)) return null;
  return (
    <p>
      The engine on this page ({now.reading.engine}) does not read this account any more: it was read by {kept.engine}.
      Its rules are shown as far as they are still there.
    </p>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="kicker mb-1.5 font-sans">{title}</h4>
      {children}
    </section>
  );
}

function inSameSentence(considered: readonly Dropped[], { trigger, evidence }: Account): Dropped[] {
  const touches = (sentence: Span) => (span: Span) => span.start < sentence.end && span.end > sentence.start;
  return considered.filter(({ sentence }) => [trigger, ...evidence].some(touches(sentence)));
}
