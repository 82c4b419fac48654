import { isBlock } from "./block-text.js";
import { parseShallow, type ShallowHandler } from "./parse-shallow.js";

/** One run of text in a page: what it reads as, and where it stands in the page's source. */
export interface PageText {
  readonly text: string;
  /** UTF-16 offsets into the decoded page. An entity is a run of its own. */
  readonly start: number;
  readonly end: number;
}

type Attributes = Readonly<Record<string, string>>;

/** A page in one pass: its body's clean markup, and what it says of itself. */
export interface ScannedPage {
  /** Body markup without scripts, styles, comments, embedded things and event attributes, at most `MAX_DEPTH` deep. */
  readonly markup: string;
  /** Visible text of title and body in document order. */
  readonly texts: readonly PageText[];
  readonly title: string;
  /** First `<h1>`. */
  readonly heading: string;
  readonly language?: string;
  readonly metas: readonly Attributes[];
  readonly links: readonly Attributes[];
  readonly times: readonly { readonly attributes: Attributes; readonly text: string }[];
  /** Contents of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  /** How the page breaks off, if it does. */
  readonly truncated?: string;
}

const MAX_DEPTH = 200; // elements within each other; browsers stop at 512
const DROPPED = new Set(
  "script style template iframe object embed svg math canvas audio video noscript select textarea button".split(" "),
);
/** Class names and ids of what pages put under an article, in whatever element. */
const AROUND =
  /^(?:(?:site|page|global|main|article)[-_]?)?(?:foot|footer|recirc|related|newsletter|share|sharing|cookies?|copyright|breadcrumbs?|comments)$/i;
const BREAK = "<br><br>";
const UNWRAPPED = new Set(["html", "head", "body", "title", "meta", "link", "base"]);
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements whose end tag may be left out. */
const LOOSE = new Set(
  "html head body p li dt dd option tr td th thead tbody tfoot colgroup caption optgroup rp rt".split(" "),
);

/** Scans a decoded page, however deep. Nothing in it is executed or fetched. */
export function scanPage(page: string): ScannedPage {
  const scan = new PageScan();
  parseShallow(page, scan, DROPPED);
  const truncated = findBreak(page, scan.unclosed);
  return { ...scan.result(), ...(truncated === undefined ? {} : { truncated }) };
}

class PageScan implements ShallowHandler {
  private readonly out: string[] = [];
  private readonly texts: PageText[] = [];
  private readonly stack: string[] = [];
  private readonly metas: Attributes[] = [];
  private readonly links: Attributes[] = [];
  private readonly times: { attributes: Attributes; text: string }[] = [];
  private readonly jsonLd: string[] = [];
  private language: string | undefined;
  private title: string | undefined;
  private heading: string | undefined;
  /** Elements open inside one that is dropped, itself included. */
  private dropped = 0;
  private inJsonLd = false;
  private inTime = false;
  /** Elements open at the end of the page. */
  unclosed: readonly string[] = [];

  open(name: string, attributes: Attributes): void {
    this.stack.push(name);
    if (this.dropped === 0) this.note(name, attributes);
    if (this.dropped > 0 || DROPPED.has(name) || isAround(attributes)) {
      this.dropped++;
      this.inJsonLd ||= name === "script" && /ld\+json/i.test(attributes.type ?? "");
      if (this.inJsonLd) this.jsonLd.push("");
    } else if (this.writes(name)) this.out.push(writeTag(name, attributes));
    else this.flat(name);
  }

  close(name: string): void {
    if (this.dropped > 0) {
      this.dropped--;
      if (name === "script") this.inJsonLd = false;
    } else if (!this.writes(name)) this.flat(name);
    else if (!VOID.has(name)) this.out.push(`</${name}>`);
    if (name === "time") this.inTime = false;
    this.stack.pop();
  }

  text(text: string, start: number, end: number): void {
    if (this.inJsonLd) this.jsonLd[this.jsonLd.length - 1] += text;
    if (this.dropped > 0) return;
    this.texts.push({ text, start, end });
    if (this.inTime) this.times[this.times.length - 1]!.text += text;
    if (this.stack.includes("title")) this.title = (this.title ?? "") + text;
    else {
      if (this.heading !== undefined && this.stack.includes("h1")) this.heading += text;
      this.out.push(text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"));
    }
  }

  /** A tag that is not written parts paragraphs all the same. */
  flat(name: string): void {
    if (this.dropped === 0 && isBlock(name) && this.out.at(-1) !== BREAK) this.out.push(BREAK);
  }

  end(): void {
    this.unclosed = [...this.stack];
  }

  result(): Omit<ScannedPage, "truncated"> {
    const { metas, links, times, jsonLd, texts } = this;
    return {
      markup: this.out.join(""),
      texts,
      title: this.title ?? "",
      heading: this.heading ?? "",
      metas,
      links,
      times,
      jsonLd,
      ...(this.language === undefined ? {} : { language: this.language }),
    };
  }

  private writes(name: string): boolean {
    return !UNWRAPPED.has(name) && (VOID.has(name) || this.stack.length <= MAX_DEPTH);
  }

  private note(name: string, attributes: Attributes): void {
    if (name === "meta") this.metas.push(attributes);
    else if (name === "link") this.links.push(attributes);
    else if (name === "html") this.language = attributes.lang ?? attributes["xml:lang"];
    else if (name === "h1") this.heading ??= "";
    else if (name === "time") {
      this.inTime = true;
      this.times.push({ attributes, text: "" });
    }
    if (attributes.itemprop !== undefined && attributes.content !== undefined && name !== "meta")
      this.metas.push(attributes);
  }
}

function isAround({ class: names = "", id = "" }: Attributes): boolean {
  return (
    AROUND.test(id) || (names !== "" && names.length < 200 && names.split(/\s+/).some((name) => AROUND.test(name)))
  );
}

/** A page breaks off where it ends inside a tag, comment or script, or leaves the body it opened without an end. */
function findBreak(page: string, unclosed: readonly string[]): string | undefined {
  const tail = page.slice(-100_000);
  const lastOpen = tail.lastIndexOf("<");
  if (lastOpen >= 0 && /^<(?:[a-z/!][^>]*)?$/i.test(tail.slice(lastOpen))) return "inside a tag";
  if (tail.lastIndexOf("<!--") > tail.lastIndexOf("-->")) return "inside a comment";
  const raw = unclosed.find((name) => name === "script" || name === "style" || name === "title");
  if (raw) return `<${raw}> is not closed`;
  if (!unclosed.includes("body") && !unclosed.includes("html")) return undefined;
  const inner = unclosed.findLast((name) => !LOOSE.has(name) && !VOID.has(name));
  return inner === undefined ? undefined : `<${inner}> is not closed`;
}

function writeTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (/^(?!on|srcdoc)[a-z][a-z0-9_:-]*$/.test(key))
      tag += ` ${key}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`;
  }
  return `${tag}>`;
}
