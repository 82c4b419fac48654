import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { ACCOUNT_KINDS, type Account, type AccountKind, type EntryLine, type Reading, type Span } from "#record";
import { isTyping } from "../shell/shortcuts.js";
import { AccountList } from "./account-list.js";
import { AccountPanel } from "./account-panel.js";
import { sayAccount } from "./say-account.js";
import { accountsByParagraph, cutParagraphs, cutSegments, type Marks, type Segment } from "./segments.js";
import { type Explain, useExplanation } from "./use-explanation.js";

const PARAGRAPHS_AT_ONCE = 600; // a very long report is shown in parts, so that the page stays quick

export interface ReadingViewProps {
  readonly text: string;
  readonly reading: Reading;
  /** The entries each account went into, where there are annals. */
  readonly entries?: Readonly<Record<string, readonly EntryLine[]>>;
  readonly selected: string | undefined;
  readonly onSelect: (account: string | undefined) => void;
  /** A span from the address, shown where no account is chosen. */
  readonly span?: Span | undefined;
  readonly head?: ReactNode;
  /** Has this reading explained; the same function as long as it is the same reading. */
  readonly explain: Explain;
}

/** A text with its accounts marked by kind, and beside it all that was read of the chosen one. */
export function ReadingView({
  text,
  reading,
  entries = {},
  selected,
  onSelect,
  span,
  head,
  explain,
}: ReadingViewProps) {
  const [hidden, setHidden] = useState<ReadonlySet<AccountKind>>(new Set());
  const [part, setPart] = useState(0);
  const explanation = useExplanation(explain);
  const accounts = useMemo(() => [...reading.accounts].sort(byPosition), [reading]);
  const visible = useMemo(
    () => accounts.filter(({ kind, id }) => !hidden.has(kind) || id === selected),
    [accounts, hidden, selected],
  );
  const account = accounts.find(({ id }) => id === selected);
  const paragraphs = useMemo(() => cutParagraphs(text), [text]);
  const byParagraph = useMemo(() => accountsByParagraph(paragraphs, visible), [paragraphs, visible]);
  const marks = useMemo(() => marksOf(reading, account, span), [reading, account, span]);
  const body = useRef<HTMLDivElement>(null);
  const focus = account?.evidence[0] ?? account?.trigger ?? span;

  useEffect(() => {
    if (!focus) return;
    const at = paragraphs.findIndex(({ end }) => end > focus.start);
    setPart(Math.floor(Math.max(0, at) / PARAGRAPHS_AT_ONCE));
  }, [focus?.start, paragraphs]);
  useEffect(() => {
    if (focus) void body.current?.querySelector("[data-lit]")?.scrollIntoView({ block: "center" });
  }, [focus?.start, focus?.end, part]);
  useStepKeys(visible, selected, onSelect);

  const from = part * PARAGRAPHS_AT_ONCE;
  const to = Math.min(paragraphs.length, from + PARAGRAPHS_AT_ONCE);
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <article className="min-w-0">
        {head}
        <KindLegend accounts={accounts} hidden={hidden} onToggle={(kind) => setHidden(toggled(hidden, kind))} />
        <div ref={body} className="mt-5 max-w-[42rem] space-y-[0.85em] font-serif text-[1.16rem] leading-[1.68]">
          {paragraphs.slice(from, to).map((paragraph, i) => (
            <ParagraphView
              key={paragraph.start}
              first={from + i === 0}
              text={text}
              reading={reading}
              paragraph={paragraph}
              accounts={byParagraph[from + i]!}
              marks={touching(marks, paragraph)}
              selected={selected}
              onSelect={onSelect}
            />
          ))}
          {paragraphs.length === 0 ? <p className="italic text-soft">This report has no text.</p> : null}
        </div>
        {paragraphs.length > PARAGRAPHS_AT_ONCE ? (
          <Parts part={part} total={Math.ceil(paragraphs.length / PARAGRAPHS_AT_ONCE)} onPart={setPart} />
        ) : null}
      </article>
      <aside
        aria-label="What was read"
        className="lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto lg:border-l lg:border-hair lg:pl-8"
        tabIndex={-1}
      >
        {account ? (
          <AccountPanel
            account={account}
            text={text}
            reading={reading}
            entries={entries[account.id] ?? []}
            onSelect={onSelect}
            explanation={explanation}
          />
        ) : (
          <AccountList accounts={visible} reading={reading} text={text} onSelect={onSelect} explanation={explanation} />
        )}
      </aside>
    </div>
  );
}

function byPosition(a: Account, b: Account): number {
  return a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end || (a.id < b.id ? -1 : 1);
}

function toggled(set: ReadonlySet<AccountKind>, kind: AccountKind): Set<AccountKind> {
  const next = new Set(set);
  if (!next.delete(kind)) next.add(kind);
  return next;
}

function marksOf(reading: Reading, account: Account | undefined, span: Span | undefined): Marks {
  if (!account) return { lit: span ? [span] : [], saidBy: [] };
  const saidBy = account.attribution.flatMap((index) => {
    const attribution = reading.attributions[index];
    return attribution ? [...attribution.source, ...attribution.cue] : [];
  });
  return { lit: account.evidence, saidBy };
}

