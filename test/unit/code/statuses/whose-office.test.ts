import { describe, expect, it } from "vitest";
import { createStatusTeller } from "../../../support/told-statuses.js";

const statusesOf = createStatusTeller();

describe("whose office or thing it is", () => {
  it.each([
    // Of somebody's wish the subject is to act.
    [
      "The premier rejected the president's call to serve as head of the council.",
      "held-by: head of the council / The premier",
    ],
    // Who comes behind "by" has the office that the subject had.
    ["The governor was replaced by Ann Lind.", "held-by: The governor / Ann Lind"],
    ["The governor was replaced by Ann Lind.", "removed: The governor / The governor"],
    // A noun behind a name says who that is.
    ["Ann Lind, a former adviser who resigned over the scandal, would not testify.", "resigned: Ann Lind / Ann Lind"],
    // Offices that a comma alone joins.
    [
      "Tom Reed has resigned as vice president, chief legal officer of Halden Foods.",
      "resigned: vice president, chief legal officer of Halden Foods / Tom Reed",
    ],
    // A joint goes on only with a preposition that the name has.
    [
      "The union protests against the closing of Osh airport to night flights and against the new fees.",
      "closed: Osh airport to night flights",
    ],
    // The office in its words, where the tree takes "as" for the joint of a clause.
    [
      "Ann Lind, who resigned yesterday from her post as planning minister, turned the offer down.",
      "resigned: planning minister / Ann Lind",
    ],
    // The office in its words, where the tree hangs it on the day.
    [
      "Peter H. Marsh, 48, will resign on July two as president of Norla Group Inc and its Osla Bank unit.",
      "resigned: president of Norla Group Inc / Peter H. Marsh",
    ],
    // Where somebody is from is not who has it.
    ["Peter Marsh of Salem, Ill was elected vice president.", "appointed: vice president / Peter Marsh of Salem"],
    // Of a pronoun even a word for any office says more.
    ["We demand that they resign from their posts.", "resigned: their posts / they"],
    ["Ann Lind resigned from her post.", "resigned: Ann Lind / Ann Lind"],
    // A name that the tree joins to the office before it is the next verb's.
    [
      "The group said Ann Lind has been named chairman and Tom Reed has been named treasurer.",
      "appointed: treasurer / Tom Reed",
    ],
    [
      "Members elected Eva Lind to the new post of president and Deputy Chairman Bo Berg was appointed treasurer.",
      "appointed: treasurer / president and Deputy Chairman Bo Berg",
    ],
    // "Who" behind a name that nobody knows for one is no office.
    [
      "Halden elected Mona Rivers as its chief executive officer to succeed Edda Spark, who remains as chairman of the choir.",
      "held-by: chairman of the choir / Edda Spark",
    ],
  ])("%s", (text, expected) => {
    expect(statusesOf(text)).toContain(expected);
  });

  it("has none but those named before a noun that says what they are", () => {
    expect(statusesOf("Ann Lind and Tom Reed, both lawyers, were named directors of the bank.").sort()).toEqual([
      "appointed: directors of the bank / Ann Lind",
      "appointed: directors of the bank / Tom Reed",
    ]);
  });

  it.each([
    "It was Lind who, as mayor, appointed Reed to his present job in May.",
    "Ann Lind has become one of the country's most famous directors.",
    "Oil output grew in May but fell short of its target.",
    "Whether the internet works is down to luck.",
    "Deliveries were halted to the mill by the storm.",
    "The oil pipeline was cut by a landslide.",
    // Several that are called networks are firms.
    "The networks had returned to the table.",
    "The dealers were relieved to see that the bank grew.",
    "The banks have to be open to odd ideas.",
    "The banks will become branch offices of the group.",
  ])("is nothing: %s", (text) => {
    expect(statusesOf(text)).toEqual([]);
  });
});
