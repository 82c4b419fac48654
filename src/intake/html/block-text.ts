const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html main menu nav ol p pre section summary table ul"
  ).split(" "),
);
/** Blocks that follow each other on the next line, without a blank line between them. */
const LINES = new Set(["li", "tr", "caption", "dd", "dt", "option"]);

/** Whether an element stands on lines of its own. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name) || LINES.has(name);
}

/**
 * Puts text together as a reader sees it: white space runs to one space, paragraphs parted by a blank line, list items and table
 * rows by a line break, cells by a tab.
 */
export class BlockText {
  private readonly paragraphs: string[] = [];
  private readonly lines: string[] = [];
  private line: string[] = [];
  private space = false;
  private preformatted = 0;

  /** Adds text as it stands in the source. */
  text(text: string): void {
    if (this.preformatted > 0) {
      const [first, ...rest] = text.split(/\r?\n/);
      this.run(first!);
      for (const next of rest) {
        this.endLine();
        this.run(next);
      }
    } else this.run(text);
  }

  open(name: string): void {
    if (name === "pre") this.preformatted++;
    if (name === "br") this.breakLine();
    else if (name === "td" || name === "th") this.cell();
    else this.boundary(name);
  }

  close(name: string): void {
    if (name === "pre" && this.preformatted > 0) this.preformatted--;
    this.boundary(name);
  }

  /** All paragraphs so far. */
  finish(): string[] {
    this.endParagraph();
    return this.paragraphs;
  }

  private run(text: string): void {
    const parts = text.split(/[ \t\r\n\f]+/);
    for (let i = 0; i < parts.length; i++) {
      if (i > 0) this.space = true;
      const part = parts[i]!;
      if (part === "") continue;
      if (this.space && this.line.length > 0) this.line.push(" ");
      this.space = false;
      this.line.push(part);
    }
  }

  private boundary(name: string): void {
    if (LINES.has(name)) this.endLine();
    else if (BLOCKS.has(name)) this.endParagraph();
  }

  private breakLine(): void {
    if (this.line.length === 0 && this.lines.length > 0)
      this.endParagraph(); // two breaks are a paragraph
    else this.endLine();
  }

  private cell(): void {
    if (this.line.length > 0) this.line.push("\t");
    this.space = false;
  }

  private endLine(): void {
    const line = this.line.join("").trim();
    if (line !== "") this.lines.push(line);
    this.line = [];
    this.space = false;
  }

  private endParagraph(): void {
    this.endLine();
    if (this.lines.length > 0) this.paragraphs.push(this.lines.splice(0).join("\n"));
  }
}
