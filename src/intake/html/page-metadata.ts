import { parseDate } from "../date.js";
import { maybeUrl, oneLine } from "../make-report.js";
import { plainText } from "./fragment-text.js";
import { readJsonLd } from "./json-ld.js";
import type { ScannedPage } from "./scan-page.js";

/** What a page says of itself. */
export interface PageMetadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly credit?: string | undefined;
}

/** Names under which pages give the date of publication in `<meta>`, the surest first. */
const DATE_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "og:published_time",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "dc.date.created",
  "citation_publication_date",
  "article.published",
  "published_at",
  "publication_date",
  "publish-date",
  "publishdate",
  "pubdate",
  "article_date_original",
  "originalpublicationdate",
  "date",
  "last-published",
];

/** Puts together JSON-LD, OpenGraph, other meta tags, links and `<time>`, in that order of trust. */
export function readMetadata(page: ScannedPage): PageMetadata {
  const meta = metaByName(page);
  const data = readJsonLd(page.jsonLd);
  const first = (...values: (string | undefined)[]): string | undefined =>
    values.map((v) => clean(v)).find((v) => v !== undefined);
  const publisher = first(
    data.publisher,
    meta("og:site_name"),
    meta("dc.publisher"),
    meta("dcterms.publisher"),
    meta("publisher"),
    meta("application-name"),
  );
  return {
    title: pickTitle(first(data.headline, meta("og:title"), meta("twitter:title")), page, publisher),
    publisher,
    published: pickDate([data.published, ...DATE_NAMES.map(meta)], page),
    url: pickUrl(page, meta("og:url"), data.url),
    language: page.language ?? data.language ?? meta("content-language") ?? meta("og:locale"),
    credit: first(data.credit),
  };
}

function metaByName(page: ScannedPage): (name: string) => string | undefined {
  const values = new Map<string, string>();
  for (const attributes of page.metas) {
    const value = attributes.content;
    if (value === undefined || value.trim() === "") continue;
    for (const key of [attributes.property, attributes.name, attributes.itemprop, attributes["http-equiv"]]) {
      const name = key?.trim().toLowerCase();
      if (name !== undefined && !values.has(name)) values.set(name, value);
    }
  }
  return (name) => values.get(name);
}

/** The article's title without the name of the site at its end. */
function pickTitle(stated: string | undefined, page: ScannedPage, publisher: string | undefined): string | undefined {
  const heading = clean(page.heading);
  const title = clean(page.title);
  if (stated !== undefined) return withoutSite(stated, publisher);
  if (heading !== undefined && (title === undefined || heading.length * 3 > title.length)) return heading;
  return title === undefined ? heading : withoutSite(title, publisher);
}

function withoutSite(title: string, publisher: string | undefined): string {
  const cut = /^(.{8,}?)\s+(?:[|\u2013\u2014\u00b7\u2022]|::|-)\s+([^|]{2,60})$/u.exec(title);
  if (!cut) return title;
  if (publisher !== undefined) return cut[2]!.toLowerCase() === publisher.toLowerCase() ? cut[1]! : title;
  return cut[2]!.split(" ").length <= 4 && cut[1]!.split(" ").length >= 3 ? cut[1]! : title;
}

function pickDate(stated: readonly (string | undefined)[], page: ScannedPage): string | undefined {
  for (const value of stated) {
    const date = value === undefined ? undefined : parseDate(value);
    if (date !== undefined) return date;
  }
  const rank = ({ attributes }: ScannedPage["times"][number]): number =>
    /datePublished/i.test(attributes.itemprop ?? "") || "pubdate" in attributes
      ? 0
      : /dateModified/i.test(attributes.itemprop ?? "")
        ? 2
        : 1;
  for (const time of [...page.times].sort((a, b) => rank(a) - rank(b))) {
    const date = parseDate(time.attributes.datetime ?? "") ?? parseDate(time.text.replace(/\s+/g, " "));
    if (date !== undefined) return date;
  }
  return undefined;
}

function pickUrl(page: ScannedPage, openGraph: string | undefined, data: string | undefined): string | undefined {
  const canonical = page.links.find(({ rel }) => rel?.toLowerCase().split(/\s+/).includes("canonical"))?.href;
  const absolute = maybeUrl(openGraph) ?? maybeUrl(data);
  return maybeUrl(canonical, absolute) ?? absolute;
}

function clean(value: string | undefined): string | undefined {
  return value === undefined ? undefined : oneLine(plainText(value));
}
