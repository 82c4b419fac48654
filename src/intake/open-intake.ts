import { problem, stableId } from "#record";
import { type Decoded, declaredCharset, decodeAs, decodeBytes, type Undecodable } from "./encoding.js";
import { type LanguageDetector, openLanguageDetector } from "./language.js";
import { lineOfByte, lineOfEnd } from "./line-of.js";
import { type Defaults, type Draft, type Intake, makeReport } from "./make-report.js";
import { countOddWords } from "./odd-words.js";
import { type Piece, salvageId, type Where } from "./piece.js";
import { draftFromRecord, recordId } from "./record-drafts.js";

/** Turns pieces into reports. A feed gives many; a piece that cannot be read gives a problem. Never throws. */
export type TakeReports = (piece: Piece) => Promise<Intake[]>;

/** Opens an intake. What a kind of input needs is loaded when the first of that kind comes. */
export async function openIntake(defaults: Defaults = {}): Promise<TakeReports> {
  const detect = await openLanguageDetector();
  return async (piece) => {
    const decoded = decodePiece(piece);
    if (!("text" in decoded)) return [undecodable(piece, decoded)];
    if (piece.kind === "text") return [makeReport({ text: decoded.text }, piece.where, defaults, detect)];
    if (piece.kind === "html") return [await fromHtml(decoded.text, piece.where, defaults, detect)];
    if (piece.kind === "feed") return fromFeed(decoded.text, piece.where, defaults, detect);
    return fromJson(decoded.text, piece, defaults, detect);
  };
}

function decodePiece({ bytes, charset, kind }: Piece): Decoded {
  if (kind === "json") return decodeLine(bytes, charset ?? "utf-8");
  return decodeBytes(bytes, charset ?? (kind === "text" ? undefined : declaredCharset(bytes)));
}

/**
 * A line of JSON is UTF-8, or in the charset of its stream's beginning; else it is taken for what its bytes look like, where no word is
 * odd then. Each line by itself, so that a stream of any length can be read.
 */
function decodeLine(bytes: Uint8Array, charset: string): Decoded {
  const plain = decodeAs(bytes, "utf-8");
  if ("text" in plain) return plain;
  const settled = charset === "utf-8" ? plain : decodeAs(bytes, charset);
  if ("text" in settled) return settled;
  const guessed = decodeBytes(bytes);
  return "text" in guessed && countOddWords(guessed.text).odd === 0 ? guessed : plain;
}

function undecodable(piece: Piece, failed: Undecodable): Intake {
  const id = piece.kind === "json" ? salvageId(piece.bytes) : undefined;
  const values = { encoding: failed.encoding, offset: failed.badAt };
  const line = piece.where.line ?? lineOfByte(piece.bytes, failed);
  return { where: piece.where, problem: problem("undecodable", values, { ...piece.where, line, id }) };
}

async function fromHtml(page: string, where: Where, defaults: Defaults, detect: LanguageDetector): Promise<Intake> {
  const { draftFromHtml } = await import("./html/html-draft.js");
  const { draft, truncated } = draftFromHtml(page);
  if (truncated === undefined) return makeReport(draft, where, defaults, detect);
  const id = draft.url === undefined ? undefined : stableId("r", draft.url);
  const line = lineOfEnd(page);
  return { where, problem: problem("truncated-html", { where: truncated }, { ...where, line, id }) };
}

async function fromFeed(
  content: string | object,
  where: Where,
  defaults: Defaults,
  detect: LanguageDetector,
): Promise<Intake[]> {
  const { draftsFromFeed } = await import("./feed-drafts.js");
  try {
    const items = draftsFromFeed(content);
    if (items.length === 0) return [{ where, problem: problem("empty", {}, where) }];
    return items.map(({ item, draft }) =>
      makeReport(withId(draft, item), item === undefined ? where : { ...where, item }, defaults, detect),
    );
  } catch (error) {
    return [{ where, problem: problem("bad-feed", { reason: shortReason(error) }, where) }];
  }
}

/** An item without an address is known by its feed and its id there, since ids of feeds are often mere numbers. */
function withId(draft: Draft, item: string | undefined): Draft {
  return draft.url !== undefined || item === undefined
    ? draft
    : { ...draft, id: stableId("r", draft.publisher ?? "", item) };
}

async function fromJson(text: string, piece: Piece, defaults: Defaults, detect: LanguageDetector): Promise<Intake[]> {
  const { where } = piece;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const id = salvageId(piece.bytes);
    const cut = isCutOff(text);
    return [
      {
        where,
        problem: cut
          ? problem("truncated-json", {}, { ...where, id })
          : problem("bad-json", { reason: shortReason(error) }, { ...where, id }),
      },
    ];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [{ where, problem: problem("no-text", {}, where) }];
  const record = value as Readonly<Record<string, unknown>>;
  if (/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(String(record.version)))
    return fromFeed(record, where, defaults, detect);
  const draft = draftFromRecord(record);
  if (!draft) return [{ where, problem: problem("no-text", {}, { ...where, id: recordId(record) }) }];
  return [makeReport(draft, where, defaults, detect)];
}

/** Whether JSON breaks off: its brackets or a string are still open at its end. */
function isCutOff(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i++;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 123 || c === 91) depth++;
    else if (c === 125 || c === 93) depth--;
  }
  return inString || depth > 0;
}

function shortReason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 160);
}
