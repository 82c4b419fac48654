import type { CutText } from "../read-words.js";
import { createHeadlineTest } from "../sentences/headline.js";

/**
 * Reads words, multi-word tokens and sentence ends from CoNLL-U; tags, lemmas, features and heads are ignored, and so are lines that are
 * none of these. The text is put together from the forms, with a space where `SpaceAfter=No` does not forbid it and a line feed
 * between sentences.
 */
export function parseConlluTokens(conllu: string): CutText {
  const build = new WordsBuilder();
  for (let from = 0; from < conllu.length; ) {
    const found = conllu.indexOf("\n", from);
    const end = found < 0 ? conllu.length : found;
    build.addLine(conllu.slice(from, end));
    from = end + 1;
  }
  return build.finish();
}

const COLUMNS = 10;

/** Collects words line by line. */
class WordsBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly form: string[] = [];
  private readonly start: number[] = [];
  private readonly end: number[] = [];
  private readonly joined: number[] = [];
  private readonly sentence: number[] = [0];
  /** Words still to come of an open multi-word token, and where its characters end. */
  private rest = 0;
  private tokenEnd = 0;
  private tokenFirst = false;
  private spaceAfterToken = "";

  addLine(line: string): void {
    const cells = line.replace(/\r$/, "").split("\t");
    const id = cells[0]!;
    if (line.trim() === "") this.endSentence();
    else if (line.startsWith("#") || cells.length < COLUMNS || cells[1] === "") return;
    else if (/^\d+-\d+$/.test(id)) this.addToken(id, cells[1]!, spaceOf(cells));
    else if (/^\d+$/.test(id)) this.addWord(cells[1]!, spaceOf(cells));
  }

  private addToken(id: string, form: string, space: string): void {
    const [first, last] = id.split("-").map(Number);
    this.rest = Math.max(0, last! - first! + 1);
    if (this.rest === 0) return;
    this.tokenFirst = true;
    this.append(form);
    this.tokenEnd = this.length;
    this.spaceAfterToken = space;
    this.length = this.tokenEnd - form.length; // words of the token are laid over its characters
  }

  private addWord(form: string, space: string): void {
    this.form.push(form);
    this.start.push(this.length);
    if (this.rest === 0) {
      this.append(form);
      this.end.push(this.length);
      this.joined.push(0);
      this.append(space);
      return;
    }
    this.rest--;
    const end = this.rest === 0 ? this.tokenEnd : Math.min(this.tokenEnd, this.length + form.length);
    this.end.push(end);
    this.joined.push(this.tokenFirst ? 0 : 1);
    this.tokenFirst = false;
    this.length = end;
    if (this.rest === 0) this.append(this.spaceAfterToken);
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private endSentence(): void {
    if (this.rest > 0) this.length = this.tokenEnd; // a token whose words did not all come
    this.rest = 0;
    if (this.form.length === this.sentence[this.sentence.length - 1]) return;
    this.sentence.push(this.form.length);
    this.append("\n");
  }

  finish(): CutText {
    this.endSentence();
    const sentence = Uint32Array.from(this.sentence);
    return {
      text: this.parts.join(""),
      start: Uint32Array.from(this.start),
      end: Uint32Array.from(this.end),
      joined: Uint8Array.from(this.joined),
      form: this.form,
      sentence,
      headline: createHeadlineTest()(this.form, sentence),
    };
  }
}

function spaceOf(cells: readonly string[]): string {
  return /(^|\|)SpaceAfter=No(\||$)/.test(cells[9]!) ? "" : " ";
}
