import { countryName } from "./country-name.js";
import type { Filter } from "./filter.js";

const NOUNS: Readonly<Record<string, string>> = {
  event: "events",
  tally: "tallies",
  status: "status lines",
  dispute: "disputes",
  figure: "figures",
  claim: "claims",
};

/** The filter in words: "events of type ASSAULT in Kazakhstan, 5–7 January 2022". */
export function filterSentence(filter: Filter, noun = "entries"): string {
  const parts = [
    filter.kind
      ? either(
          filter.kind.map((kind) => NOUNS[kind] ?? kind),
          "and",
        )
      : noun,
  ];
  if (filter.type) parts.push(`of type ${either(filter.type)}`);
  if (filter.standing) parts.push(`standing as ${either(filter.standing)}`);
  if (filter.stage) parts.push(`at stage ${either(filter.stage)}`);
  if (filter.factuality) parts.push(`told as ${either(filter.factuality)}`);
  if (filter.actor) parts.push(`with ${either(filter.actor.map(quoted))}`);
  if (filter.place) parts.push(`at ${either(filter.place.map(quoted))}`);
  if (filter.country) parts.push(`in ${either(filter.country.map(countryName))}`);
  if (filter.publisher) parts.push(`published by ${either(filter.publisher)}`);
  if (filter.language) parts.push(`in language ${either(filter.language)}`);
  if (filter.report) parts.push(`from report ${either(filter.report)}`);
  if (filter.q !== undefined) parts.push(`matching ${quoted(filter.q)}`);
  if (filter.origins !== undefined)
    parts.push(`with at least ${filter.origins} origin${filter.origins === 1 ? "" : "s"}`);
  if (filter.confidence !== undefined) parts.push(`of confidence ${filter.confidence} or more`);
  const days = daysSentence(filter.from, filter.to);
  return days === "" ? parts.join(" ") : `${parts.join(" ")}, ${days}`;
}

/** "5–7 January 2022", "30 January – 2 February 2022", "from 5 January 2022"; both days inclusive. */
export function daysSentence(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return "";
  if (to === undefined) return `from ${dayWords(from!)}`;
  if (from === undefined) return `until ${dayWords(to)}`;
  if (from === to) return dayWords(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayWords(to)}`;
  const start = from.slice(0, 4) === to.slice(0, 4) ? dayWords(from).replace(/ \d+$/, "") : dayWords(from);
  return `${start} – ${dayWords(to)}`;
}

function dayWords(day: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function either(values: readonly string[], word = "or"): string {
  if (values.length < 2) return values.join("");
  return `${values.slice(0, -1).join(", ")} ${word} ${values.at(-1)}`;
}

function quoted(text: string): string {
  return `“${text}”`;
}
