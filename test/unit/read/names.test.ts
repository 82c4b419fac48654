import { describe, expect, it } from "vitest";
import { createReader } from "#read";
import { openTestPack } from "../../support/pack.js";

const read = createReader(openTestPack());

/** "word relation head" of the words of a text. */
const arcs = (text: string): string[] => {
  const { form, deprel, head } = read(text);
  return form.map((word, i) => `${word} ${deprel[i]} ${form[head[i]!] ?? "-"}`);
};

describe("names in trees", () => {
  it.each([
    ["a subject hung up twice", "Allied Freight Systems said it would sell the mill.", "Freight compound Systems"],
    [
      "a form of a verb at its start",
      "Applied Freight Systems said it would sell the mill.",
      "Applied compound Systems",
    ],
    ["its end behind brackets", "Halden Securities (Asia) Ltd said it sued the ministry.", "Securities compound Ltd"],
    [
      "fields with a joint",
      "The minister criticised the Northern Savings and Loan Insurance Corp.",
      "Corp. obj criticised",
    ],
    ["fields from its first word", "Gulf Telephone and Telegraph Co sued the ministry.", "Telegraph flat Gulf"],
    ["an office with two fields", "Trade and Industry Minister Eric Tan met the union.", "Eric nsubj met"],
    ["the sign for a joint", "Marsh & Holm sued the ministry.", "Holm flat Marsh"],
    ["a day behind it", "Corvane Review yesterday accused the government of delay.", "Review nsubj accused"],
    [
      "a list of offices",
      "The foreign ministers and central bank directors of six countries met.",
      "directors conj ministers",
    ],
    [
      "a list behind a name",
      "The bureau accused 2nd Infantry Brigade commander Pavel Orsa and other officers of torture.",
      "officers conj commander",
    ],
  ])("%s", (_, text, arc) => expect(arcs(text)).toContain(arc));

  it.each([
    ["two names in a list", "The Dock Workers Union and Norland Motors Corp agreed to talk.", "Norland conj Union"],
    ["a day that is the subject", "Yesterday was cold.", "Yesterday nsubj cold"],
    ["two surnames", "Rice and Wood met the union.", "Wood conj Rice"],
  ])("leave alone %s", (_, text, arc) => expect(arcs(text)).toContain(arc));
});
