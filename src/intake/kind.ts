/** What a source holds, told from its content. `lines` is one JSON object a line; `values` are JSON objects or an array of them. */
export type Kind = "text" | "html" | "feed" | "lines" | "values";

/** A kind that is read, the name of one that is not, `binary`, or `empty`. */
export type Sniffed = { readonly kind: Kind } | { readonly unsupported: string } | { readonly bad: "binary" | "empty" };

const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF document"],
  ["PK\u0003\u0004", "a ZIP archive or office document"],
  ["\u001f\u008b", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\u00fd7zXZ", "an xz archive"],
  ["\u0028\u00b5\u002f\u00fd", "a zstd archive"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document"],
  ["{\\rtf", "an RTF document"],
  ["WARC/", "a web archive"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["SQLite format 3", "a database"],
];

const HTML_TAGS =
  "html|head|body|title|meta|link|script|style|base|article|main|section|header|nav|div|p|h[1-6]|table|span|a|b|i|em|strong|ul|ol|" +
  "center|font|br|img|time|blockquote|pre|figure|form|noscript";
const HTML_START = new RegExp(`^(?:<!doctype\\s+html|<(?:${HTML_TAGS})(?:[\\s>/]))`, "i");

/** Signatures of formats that are not text; looked at before decoding. */
export function sniffMagic(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString("latin1");
  return MAGIC.find(([start]) => head.startsWith(start))?.[1];
}

/** Tells the kind of a source from the beginning of its decoded text. */
export function sniffKind(head: string): Sniffed {
  if (isBinary(head)) return { bad: "binary" };
  const start = head.replace(/^[\s\ufeff\u200b]+/, "");
  if (start === "") return { bad: "empty" };
  if (start.startsWith("<")) return sniffMarkup(start);
  if (start.startsWith("{") || start.startsWith("[") || /\n\s*\{\s*"/.test(start)) {
    const json = sniffJson(start);
    if (json) return { kind: json };
  }
  return { kind: "text" };
}

/** More than one character in fifty is a control character that no text has. */
function isBinary(text: string): boolean {
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x20 && !(c >= 0x08 && c <= 0x0d) && c !== 0x1b && c !== 0x1a) control++;
  }
  return control * 50 > text.length;
}

function sniffMarkup(start: string): Sniffed {
  const root = rootOf(start);
  if (/^<(?:rss|feed|(?:\w+:)?RDF)[\s>]/i.test(root)) return { kind: "feed" };
  if (/^<\w+:(?:rss|feed)[\s>]/i.test(root)) return { kind: "feed" };
  if (HTML_START.test(root) || /<(?:html|body)[\s>]/i.test(root.slice(0, 4096))) return { kind: "html" };
  if (/^\s*<\?xml/i.test(start)) return { unsupported: "XML other than RSS and Atom" };
  return { kind: "text" };
}

/** The text from the first element or HTML doctype on: after declarations, comments and other doctypes. */
function rootOf(start: string): string {
  let at = 0;
  for (let steps = 0; steps < 100; steps++) {
    while (/\s/.test(start[at] ?? "")) at++;
    const end = start.startsWith("<!--", at) ? "-->" : start.startsWith("<?", at) ? "?>" : "";
    if (end !== "") {
      const close = start.indexOf(end, at);
      if (close < 0) break;
      at = close + end.length;
    } else if (/^<!doctype(?!\s+html)/i.test(start.slice(at, at + 20))) {
      const close = start.indexOf(">", at);
      if (close < 0) break;
      at = close + 1;
    } else break;
  }
  return start.slice(at);
}

function sniffJson(start: string): "lines" | "values" | undefined {
  if (/^\[\s*(?:[{\]]|$)/.test(start)) return "values";
  const lines = start.split("\n").filter((line) => line.trim() !== "");
  const objects = lines.filter((line) => /^\s*\{\s*(?:["}]|$)/.test(line)).length;
  const whole = lines.filter((line) => /^\s*\{\s*"/.test(line)).length;
  if (whole * 2 > lines.length && objects > 0) return "lines";
  return /^\{\s*(?:["}]|$)/.test(start) ? "values" : undefined;
}
