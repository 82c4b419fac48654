import { Parser, Tokenizer, type TokenizerCallbacks } from "htmlparser2";

type Attributes = Readonly<Record<string, string>>;

/** Takes the tags and the text of a page, in order. */
export interface ShallowHandler {
  open(name: string, attributes: Attributes): void;
  /** Also called for an element that another tag or the end of the page closes. */
  close(name: string): void;
  /** `start`, `end`: UTF-16 offsets into the page. */
  text(text: string, start: number, end: number): void;
  /** A tag of an element too deep to be opened: `<b>` or `</b>` without its attributes. */
  flat(name: string): void;
  /** The page is at its end, before what is open there is closed. */
  end?(): void;
}

/** Elements within each other; browsers stop at 512. The time to parse grows with the square of it. */
const MAX_NESTING = 1000;
/** Kept elements may be this much deeper. */
const MORE_FOR_KEPT = 100;
const CHUNK = 64 * 1024; // UTF-16 units given to the parser at once

/**
 * Parses a page in a time that grows with its length alone. Elements nested beyond `MAX_NESTING` are not opened: their tags are told as
 * flat and their text belongs to the element around them. Those named in `kept` are opened, since their text must not be shown.
 */
export function parseShallow(page: string, handler: ShallowHandler, kept: ReadonlySet<string>): void {
  const nesting = new Nesting(kept);
  class ShallowTokenizer extends Tokenizer {
    constructor(options: ConstructorParameters<typeof Tokenizer>[0], parser: TokenizerCallbacks) {
      super(options, withoutDeepTags(parser as Parser, page, nesting, handler));
    }
  }
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        nesting.depth++;
        handler.open(name, attributes);
      },
      onclosetag(name) {
        nesting.depth--;
        handler.close(name);
      },
      ontext: (text) => handler.text(text, parser.startIndex, parser.endIndex + 1),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, Tokenizer: ShallowTokenizer },
  );
  for (let at = 0; at < page.length; at += CHUNK) parser.write(page.slice(at, at + CHUNK));
  handler.end?.();
  parser.end();
}

/** How many elements are open, and which were not opened because they stand too deep. */
class Nesting {
  depth = 0;
  private readonly flat = new Map<string, number>();
  constructor(private readonly kept: ReadonlySet<string>) {}

  /** Whether a start tag is too deep. Its end tag is too, then. */
  opensFlat(name: string): boolean {
    this.settle();
    if (this.depth < MAX_NESTING + (this.kept.has(name) ? MORE_FOR_KEPT : 0)) return false;
    this.flat.set(name, (this.flat.get(name) ?? 0) + 1);
    return true;
  }

  closesFlat(name: string): boolean {
    this.settle();
    const open = this.flat.get(name) ?? 0;
    if (open > 0) this.flat.set(name, open - 1);
    return open > 0;
  }

  /** An element around them that is closed closes them all. */
  private settle(): void {
    if (this.depth < MAX_NESTING) this.flat.clear();
  }
}

/** What the tokeniser tells the parser, without the tags that are too deep. */
function withoutDeepTags(parser: Parser, page: string, nesting: Nesting, handler: ShallowHandler): TokenizerCallbacks {
  const nameAt = (start: number, end: number): string => page.slice(start, end).toLowerCase();
  let inFlatTag = false;
  const endTag = (endIndex: number, tell: () => void): void => {
    if (inFlatTag) parser.startIndex = endIndex + 1;
    else tell();
    inFlatTag = false;
  };
  return {
    ...passOn(parser),
    onopentagname(start, endIndex) {
      const name = nameAt(start, endIndex);
      inFlatTag = nesting.opensFlat(name);
      if (inFlatTag) handler.flat(name);
      else parser.onopentagname(start, endIndex);
    },
    onopentagend: (endIndex) => endTag(endIndex, () => parser.onopentagend(endIndex)),
    onselfclosingtag: (endIndex) => endTag(endIndex, () => parser.onselfclosingtag(endIndex)),
    onclosetag(start, endIndex) {
      const name = nameAt(start, endIndex);
      if (!nesting.closesFlat(name)) return parser.onclosetag(start, endIndex);
      parser.startIndex = endIndex + 1;
      handler.flat(name);
    },
    onattribname: (start, endIndex) => inFlatTag || parser.onattribname(start, endIndex),
    onattribdata: (start, endIndex) => inFlatTag || parser.onattribdata(start, endIndex),
    onattribentity: (codepoint) => inFlatTag || parser.onattribentity(codepoint),
    onattribend: (quote, endIndex) => inFlatTag || parser.onattribend(quote, endIndex),
  };
}

function passOn(parser: Parser) {
  return {
    oncdata: parser.oncdata.bind(parser),
    oncomment: parser.oncomment.bind(parser),
    ondeclaration: parser.ondeclaration.bind(parser),
    onend: parser.onend.bind(parser),
    onprocessinginstruction: parser.onprocessinginstruction.bind(parser),
    ontext: parser.ontext.bind(parser),
    ontextentity: parser.ontextentity.bind(parser),
  };
}
