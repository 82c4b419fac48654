import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { type Account, type EntryLine, type Reading, type Span, STAGE_LABELS } from "#record";
import { AccountFields } from "./account-fields.js";
import { FactualityScale } from "./factuality-scale.js";
import { HowRead } from "./how-read.js";
import { sayAccount } from "./say-account.js";
import type { Explanation } from "./use-explanation.js";

interface PanelProps {
  readonly account: Account;
  readonly text: string;
  readonly reading: Reading;
  readonly entries: readonly EntryLine[];
  readonly onSelect: (account: string | undefined) => void;
  readonly explanation: Explanation;
}

/** All that was read of one account: what, who says so, how sure, why it was read so, and what it became. */
export function AccountPanel({ account, text, reading, entries, onSelect, explanation }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Its value, a promise in newer browsers, must not become the effect's clean-up.
    void panel.current?.scrollIntoView({ block: "nearest" });
  }, [account.id]);
  const clause = account.evidence[0] ?? account.trigger;
  return (
    <section ref={panel} aria-live="polite" className={`kind-${account.kind} text-[0.875rem]`}>
      <div className="flex items-center justify-between gap-3">
        <h2 className="kicker flex items-center gap-2">
          <span aria-hidden className="swatch" />
          {account.kind}
        </h2>
        <button
          type="button"
          className="rounded px-1.5 text-soft hover:text-accent"
          onClick={() => onSelect(undefined)}
        >
          All accounts
        </button>
      </div>
      <p className="mt-1.5 font-serif text-[1.45rem] font-semibold leading-tight">{sayAccount(account, reading)}</p>
      <blockquote className="quote mt-3 border-l-2 border-hair pl-3 text-[1rem] leading-snug">
        {text.slice(clause.start, clause.end).trim()}
      </blockquote>
      <Part title="Who says so">
        <ToldChain account={account} reading={reading} text={text} />
      </Part>
      <Part title="How sure">
        <FactualityScale factuality={account.factuality} claimed={account.claimed} />
        <p className="mt-2">
          Stage: {STAGE_LABELS[account.stage]}
          {account.background ? " · told as earlier history" : ""}
        </p>
        <p>Confidence of the reading: {Math.round(account.confidence * 100)} %</p>
      </Part>
      <Part title="What was read">
        <AccountFields account={account} text={text} reading={reading} onSelect={onSelect} />
      </Part>
      {entries.length > 0 ? (
        <Part title="In the annals">
          <ul className="space-y-1">
            {entries.map((entry) => (
              <li key={entry.id}>
                <Link to="/entries/$id" params={{ id: entry.id }} className="cite text-[0.875rem] text-ink">
                  {entry.title}
                </Link>{" "}
                <span className="text-soft">{entry.kind}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title="Why it was read so">
        <ul className="flex flex-wrap gap-1.5">
          {account.rules.map((rule) => (
            <li key={rule}>
              <code className="rounded bg-wash px-1.5 py-0.5 text-xs [overflow-wrap:anywhere]">{rule}</code>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-xs text-soft">
          Account <code className="[overflow-wrap:anywhere]">{account.id}</code>
        </p>
        <HowRead account={account} text={text} reading={reading} explanation={explanation} />
      </Part>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4 border-t border-hair pt-3">
      <h3 className="kicker mb-1.5 font-sans">{title}</h3>
      {children}
    </div>
  );
}

/** From whoever said it first, down to who printed it. */
function ToldChain({ account, reading, text }: Pick<PanelProps, "account" | "reading" | "text">) {
  const publisher = reading.report.publisher ?? "the publisher";
  const cut = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const links = account.attribution.flatMap((index) => {
    const attribution = reading.attributions[index];
    if (!attribution) return [];
    const actor = attribution.speaker === undefined ? undefined : reading.actors[attribution.speaker];
    return [{ name: actor?.name ?? cut(attribution.source), cue: cut(attribution.cue), manner: attribution.manner }];
  });
  if (links.length === 0) return <p>{publisher}, in its own voice</p>;
  return (
    <ol>
      {links.map(({ name, cue, manner }, i) => (
        <li key={`${i}${name}`} className="border-l border-accent pb-2 pl-3">
          <span className="font-semibold">{name || "somebody not named"}</span>{" "}
          <span className="text-soft">
            {cue ? `“${cue}”` : ""} {manner === "direct" ? "word for word" : ""}
          </span>
        </li>
      ))}
      <li className="border-l border-hair pl-3">
        <span className="font-semibold">{publisher}</span> <span className="text-soft">printed it</span>
      </li>
    </ol>
  );
}
