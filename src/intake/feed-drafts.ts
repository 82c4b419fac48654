import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from "feedsmith";
import { fragmentText, plainText } from "./html/fragment-text.js";
import { type Draft, maybeUrl } from "./make-report.js";

/** One item of a feed, with its own id (RSS `guid`, Atom and JSON Feed `id`) where it has one. */
export interface FeedItem {
  readonly item?: string;
  readonly draft: Draft;
}

/** The drafts of a feed's items, in the feed's order: RSS 2.0 and 1.0, Atom, JSON Feed. Throws where it is none. */
export function draftsFromFeed(content: string | object): FeedItem[] {
  const parsed = parseFeed(content);
  if (parsed.format === "atom") return fromAtom(parsed.feed as AtomFeed.Feed<string>);
  if (parsed.format === "json") return fromJson(parsed.feed as JsonFeed.Feed<string>);
  return fromRss(parsed.feed as RssFeed.Feed<string> | RdfFeed.Feed<string>);
}

function fromRss(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>): FeedItem[] {
  const base = maybeUrl(feed.link);
  const language = ("language" in feed ? feed.language : undefined) ?? feed.dc?.languages?.[0];
  return (feed.items ?? []).map((entry: RssFeed.Item<string>) => {
    const guid = entry.guid?.value ?? (entry as { rdf?: { about?: string } }).rdf?.about;
    const link = entry.link ?? (entry.guid?.isPermaLink === false ? undefined : guid);
    return finish(feed.title, guid, {
      title: entry.title,
      html: entry.content?.encoded ?? entry.description ?? "",
      link: maybeUrl(link, base),
      published: entry.pubDate ?? entry.dc?.dates?.[0] ?? entry.dcterms?.issued?.[0],
      publisher: entry.dc?.publishers?.[0],
      language,
      credit: entry.source?.title,
    });
  });
}

function fromAtom(feed: AtomFeed.Feed<string>): FeedItem[] {
  const self = feed.links?.find(({ rel }) => rel === "self")?.href;
  const base = maybeUrl(feed.xml?.base) ?? maybeUrl(pickLink(feed.links)) ?? maybeUrl(self);
  return (feed.entries ?? []).map((entry) => {
    const { content, summary } = entry;
    const body = content?.value ? content : summary;
    return finish(feed.title?.value, entry.id, {
      title: entry.title?.type === "text" ? escapeMarkup(entry.title.value) : entry.title?.value,
      html: !body?.type || body.type === "text" ? escapeMarkup(body?.value ?? "") : (body.value ?? ""),
      link: maybeUrl(pickLink(entry.links), maybeUrl(entry.xml?.base, base) ?? base),
      published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
      language: entry.xml?.lang ?? content?.xml?.lang ?? feed.xml?.lang,
      credit: entry.source?.title?.value,
    });
  });
}

function fromJson(feed: JsonFeed.Feed<string>): FeedItem[] {
  const base = maybeUrl(feed.home_page_url) ?? maybeUrl(feed.feed_url);
  return (feed.items ?? []).map((entry) =>
    finish(feed.title, entry.id, {
      title: entry.title === undefined ? undefined : escapeMarkup(entry.title),
      html:
        entry.content_html ??
        (entry.content_text === undefined ? escapeMarkup(entry.summary ?? "") : escapeMarkup(entry.content_text)),
      link: maybeUrl(entry.url ?? entry.external_url, base),
      published: entry.date_published ?? entry.date_modified,
      language: entry.language ?? feed.language,
    }),
  );
}

interface Parts {
  readonly title: string | undefined;
  readonly html: string;
  readonly link: string | undefined;
  readonly published: string | undefined;
  readonly publisher?: string | undefined;
  readonly language: string | undefined;
  readonly credit?: string | undefined;
}

function finish(feedTitle: string | undefined, id: string | undefined, parts: Parts): FeedItem {
  const title = parts.title === undefined ? undefined : plainText(parts.title).trim();
  const body = bodyText(parts.html);
  const text = [title, body === title ? "" : body].filter((part) => part !== undefined && part !== "").join("\n\n");
  const { published, language, credit } = parts;
  const draft: Draft = {
    text,
    title,
    published,
    language,
    credit,
    url: parts.link,
    publisher: parts.publisher ?? (feedTitle === undefined ? undefined : plainText(feedTitle)),
  };
  return id === undefined ? { draft } : { item: id, draft };
}

/** Text of a description; one without any tags keeps its line breaks. */
function bodyText(html: string): string {
  if (/<[a-z!/]/i.test(html)) return fragmentText(html);
  const parts = html.replace(/\r\n?/g, "\n").split(/\n/);
  return parts
    .map((line) => plainText(line).trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function pickLink(links: readonly { href?: string; rel?: string }[] | undefined): string | undefined {
  return (
    links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? links?.find(({ rel }) => rel !== "self")
  )?.href;
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
