import { createHash } from "node:crypto";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { onlyReport } from "./support.js";

const ENGLISH =
  "The ministry said on Friday that \u201cdozens\u201d of caf\u00e9s in Orleby had been shut \u2013 na\u00efve or not.\n\nNobody was hurt.\n";
const RUSSIAN =
  "Министерство сообщило в пятницу, что в городе закрыты десятки кафе. Никто не пострадал, движение восстановлено.\n";

describe("plain text", () => {
  test("is kept exactly as given, first line and line ends included", async () => {
    const text = "date 2022-01-07 - Oldmarket Chronicle\r\n\r\n  - One headline\r\n\u200f- Another \n\n";
    const report = await onlyReport(text);
    expect(report.text).toBe(text);
    expect(report.digest).toBe(createHash("sha256").update(text).digest("hex"));
    expect(report).toMatchObject({ published: "2022-01-07", publishedBy: "first-line", language: "en" });
  });

  test("leaves a dateline to the engine and takes --published last", async () => {
    const text = "ORLEBY, Jan 7 (Steppe Wire) - Police closed the road to the airport on Friday, officials said.";
    expect(await onlyReport(text)).not.toHaveProperty("published");
    expect(await onlyReport(text, { published: "2022-01-09" })).toMatchObject({
      published: "2022-01-09",
      publishedBy: "option",
    });
    const dated = `date 2022-01-05 - ${text}`;
    expect(await onlyReport(dated, { published: "2022-01-09" })).toMatchObject({
      published: "2022-01-05",
      publishedBy: "first-line",
    });
  });

  test("has the same id for the same text, another for another", async () => {
    const [a, b, c] = [
      await onlyReport("Police closed the road."),
      await onlyReport("Police closed the road."),
      await onlyReport("Police opened the road."),
    ];
    expect(a.id).toBe(b.id);
    expect(a.id).not.toBe(c.id);
  });

  test("takes the publisher from the option", async () => {
    expect(await onlyReport("Police closed the road.", { publisher: "The Orleby Bell" })).toMatchObject({
      publisher: "The Orleby Bell",
    });
  });

  test("may begin with a brace, a bracket or a sign and still be text", async () => {
    for (const text of [
      "[Steppe Wire] - Police closed the road.",
      "{sic} Police closed the road.",
      "< 5 people were hurt, police said.",
    ]) {
      expect((await onlyReport(text)).text).toBe(text);
    }
  });
});

describe("encodings", () => {
  const cases: [string, string, { addBOM?: boolean }?][] = [
    ["utf-8", ENGLISH],
    ["utf-8", ENGLISH, { addBOM: true }],
    ["utf-8", RUSSIAN],
    ["utf-16le", ENGLISH, { addBOM: true }],
    ["utf-16be", ENGLISH, { addBOM: true }],
    ["utf-16le", ENGLISH],
    ["utf-16be", RUSSIAN],
    ["utf-16le", RUSSIAN],
    ["utf-32le", ENGLISH, { addBOM: true }],
    ["windows-1252", ENGLISH],
    ["windows-1251", RUSSIAN],
    ["iso-8859-5", RUSSIAN],
    ["koi8-r", RUSSIAN],
    [
      "iso-8859-1",
      "Le ministre a annonc\u00e9 vendredi que l'a\u00e9roport \u00e9tait ferm\u00e9 jusqu'\u00e0 nouvel ordre, apr\u00e8s la gr\u00e8ve.\n",
    ],
    [
      "iso-8859-2",
      "Ministerstwo poinformowa\u0142o w pi\u0105tek, \u017ce lotnisko zosta\u0142o zamkni\u0119te, a ruch na drogach wstrzymano. Nikt nie zosta\u0142 ranny, cho\u0107 \u017co\u0142nierze strzelali w powietrze.\n",
    ],
    ...[
      "iso-8859-2 windows-1250: Police in Łódź said on Friday that three men had been hurt near the town.",
      "iso-8859-2 windows-1250: Lech Wałęsa spoke in Gdańsk, officials said.",
      "iso-8859-2: Prime minister Orbán met Mr Fico in Košice and Plzeň, said Tomáš Černý.",
      "windows-1251 koi8-r iso-8859-5: The sign said Казахстан, and three men were hurt near the town.",
      "windows-1253: The paper Καθημερινή said three men were hurt in the town.",
      "windows-1255: The paper הארץ said three men were hurt. שלום עליכם",
      "windows-1252: Prices rose by 5½% to £m 20 in São Paulo, said L’Équipe, 4m² nº 5; “dozens” to 3¼, à Paris.",
      "windows-1252: Das Mädchen aß Äpfel; ÄÖÜ äöü. Größe, Übermut",
    ].flatMap((line): [string, string][] => {
      const [encodings, text] = line.split(": ") as [string, string];
      return encodings.split(" ").map((encoding) => [encoding, text]);
    }),
  ];
  test.each(cases)("%s %#", async (encoding, text, options) => {
    const report = await onlyReport(iconv.encode(text, encoding, options ?? {}));
    expect(report.text).toBe(text);
  });

  test("a charset declared from outside wins over detection", async () => {
    const { collect, inChunks } = await import("./support.js");
    const text = "Привет"; // too short to be told by its bytes
    const bytes = inChunks(iconv.encode(text, "windows-1251"), 100);
    const [only] = await collect([{ name: "-", bytes, charset: "windows-1251" }]);
    expect(only?.report?.text).toBe(text);
  });
});

describe("language", () => {
  test.each([
    ["en", "Twelve killed in Almaty"],
    ["en", "Police said on Friday that nobody had been hurt when the market burned."],
    ["ru", RUSSIAN],
    ["de", "Der Flughafen wurde am Mittwoch geschlossen, teilte die Regierung mit. Verletzt wurde niemand."],
    ["fr", "Le ministre a annoncé vendredi que l'aéroport était fermé jusqu'à nouvel ordre."],
    ["und", "12 345"],
  ])("%s", async (language, text) => {
    expect((await onlyReport(text)).language).toBe(language);
  });
});
