import { Parser } from "htmlparser2";
import { BlockText } from "./block-text.js";

const SKIPPED = new Set([
  "script",
  "style",
  "template",
  "iframe",
  "object",
  "svg",
  "math",
  "noscript",
  "title",
  "head",
  "nav",
  "form",
  "button",
  "select",
  "textarea",
]);

/** The text of a piece of HTML, such as a feed's description: paragraphs parted by blank lines. Nothing is executed. */
export function fragmentText(html: string): string {
  const block = new BlockText();
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (skipped > 0 || SKIPPED.has(name)) skipped++;
        else block.open(name);
      },
      onclosetag(name) {
        if (skipped > 0) skipped--;
        else block.close(name);
      },
      ontext(text) {
        if (skipped === 0) block.text(text);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return block.finish().join("\n\n");
}

/** Entities of a plain string decoded and tags dropped, on one line: for titles and names. */
export function plainText(text: string): string {
  return /[<&]/.test(text) ? fragmentText(text).replace(/\s+/gu, " ") : text;
}
