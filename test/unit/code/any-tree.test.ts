import fc from "fast-check";
import { expect, test } from "vitest";
import { UPOS } from "#record";
import { codeOf } from "../../support/code-of.js";
import { findingsOf, parseOf } from "../../support/parse-of.js";

const relations = [
  "nsubj",
  "nsubj:pass",
  "obj",
  "obl",
  "obl:agent",
  "nmod",
  "conj",
  "acl",
  "acl:relcl",
  "xcomp",
  "ccomp",
  "advcl",
  "amod",
  "compound",
  "appos",
  "parataxis",
  "case",
  "nummod",
  "punct",
  "aux:pass",
  "det",
  "list",
];
const lemmas = [
  "kill",
  "attack",
  "airport",
  "close",
  "police",
  "protester",
  "number",
  "it",
  "of",
  "by",
  "12",
  "toll",
  "rise",
  "to",
  "from",
  "resign",
  "curfew",
  "impose",
  "seize",
  "who",
  "fire",
  "gas",
  "down",
  "be",
  "arrest",
  "number",
  "two",
  "dead",
  "at",
  "until",
];
const tags = ["VBN", "VBD", "VB", "NN", "NNS", "JJ", "WDT", "CD", "IN", "RB"];

/** Trees as no grammar would build them: any head before or after, any relation, in sentences of any length. */
const sentence = fc
  .array(
    fc.record({
      lemma: fc.constantFrom(...lemmas),
      upos: fc.constantFrom(...UPOS),
      tag: fc.constantFrom(...tags),
      relation: fc.constantFrom(...relations),
      pull: fc.nat(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((words) =>
    words
      .map(
        ({ lemma, upos, tag, relation, pull }, i) =>
          `${lemma} ${lemma} ${upos} ${tag} ${i === 0 ? "0 root" : `${1 + (pull % i)} ${relation}`}`,
      )
      .join("\n"),
  );

test("any tree is coded without a throw, and every span lies in its text, evidence in one sentence around its trigger", () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
      const parse = parseOf(sentences.join("\n\n"));
      const first = parse.text.split(" ")[0]!;
      const findings = findingsOf(parse, {
        actors: { [first]: { sector: "COP" } },
        quantities: { [first]: [3, null] },
      });
      const { events, figures, statuses } = codeOf(parse, findings);
      for (const account of [...events, ...figures, ...statuses]) {
        const [clause] = account.evidence;
        expect(clause!.start).toBeLessThanOrEqual(account.trigger.start);
        expect(clause!.end).toBeGreaterThanOrEqual(account.trigger.end);
        expect(account.trigger.start).toBeLessThan(account.trigger.end);
        expect(clause!.end).toBeLessThanOrEqual(parse.text.length);
        expect(account.rules.length).toBeGreaterThan(0);
        const sentenceAt = (offset: number) => parse.sentenceOf[parse.end.findIndex((end) => end > offset)];
        expect(sentenceAt(clause!.start)).toBe(sentenceAt(clause!.end - 1));
      }
      const ids = [...events, ...figures, ...statuses].map((a) => a.id);
      expect(codeOf(parse, findings).events.map((e) => e.id)).toEqual(events.map((e) => e.id));
      expect(ids.every((id) => id.length > 5)).toBe(true);
    }),
    { numRuns: 300, verbose: true },
  );
});
