import type { FrameMatch, ReportView } from "../frames/index.js";
import type { FigureGives } from "./figure-gives.js";

/** "Save the Port will march again": a bare verb that begins a sentence asks for something or is a name. */
export function isOrder({ parse }: ReportView, { word }: FrameMatch<FigureGives>): boolean {
  return parse.xpos[word] === "VB" && word === parse.sentence[parse.sentenceOf[word]!];
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** "Life & Death of a Clown": a capitalised trigger inside a sentence stands in a name or a title. */
export function isInTitle({ parse }: ReportView, { word }: FrameMatch<FigureGives>): boolean {
  return (
    parse.upos[word] === "PROPN" &&
    word > parse.sentence[parse.sentenceOf[word]!]! &&
    CAPITALISED.test(parse.form[word]!)
  );
}
