import { BlockText, isBlock } from "./block-text.js";
import { parseShallow } from "./parse-shallow.js";

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
  parseShallow(
    html,
    {
      open(name) {
        if (skipped > 0 || SKIPPED.has(name)) skipped++;
        else block.open(name);
      },
      close(name) {
        if (skipped > 0) skipped--;
        else block.close(name);
      },
      text(text) {
        if (skipped === 0) block.text(text);
      },
      flat(name) {
        if (skipped === 0 && isBlock(name)) block.close(name);
      },
    },
    SKIPPED,
  );
  return block.finish().join("\n\n");
}

/** Entities of a plain string decoded and tags dropped, on one line: for titles and names. */
export function plainText(text: string): string {
  return /[<&]/.test(text) ? fragmentText(text).replace(/\s+/gu, " ") : text;
}
