import type { Draft } from "../make-report.js";
import { articleText } from "./article-text.js";
import { readMetadata } from "./page-metadata.js";
import { scanPage } from "./scan-page.js";
import { mapToPage } from "./source-map.js";

/** The draft of an HTML page: title, blank line, the article's paragraphs. `truncated` tells how the page breaks off, if it does. */
export function draftFromHtml(page: string): { readonly draft: Draft; readonly truncated?: string } {
  const scanned = scanPage(page);
  const metadata = readMetadata(scanned);
  const { truncated } = scanned;
  if (truncated !== undefined) return { draft: { ...metadata, text: "" }, truncated };
  const body = articleText(scanned.markup, metadata.title ?? "");
  if (body[0] !== undefined && sameLine(body[0], metadata.title)) body.shift();
  const text = [...(metadata.title === undefined ? [] : [metadata.title]), ...body].join("\n\n");
  return { draft: { ...metadata, text: body.length === 0 ? "" : text, sourceMap: mapToPage(text, scanned.texts) } };
}

function sameLine(a: string, b: string | undefined): boolean {
  return b !== undefined && a.replace(/\s+/gu, " ").trim() === b;
}
