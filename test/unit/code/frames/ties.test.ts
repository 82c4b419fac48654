import { describe, expect, it } from "vitest";
import { createFinder } from "#find";
import { createReader } from "#read";
import { createFrameMatcher, createReportView, createWordClasses } from "../../../../src/code/frames/index.js";
import { openTestPack } from "../../../support/pack.js";

const pack = openTestPack();
const classes = createWordClasses(pack);
const text = "The vehicle was blown up by rebels.";
const parse = createReader(pack)(text);
const view = createReportView(
  parse,
  createFinder(pack)(parse, { id: "report", digest: "", language: "en", text }),
  classes,
);

describe("two frames that fit a word equally well", () => {
  it("leave it to the first, or to the one that is told to be the likelier", () => {
    const idsWith = (likelier?: () => boolean) =>
      createFrameMatcher<object>(
        pack,
        "frames",
        classes,
        likelier ? { likelier } : {},
      )(view).map(({ frame }) => frame.id);
    expect(idsWith()).toEqual(["frames/blow-up"]);
    expect(idsWith(() => false)).toEqual(["frames/blow-up"]);
    expect(idsWith(() => true)).toEqual(["frames/collapse"]);
  });
});
