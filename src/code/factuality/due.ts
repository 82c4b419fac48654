import type { Parse } from "#read";

/** "are [to leave]", and a headline's "Troops [to leave]": the infinitive that a sentence or clause is built on. */
export function isDue(parse: Parse, w: number): boolean {
  if (parse.xpos[w] !== "VB" && parse.xpos[w] !== "VBN") return false;
  let to = false;
  let copula = false;
  let subject = false;
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > w) break;
    const deprel = parse.deprel[child]!;
    // "is due [to] be officially opened", where the tree hangs the rest on the adjective's words.
    to ||=
      parse.xpos[child] === "TO" ||
      // "is [due to] end", where the tree takes the two for one word.
      (deprel === "mark" && parse.xpos[child + 1] === "TO" && parse.deprel[child + 1] === "fixed") ||
      (parse.xpos[child] === "VB" && deprel === "aux:pass" && parse.xpos[child - 1] === "TO");
    // "[were] to have begun", which the tree takes for an auxiliary.
    copula ||= (deprel === "cop" || (deprel === "aux" && parse.xpos[child + 1] === "TO")) && parse.xpos[child] !== "VB";
    subject ||= deprel.startsWith("nsubj");
  }
  if (!to || copula || parse.headline[w] === 0) return to && copula;
  // As a clause, or as what the tree hangs on the name that the headline begins with.
  return parse.deprel[w] === "root" ? subject : parse.deprel[w] === "acl" && isOpeningName(parse, parse.head[w]!);
}

/** True for a name of one word that a headline begins with, and that the tree takes for all of it. */
function isOpeningName({ deprel, upos, sentence, sentenceOf, childFrom }: Parse, word: number): boolean {
  const alone = word === sentence[sentenceOf[word]!] && childFrom[word + 1]! - childFrom[word]! === 1;
  return alone && deprel[word] === "root" && upos[word] === "PROPN";
}
