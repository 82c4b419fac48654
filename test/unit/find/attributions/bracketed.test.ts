import { describe, expect, it } from "vitest";
import { createFinder } from "#find";
import { createReader } from "#read";
import type { Attribution, Span } from "#record";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const pack = openTestPack();
const readText = createReader(pack);
const find = createFinder(pack);

function attributionsIn(text: string): readonly Attribution[] {
  return find(readText(text), makeReport("r", text, { published: "2022-01-07" })).attributions;
}

/** Marks each attribution's parts in the text: {source}, <cue>, [content], each with its attribution's number; `1<0` is 1 within 0. */
function bracketed(text: string): string {
  const marks: { at: number; open: boolean; size: number; mark: string }[] = [];
  const found = attributionsIn(text);
  const put = (spans: readonly Span[], open: string, close: string): void => {
    for (const { start, end } of spans) {
      marks.push({ at: start, open: true, size: end - start, mark: open });
      marks.push({ at: end, open: false, size: end - start, mark: close });
    }
  };
  found.forEach(({ source, cue, content }, i) => {
    put(source, `${i}{`, "}");
    put(cue, `${i}<`, ">");
    put(content, `${i}[`, "]");
  });
  // At one place what ends comes before what begins, inner ends before outer ones, outer beginnings before inner ones.
  marks.sort((a, b) => a.at - b.at || Number(a.open) - Number(b.open) || (a.open ? b.size - a.size : a.size - b.size));
  let out = "";
  let done = 0;
  for (const { at, mark } of marks) {
    out += text.slice(done, at) + mark;
    done = at;
  }
  const chains = found.flatMap(({ within }, i) => (within === undefined ? [] : `${i}<${within}`));
  return [out + text.slice(done), ...chains].join(" ");
}

const plain = (marked: string): string => marked.replace(/( \d<\d)+$/, "").replace(/\d[{<[]|[}>\]]/g, "");

describe("attributions, marked in the text", () => {
  it.each([
    '0["The bridge is closed,"] 0{the engineer} 0<said>.',
    "0{1{The engineer}} 0<asserted> 0[that there are two guards at the bridge], and 1<added> 1[that they have no radio].",
    "0{The engineer} 0<said> 0[that the bridge was closed].",
    '0{The engineer} 0<said> 0[the bridge was "closed for good"].',
    "0[The bridge was closed], 0{the engineer} 0<said>.",
    "0[Copper is on offer in exchange for tea, timber, crude oil, steel and machines], 0{trade sources} 0<said>.",
    "0{Finance Minister Bo Lund} 0<said> 0[the new sums would not push the state off its course].",
    "0[The bridge], 0{the engineer} 0<said>, 0[was closed].",
    '0<Said> 0{the engineer}: 0["The bridge is closed."]',
    '0["The bridge is closed,"] 0<said> 0{the engineer}.',
    "0<According to> 0{the fire brigade}, 0[two houses burned down].",
    "0[Two houses burned down], 0<according to> 0{the fire brigade}.",
    "0[The general has] 0<reportedly> 0[left the country].",
    "0[The rebels] 0<are said> 0[to have fled across the river].",
    "0{The mayor} 0<was quoted as saying> 0[that the bridge would reopen].",
    "0{A statement by the ministry} 0<said> 0[the road was open].",
    "0{The judge} 0<rejected> 0[the claim that the votes had been forged].",
    '0["Where is the food?"] 0<asked> 0{the woman}.',
    "0{The commander} 0<ordered> 0[his men to hold their fire].",
    "0{The union} 0<threatened> 0[to stop the trains].",
    "0{The bishop} 0<called for> 0[calm].",
    "0{Protesters} 0<accused> 0[the army of shooting civilians].",
    '0["The road is shut,"] 0{the nurse} 0<said>. 0["We have no water. Nobody comes."]',
    "0{The agency} 0<reported> 0[that 1{the mayor} 1<had denied> 1[that troops shot at the crowd]]. 1<0",
    "0{The agency} 0<reported> 0[that 1{the mayor} 1<said> 1[2{the governor} 2<had promised> 2[that the army would withdraw]]]. 1<0 2<1",
    "0[The miners went back to work on Tuesday], 0{the BBC} 0<reported>.",
    "1[0{The port authority} 0<has indicated> 0[it is ready for talks but that the union must wait]], 1{dockers} 1<said>. 0<1",
    "0[1[Soldiers fired into the air]], 0{one woman} 0<1<told>> 1{CNN}. 0<1",
    "0[1[Four soldiers were killed]], 0{state television} 0<said>, 1<citing> 1{the Defence Ministry}. 1<0",
    "0{The minister} 0<told> reporters 0[that the strike would end soon].",
    '0{Kazakh interior minister}0<:> 0["The situation in the city is under control"]',
    "The farmers sold their wheat in the spring.",
    "The king pardoned the general a month after the coup.",
    "0{Ecologists} 0<have warned> the ministers 0[that the valley may be flooded].",
    "0{The captain} 0<denied> 0[reports that the ship was lost].",
    '0["We lost the pump. "The well is dry,"] 0<said> 0{the farmer}. He has left the valley.',
    '0["The pump is broken. "We asked for another. "Nobody came,"] 0{the nurse} 0<said>. The ward was shut.',
    '0["They have left the base. We saw the trucks go,"] 0<said> 0{the farmer}.',
  ])("%s", (marked) => {
    expect(bracketed(plain(marked))).toBe(marked);
  });
});
