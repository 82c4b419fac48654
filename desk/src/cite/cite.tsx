import { Link } from "@tanstack/react-router";
import { HoverCard } from "radix-ui";
import type { ReactNode } from "react";
import { type Citation, FACTUALITY_LABELS, STAGE_LABELS, sayDay } from "#record";

/** Who says it and when: "Meridian Wire, 4 March". */
export function saySource({ publisher, title, report, published }: Citation): string {
  return [publisher ?? (title ? `“${clip(title)}”` : report), published ? sayDay(published.slice(0, 10), false) : ""]
    .filter(Boolean)
    .join(", ");
}

const clip = (title: string) => (title.length > 42 ? `${title.slice(0, 40)}…` : title);

/** A way to the sentence: the link goes there, resting on it shows the sentence at once. */
export function ToSentence({
  citation,
  children,
  className = "",
  label,
}: {
  citation: Citation;
  children: ReactNode;
  className?: string;
  label?: string;
}) {
  return (
    <HoverCard.Root openDelay={250} closeDelay={80}>
      <HoverCard.Trigger asChild>
        <Link
          to="/reports/$id"
          params={{ id: citation.report }}
          search={{ account: citation.account }}
          className={className}
          aria-label={label}
        >
          {children}
        </Link>
      </HoverCard.Trigger>
      <HoverCard.Portal>
        <HoverCard.Content
          sideOffset={6}
          collisionPadding={12}
          className="no-print z-40 max-w-[24rem] rounded border border-hair bg-sheet p-4 shadow-lg shadow-black/10"
        >
          <CitationCard citation={citation} />
        </HoverCard.Content>
      </HoverCard.Portal>
    </HoverCard.Root>
  );
}

export function Cite({ citation }: { citation: Citation }) {
  return (
    <ToSentence citation={citation} className="cite">
      {saySource(citation)}
    </ToSentence>
  );
}

export function Cites({ citations }: { citations: readonly Citation[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-2.5">
      {citations.map((citation) => (
        <Cite key={citation.account} citation={citation} />
      ))}
    </span>
  );
}

/** The sentence, its report, the chain of who told whom, and how sure. */
export function CitationCard({ citation }: { citation: Citation }) {
  return (
    <div className="text-[0.8125rem] leading-relaxed">
      <p className="text-[1rem] leading-snug">
        <Quote citation={citation} />
      </p>
      <p className="mt-2 text-soft">
        {saySource(citation)}
        {citation.title ? <>, “{citation.title}”</> : null}
      </p>
      {citation.chain.length > 0 ? (
        <p className="mt-1">
          <Chain names={citation.chain} publisher={citation.publisher} />
        </p>
      ) : null}
      <p className="mt-1 text-soft">{sayFactuality(citation)}</p>
    </div>
  );
}

/** The sentence, its clause in full ink and the rest of it softer. */
export function Quote({ citation: { before, quote, after } }: { citation: Citation }) {
  return (
    <span className="quote">
      “{before ? <span className="opacity-70">{before.trimStart()}</span> : null}
      {before ? quote : quote.trimStart()}
      {after ? <span className="opacity-70">{after}</span> : null}”
    </span>
  );
}

/** "the union → Meridian Wire": the source first, the publisher last. */
export function Chain({ names, publisher }: { names: readonly string[]; publisher: string | undefined }) {
  return (
    <span>
      {[...names, publisher ?? "the publisher"].map((name, i) => (
        <span key={`${i}${name}`}>
          {i > 0 ? (
            <span aria-label="told" className="px-1 text-accent">
              →
            </span>
          ) : null}
          {name}
        </span>
      ))}
    </span>
  );
}

export function sayFactuality({
  factuality,
  claimed,
  stage,
}: Pick<Citation, "factuality" | "claimed" | "stage">): string {
  const parts = [factuality === "Uu" ? "Left open by the publisher" : `Told as ${FACTUALITY_LABELS[factuality]}`];
  if (claimed) parts.push(`${FACTUALITY_LABELS[claimed]} in the speaker’s words`);
  if (stage !== "done") parts.push(STAGE_LABELS[stage]);
  return `${parts.join("; ")}.`;
}
