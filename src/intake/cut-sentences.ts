import { problem } from "#record";
import { type Cut, MAX_REPORT_SIZE, type Piece } from "./piece.js";
import { openSources, problemOfError, type Source } from "./source.js";
import { splitRawLines } from "./split-bytes.js";

const PIECE = 64 * 1024; // bytes after which a piece ends with its sentence

/** Cuts CoNLL-U into pieces of whole sentences, streaming; comments and blank lines stay as they are. */
export async function* cutSentences(sources: Iterable<Source>, maxSize = MAX_REPORT_SIZE): AsyncGenerator<Cut> {
  let read = 0;
  for await (const source of openSources(sources)) {
    if ("code" in source) {
      yield { problem: source, read };
      continue;
    }
    const file = source.name;
    let lines: Uint8Array[] = [];
    let size = 0;
    let first = 1;
    const take = (): Cut => {
      const piece: Piece = {
        where: { file, line: first },
        kind: "conllu",
        bytes: Buffer.concat(lines),
        charset: "utf-8",
      };
      lines = [];
      size = 0;
      return { piece, read };
    };
    try {
      for await (const { bytes, line, cut } of splitRawLines(source.bytes, maxSize)) {
        read += bytes.length + 1;
        if (lines.length === 0) first = line;
        if (cut || size > maxSize) {
          yield { problem: problem("too-large", { limit: maxSize }, { file, line }), read };
          break;
        }
        lines.push(bytes, NEWLINE);
        size += bytes.length + 1;
        if (bytes.length === 0 && size >= PIECE) yield take();
      }
      if (lines.length > 0) yield take();
    } catch (error) {
      yield { problem: problemOfError(error, file), read };
    }
  }
}

const NEWLINE = new Uint8Array([10]);
