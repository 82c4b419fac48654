import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { intake, onlyReport, problemsOf } from "./support.js";

const line = (value: object): string => `${JSON.stringify(value)}\n`;
const ids = (all: Awaited<ReturnType<typeof intake>>): (string | undefined)[] =>
  all.map(({ report, problem }) => report?.id ?? problem?.id);

describe("JSON Lines", () => {
  test("keeps ids, takes metadata, ignores unknown keys, does not read the title", async () => {
    const record = {
      id: "a/1",
      text: "  Police closed the road.\n",
      title: "Road closed",
      publisher: "The Orleby Bell",
      url: "https://bell.example/a#top",
      published: "2022-01-07T21:10:00+06:00",
      sentiment: 0.4,
      tags: [{ deep: [] }],
    };
    const report = await onlyReport(line(record));
    expect(report).toMatchObject({
      id: "a/1",
      text: record.text,
      title: "Road closed",
      publisher: "The Orleby Bell",
      url: "https://bell.example/a",
      published: "2022-01-07T21:10:00+06:00",
      publishedBy: "metadata",
    });
    expect(report).not.toHaveProperty("sentiment");
  });

  test("a number is an id too; without id and address it comes from the text", async () => {
    expect((await onlyReport(line({ id: 7, text: "Police closed the road." }))).id).toBe("7");
    expect((await onlyReport(line({ text: "Police closed the road." }))).id).toBe(
      (await onlyReport("Police closed the road.")).id,
    );
  });

  test("problems name their line, keep known ids, and the rest goes on", async () => {
    const lines = [
      line({ id: "one", text: "Police closed the road." }),
      "\n",
      '{"id": "three", "text": "Police clo\n',
      '{"id": "four", "text": 4}\n',
      "{broken}\n",
      line({ id: "six", text: "" }),
      line({ id: "seven", text: "Police opened the road.", published: "yesterday" }),
      '{"title": "x", "id": "eight", "text": "Police',
    ];
    const all = await intake(lines.join(""));
    expect(problemsOf(all)).toEqual([
      "truncated-json:3",
      "no-text:4",
      "bad-json:5",
      "empty:6",
      "bad-date:7",
      "truncated-json:8",
    ]);
    expect(ids(all)).toEqual(["one", "three", "four", undefined, "six", "seven", "eight"]);
    expect(all[5]?.report?.text).toBe("Police opened the road.");
  });

  test("a line over the limit is stepped over, whatever the chunks", async () => {
    const big = line({ id: "big", text: "x".repeat(5000) });
    const small = line({ id: "small", text: "Police closed the road." });
    for (const chunk of [7, 100, 4096, 1 << 20]) {
      const all = await intake(small + big + small, { maxSize: 1000, chunk });
      expect(problemsOf(all)).toEqual(["too-large:2"]);
      expect(ids(all)).toEqual(["small", "big", "small"]);
    }
  });

  test("a lone surrogate becomes U+FFFD, a pair stays", async () => {
    const report = await onlyReport('{"text": "a\\ud83d b\\ud83d\\ude00 c\\ude00"}\n');
    expect(report.text).toBe("a\ufffd b\ud83d\ude00 c\ufffd");
  });

  test("bytes that are not UTF-8 are a problem of their line", async () => {
    const bad = Buffer.concat([Buffer.from('{"id":"x","text":"a '), Buffer.from([0xc3, 0x28]), Buffer.from(' b"}\n')]);
    const all = await intake(
      Buffer.concat([
        Buffer.from(line({ id: "y", text: "Police." })),
        bad,
        Buffer.from(line({ id: "z", text: "Police." })),
      ]),
    );
    expect(problemsOf(all)).toEqual(["undecodable:2"]);
    expect(ids(all)).toEqual(["y", "x", "z"]);
    expect(all[1]?.problem?.text).toContain("byte 20");
  });

  test.each(["utf-16le", "utf-16be", "utf-8"])("%s with a mark", async (encoding) => {
    const text = "Полиция закрыла дорогу. \ud83d\ude00";
    const bytes = iconv.encode(line({ id: "1", text }) + line({ id: "2", text }), encoding, { addBOM: true });
    for (const chunk of [3, 65536])
      expect((await intake(bytes, { chunk })).map(({ report }) => report?.text)).toEqual([text, text]);
  });

  test("windows-1251, where the whole file is", async () => {
    const text = "Министерство сообщило в пятницу, что в городе закрыты десятки кафе.";
    const all = await intake(iconv.encode(line({ id: "1", text }) + line({ id: "2", text }), "windows-1251"));
    expect(all.map(({ report }) => report?.text)).toEqual([text, text]);
  });

  test("windows-1252 where few letters tell it, each line by itself", async () => {
    const texts = [
      "Police in Café Zürich said nobody was hurt.",
      "The café’s owner paid £20.",
      "Police in Łódź closed the road.",
    ];
    const bytes = Buffer.concat([
      iconv.encode(line({ id: "1", text: texts[0] }), "windows-1252"),
      Buffer.from(line({ text: "Police closed the road. ".repeat(500) }).repeat(10)),
      iconv.encode(line({ id: "2", text: texts[1] }), "windows-1252"),
      Buffer.from(line({ id: "3", text: texts[2] })),
    ]);
    for (const chunk of [7, 65536]) {
      const all = await intake(bytes, { chunk });
      expect(problemsOf(all)).toEqual([]);
      expect([all[0], ...all.slice(-2)].map((each) => each?.report?.text)).toEqual(texts);
    }
  });

  test.each([
    [0xff, 0xfe],
    [0xc3, 0x28],
    [0xe2, 0x82],
  ])("bytes that make no words in any charset: %i %i", async (...bad) => {
    const bytes = Buffer.concat([Buffer.from('{"id":"x","text":"bad '), Buffer.from(bad), Buffer.from(' bytes"}\n')]);
    expect(problemsOf(await intake(bytes))).toEqual(["undecodable:1"]);
  });

  test("CRLF, blank lines and a missing last line end", async () => {
    const all = await intake('{"id":"1","text":"Police."}\r\n\r\n   \r\n{"id":"2","text":"Police."}');
    expect(ids(all)).toEqual(["1", "2"]);
    expect(all[1]?.where.line).toBe(4);
  });
});