const NO_MARKS: Marks = { lit: [], saidBy: [] };

/** Only the marks that touch a paragraph, and one same object for none, so that the others are not drawn anew. */
function touching({ lit, saidBy }: Marks, { start, end }: Span): Marks {
  const touches = (span: Span) => span.start < end && span.end > start;
  const own = { lit: lit.filter(touches), saidBy: saidBy.filter(touches) };
  return own.lit.length === 0 && own.saidBy.length === 0 ? NO_MARKS : own;
}

interface ParagraphProps {
  readonly first: boolean;
  readonly text: string;
  readonly reading: Reading;
  readonly paragraph: Span;
  readonly accounts: readonly Account[];
  readonly marks: Marks;
  readonly selected: string | undefined;
  readonly onSelect: (account: string) => void;
}

const ParagraphView = memo(function ParagraphView({
  first,
  text,
  reading,
  paragraph,
  accounts,
  marks,
  selected,
  onSelect,
}: ParagraphProps) {
  const segments = cutSegments(text, paragraph, accounts, marks);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const title = first && paragraph.end - paragraph.start < 160;
  return (
    <p
      className={`whitespace-pre-wrap [overflow-wrap:anywhere] ${title ? "text-[1.5em] font-semibold leading-tight" : ""}`}
      dir="auto"
    >
      {segments.map((segment) => (
        <SegmentView key={segment.start} {...{ segment, byId, reading, selected, onSelect }} />
      ))}
    </p>
  );
});

function SegmentView({
  segment,
  byId,
  reading,
  selected,
  onSelect,
}: {
  segment: Segment;
  byId: ReadonlyMap<string, Account>;
  reading: Reading;
  selected: string | undefined;
  onSelect: (account: string) => void;
}) {
  const { triggers, begins, lit, saidBy, text, start } = segment;
  const marks = `${lit ? "lit " : ""}${saidBy ? "said-by " : ""}`;
  const data = lit ? { "data-lit": "" } : {};
  const account = byId.get(triggers[0] ?? "");
  if (!account)
    return marks ? (
      <span className={marks} {...data}>
        {text}
      </span>
    ) : (
      text
    );
  const next = nextOf(triggers, selected);
  const className = `trigger kind-${account.kind} ${marks}`;
  // Only the start of a trigger is a button: the rest would read as a second one to a screen reader.
  if (begins.length === 0)
    return (
      <span className={className} {...data} onClick={() => onSelect(next)}>
        {text}
      </span>
    );
  const label = begins
    .map((id) => byId.get(id)!)
    .map((one) => `${one.kind}, ${sayAccount(one, reading)}`)
    .join("; ");
  return (
    <button
      type="button"
      className={className}
      {...data}
      data-start={start}
      aria-pressed={triggers.includes(selected ?? "")}
      aria-label={`${text} (${label})`}
      onClick={() => onSelect(next)}
    >
      {text}
    </button>
  );
}

/** A click on a place where several triggers lie goes from one to the next. */
function nextOf(triggers: readonly string[], selected: string | undefined): string {
  const at = triggers.indexOf(selected ?? "");
  return triggers[(at + 1) % triggers.length]!;
}

function KindLegend({
  accounts,
  hidden,
  onToggle,
}: {
  accounts: readonly Account[];
  hidden: ReadonlySet<AccountKind>;
  onToggle: (kind: AccountKind) => void;
}) {
  return (
    <div className="no-print flex flex-wrap gap-2" role="group" aria-label="Kinds of account shown">
      {ACCOUNT_KINDS.map((kind) => {
        const count = accounts.filter((account) => account.kind === kind).length;
        return (
          <button
            key={kind}
            type="button"
            className={`chip kind-${kind} ${hidden.has(kind) ? "line-through opacity-70" : ""}`}
            aria-label={`Show ${kind} accounts, ${count}`}
            onClick={() => onToggle(kind)}
            data-shown={!hidden.has(kind)}
          >
            <span aria-hidden className="swatch" />
            {kind} <span className="text-soft">{count}</span>
          </button>
        );
      })}
    </div>
  );
}

function Parts({ part, total, onPart }: { part: number; total: number; onPart: (part: number) => void }) {
  return (
    <nav aria-label="Parts of the report" className="mt-8 flex items-center gap-4 text-[0.875rem]">
      <button type="button" className="button" disabled={part === 0} onClick={() => onPart(part - 1)}>
        Earlier part
      </button>
      <span className="text-soft">
        part {part + 1} of {total}
      </span>
      <button type="button" className="button" disabled={part + 1 >= total} onClick={() => onPart(part + 1)}>
        Later part
      </button>
    </nav>
  );
}

/** `j` and `k` step through the accounts, Escape lets go. */
function useStepKeys(
  accounts: readonly Account[],
  selected: string | undefined,
  onSelect: (account: string | undefined) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]"))
        return;
      const at = accounts.findIndex(({ id }) => id === selected);
      if (event.key === "j" && at + 1 < accounts.length) onSelect(accounts[at + 1]!.id);
      else if (event.key === "k" && at > 0) onSelect(accounts[at - 1]!.id);
      else if (event.key === "Escape" && selected) onSelect(undefined);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [accounts, selected, onSelect]);
}
