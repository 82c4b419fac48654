import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { BlockText } from "./block-text.js";

const MAX_ELEMENTS = 50_000; // beyond, finding the article takes too long and the whole body is taken
const NOT_ARTICLE = new Set(["nav", "header", "footer", "aside", "form", "menu", "dialog", "figure"]);

interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

/** As much of linkedom's document as is used here. */
interface PageDocument {
  readonly body: DomNode;
  querySelector(selector: string): DomNode | null;
  getElementsByTagName(name: string): { readonly length: number };
}

/** The paragraphs of the article in a page's clean body markup; those of the whole body where no article is found. */
export function articleText(markup: string, title: string): string[] {
  const source = `<!doctype html><html><head><title>${title.replace(/</g, "&lt;")}</title></head><body>${markup}</body></html>`;
  const article = findArticle(openDocument(source));
  const found = article ? blockText(article, new Set()) : [];
  if (found.length > 0) return found;
  const again = openDocument(source); // the finder takes its document apart
  const narrow = blockText(again.querySelector("article") ?? again.querySelector("main") ?? again.body, NOT_ARTICLE);
  return narrow.length > 0 ? narrow : blockText(again.body, new Set());
}

function openDocument(source: string): PageDocument {
  return parseHTML(source).document as unknown as PageDocument;
}

function findArticle(document: PageDocument): DomNode | undefined {
  if (document.getElementsByTagName("*").length > MAX_ELEMENTS) return undefined;
  const options = { disableJSONLD: true, serializer: (node: unknown) => node as DomNode, charThreshold: 200 };
  return new Readability<DomNode>(document as never, options).parse()?.content ?? undefined;
}

/** Walks a tree without recursion, so that no depth can overflow the stack. */
function blockText(root: DomNode, skipped: ReadonlySet<string>): string[] {
  const block = new BlockText();
  let node: DomNode | null = root;
  while (node) {
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === 3) block.text(node.nodeValue ?? "");
    const enter: boolean = node.nodeType !== 1 || !skipped.has(name) || node === root;
    if (node.nodeType === 1 && enter) block.open(name);
    if (enter && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (node.nodeType === 1 && enter) block.close(name);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node?.nodeType === 1) block.close(node.nodeName.toLowerCase());
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return block.finish();
}