describe("JSON objects and arrays", () => {
  test("one indented object", async () => {
    expect(await onlyReport(JSON.stringify({ id: "1", text: "Police closed the road." }, null, 2))).toMatchObject({
      id: "1",
    });
  });

  test("an array of objects, streamed in any chunks", async () => {
    const records = [
      { id: "1", text: 'Police: "}]{[\\"' },
      { id: "2", text: "b", more: [[{}], "]"] },
      { id: "3", text: "c" },
    ];
    for (const chunk of [1, 5, 4096]) {
      const all = await intake(JSON.stringify(records, null, 1), { chunk });
      expect(ids(all)).toEqual(["1", "2", "3"]);
      expect(all[0]?.report?.text).toBe(records[0]!.text);
      expect(all.map(({ where }) => where.line)).toEqual([2, 6, 16]);
    }
  });

  test("an array that breaks off", async () => {
    const all = await intake('[\n{"id": "1", "text": "Police."},\n{"id": "2", "text": "Pol');
    expect(problemsOf(all)).toEqual(["truncated-json:3"]);
    expect(ids(all)).toEqual(["1", "2"]);
  });

  test("nesting however deep", async () => {
    const deep = `{"id": "1", "text": "Police.", "x": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect(ids(await intake(`${deep}\n${deep}\n`))).toEqual(["1", "1"]);
    expect(problemsOf(await intake(`{"x": ${'{"a":'.repeat(100_000)}`))).toEqual(["truncated-json:1"]);
  });
});
