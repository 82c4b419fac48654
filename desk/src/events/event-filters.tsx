import { useEffect, useState } from "react";
import {
  EVENT_TYPE_LABELS,
  type EventsPage,
  type Facet,
  MEASURE_LABELS,
  STANDING_LABELS,
  STANDING_MEANINGS,
  SUBJECT_CLASS_LABELS,
} from "#record";
import { listOf, type Search, wordOf } from "../url/search.js";

interface FilterProps {
  readonly page: EventsPage;
  readonly search: Search;
  readonly onChange: (next: Search) => void;
  readonly onClear: () => void;
}

const KIND_LABELS: Readonly<Record<string, string>> = {
  event: "Events",
  tally: "Tallies",
  status: "Status lines",
  dispute: "Disputes",
};
const FILTERS = [
  "kind",
  "type",
  "standing",
  "place",
  "from",
  "to",
  "q",
  "country",
  "actor",
  "stage",
  "factuality",
  "publisher",
  "report",
  "origins",
  "confidence",
];

/** What narrows the table. Every control writes the address. */
export function EventFilters({ page, search, onChange, onClear }: FilterProps) {
  const narrowed = FILTERS.some((name) => search[name] !== undefined);
  return (
    <form
      role="search"
      aria-label="Filter events"
      className="mt-4 space-y-3"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="flex flex-wrap items-end gap-3">
        <WordsField value={wordOf(search, "q")} onChange={(q) => onChange({ q: q || undefined })} />
        <Select
          label="Type"
          name="type"
          facets={page.facets.type}
          search={search}
          labelOf={typeLabel}
          onChange={onChange}
        />
        <Select
          label="Place"
          name="place"
          facets={page.facets.place}
          search={search}
          labelOf={(place) => place}
          onChange={onChange}
        />
        <DayField
          label="From"
          value={wordOf(search, "from")}
          onChange={(from) => onChange({ from: from || undefined })}
        />
        <DayField label="To" value={wordOf(search, "to")} onChange={(to) => onChange({ to: to || undefined })} />
        {narrowed ? (
          <button type="button" className="button" onClick={onClear}>
            Clear
          </button>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Chips
          label="Kind"
          name="kind"
          facets={page.facets.kind}
          search={search}
          labelOf={(kind) => KIND_LABELS[kind] ?? kind}
          onChange={onChange}
          implied="event"
        />
        <Chips
          label="Standing"
          name="standing"
          facets={page.facets.standing}
          search={search}
          labelOf={(standing) => STANDING_LABELS[standing as keyof typeof STANDING_LABELS] ?? standing}
          titleOf={(standing) => STANDING_MEANINGS[standing as keyof typeof STANDING_MEANINGS]}
          onChange={onChange}
        />
      </div>
    </form>
  );
}

const TYPE_LABELS: Readonly<Record<string, string>> = {
  ...SUBJECT_CLASS_LABELS,
  ...MEASURE_LABELS,
  ...EVENT_TYPE_LABELS,
};
const typeLabel = (type: string) => TYPE_LABELS[type] ?? type;

const TYPING_MS = 250; // a search is sent when typing rests

function WordsField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <label className="flex min-w-48 flex-1 flex-col gap-1 text-[0.75rem] text-soft">
      Words
      <input
        data-search
        type="search"
        className="field text-[0.9375rem]"
        placeholder="airport “tear gas” -rumour"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}

function DayField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="flex flex-col gap-1 text-[0.75rem] text-soft">
      {label}
      <input
        type="date"
        className="field text-[0.9375rem]"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

interface FacetProps {
  readonly label: string;
  readonly name: string;
  readonly facets: readonly Facet[];
  readonly search: Search;
  readonly labelOf: (value: string) => string;
  readonly titleOf?: (value: string) => string | undefined;
  readonly onChange: (next: Search) => void;
  /** Value that holds where none is chosen. */
  readonly implied?: string;
}

function Select({ label, name, facets, search, labelOf, onChange }: FacetProps) {
  const chosen = listOf(search, name);
  return (
    <label className="flex flex-col gap-1 text-[0.75rem] text-soft">
      {label}
      <select
        className="field max-w-48 text-[0.9375rem]"
        value={chosen[0] ?? ""}
        onChange={(event) => onChange({ [name]: event.target.value || undefined })}
      >
        <option value="">any</option>
        {chosen[0] && !facets.some(({ value }) => value === chosen[0]) ? (
          <option value={chosen[0]}>{labelOf(chosen[0])}</option>
        ) : null}
        {facets.map(({ value, count }) => (
          <option key={value} value={value}>
            {labelOf(value)} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

function Chips({ label, name, facets, search, labelOf, titleOf, onChange, implied }: FacetProps) {
  const written = listOf(search, name);
  const chosen = written.length === 0 && implied ? [implied] : written;
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    onChange({
      [name]: next.length === 0 || (implied && next.length === 1 && next[0] === implied) ? undefined : next.join(","),
    });
  };
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {facets.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(value)}
          title={titleOf?.(value)}
          onClick={() => toggle(value)}
        >
          {labelOf(value)} <span className="opacity-75">{count}</span>
        </button>
      ))}
    </div>
  );
}
