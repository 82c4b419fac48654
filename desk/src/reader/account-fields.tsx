import type { ReactNode } from "react";
import {
  type Account,
  ASPECT_LABELS,
  type ClaimAccount,
  EVENT_TYPE_LABELS,
  type EventAccount,
  type FigureAccount,
  type Interval,
  MEASURE_LABELS,
  type Reading,
  type Span,
  STATUS_VALUE_LABELS,
  type StatusAccount,
  SUBJECT_CLASS_LABELS,
  sayBounds,
  sayInterval,
  sayPrecision,
} from "#record";
import { sayAccount } from "./say-account.js";

interface FieldsProps {
  readonly account: Account;
  readonly text: string;
  readonly reading: Reading;
  readonly onSelect: (account: string) => void;
}
type Row = readonly [label: string, value: ReactNode];

/** The fields of an account, each named as in the record, with the words of the report where they are words. */
export function AccountFields(props: FieldsProps) {
  const rows = [...ownRows(props), ...timeAndPlace(props)].filter(([, value]) => value !== undefined && value !== "");
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="[overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ownRows(props: FieldsProps): Row[] {
  const { account } = props;
  if (account.kind === "event") return eventRows(account, props);
  if (account.kind === "figure") return figureRows(account, props);
  return account.kind === "status" ? statusRows(account, props) : claimRows(account, props);
}

const cut = (text: string, { start, end }: Span) => text.slice(start, end);
const nameOf = ({ actors }: Reading, index: number) => {
  const actor = actors[index];
  return actor
    ? [actor.name, [actor.country, actor.sector ?? actor.type].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : "";
};

function eventRows(event: EventAccount, { text, reading }: FieldsProps): Row[] {
  return [
    ["type", `${event.type} (${EVENT_TYPE_LABELS[event.type].toLowerCase()})`],
    ["mode", event.mode],
    ["contexts", event.contexts?.join(", ")],
    ["by", event.actors.map((index) => nameOf(reading, index)).join("; ")],
    ["to", event.recipients.map((index) => nameOf(reading, index)).join("; ")],
    ["objects", event.objects?.map((span) => cut(text, span)).join("; ")],
    ["CAMEO", event.cameo],
    ["ACLED", event.acled ? `${event.acled.type}: ${event.acled.subtype}` : undefined],
  ];
}

function figureRows(figure: FigureAccount, { text, reading, onSelect }: FieldsProps): Row[] {
  const other = (id: string) => <Other key={id} id={id} text={text} reading={reading} onSelect={onSelect} />;
  const { of } = figure;
  const counted = typeof of === "number" ? nameOf(reading, of) : of ? cut(text, of) : undefined;
  return [
    ["measure", MEASURE_LABELS[figure.measure]],
    ["bounds", `${sayBounds(figure.low, figure.high, figure.approximate)}${figure.unit ? ` ${figure.unit}` : ""}`],
    ["of", counted],
    ["scope", figure.scope],
    ["as of", sayDays(figure.asOf)],
    ["change", figure.change === "none" ? undefined : figure.change],
    ["was", figure.was ? sayBounds(figure.was.low, figure.was.high) : undefined],
    ["part of", figure.partOf ? other(figure.partOf) : undefined],
    ["replaces", figure.replaces ? other(figure.replaces) : undefined],
  ];
}

function statusRows(status: StatusAccount, { text, reading }: FieldsProps): Row[] {
  const { subject } = status;
  return [
    ["subject", `${cut(text, subject)} (${SUBJECT_CLASS_LABELS[subject.class]})`],
    ["of place", subject.place === undefined ? undefined : reading.places[subject.place]?.name],
    ["aspect", ASPECT_LABELS[status.aspect]],
    ["value", STATUS_VALUE_LABELS[status.value]],
    ["since", sayDays(status.since)],
    ["until", sayDays(status.until)],
    ["holder", status.holder === undefined ? undefined : nameOf(reading, status.holder)],
  ];
}

function claimRows(claim: ClaimAccount, { text, reading, onSelect }: FieldsProps): Row[] {
  const other = (id: string) => <Other key={id} id={id} text={text} reading={reading} onSelect={onSelect} />;
  return [
    ["speaker", claim.speaker === undefined ? undefined : nameOf(reading, claim.speaker)],
    ["stance", claim.stance],
    ["manner", claim.manner],
    ["content", claim.content.map((part) => `“${cut(text, part)}”`).join(" … ")],
    ["about", claim.about.length === 0 ? undefined : claim.about.map(other)],
    ["answers", claim.answers ? other(claim.answers) : undefined],
  ];
}

function timeAndPlace({ account, reading, text }: FieldsProps): Row[] {
  const time = account.time === undefined ? undefined : reading.times[account.time];
  const place = account.place === undefined ? undefined : reading.places[account.place];
  const carried = (stated: boolean | undefined) => (stated === false ? " · carried over from the context" : "");
  return [
    [
      "when",
      time
        ? `${sayInterval(intervalOf(time)) || time.value} (“${cut(text, time)}”)${carried(account.timeStated)}`
        : undefined,
    ],
    ["where", place ? `${place.name}, ${sayPrecision(place.precision)}${carried(account.placeStated)}` : undefined],
  ];
}

function intervalOf({ from, to }: Interval): Interval {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const sayDays = (interval: Interval | undefined) => (interval ? sayInterval(intervalOf(interval)) : undefined);

/** Another account of the report, by what it says and its trigger. */
function Other({ id, text, reading, onSelect }: Omit<FieldsProps, "account"> & { readonly id: string }) {
  const account = reading.accounts.find((each) => each.id === id);
  if (!account) return <>{id}</>;
  return (
    <button type="button" className="cite mb-1 block text-left" onClick={() => onSelect(id)}>
      {account.kind}: {sayAccount(account, reading)} (“{cut(text, account.trigger)}”)
    </button>
  );
}
