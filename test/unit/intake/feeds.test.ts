import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { intake, problemsOf } from "./support.js";

const BODY =
  "<p>Police closed the road to the airport on Friday &amp; nobody was hurt.</p><script>alert(1)</script><p>It is to reopen on <b>Mon</b>day.<img src=x onerror=alert(1)></p>";
const TEXT = "Police closed the road to the airport on Friday & nobody was hurt.\n\nIt is to reopen on Monday.";
const escapeMarkup = (html: string): string => html.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const take = async (xml: string | Uint8Array) =>
  (await intake(xml)).map(({ report, where }) => ({ ...report, item: where.item }));

const rss = (items: string, head = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Orleby Bell</title><link>https://bell.example/news/</link><description>News</description><language>en-gb</language>${head}${items}</channel></rss>`;

describe("RSS 2.0", () => {
  test("items are reports: text, title, publisher, address, date, credit, own id", async () => {
    const [one, two] = await take(
      rss(`<item><title>Road closed &amp;amp; shut</title><link>road?a=1&amp;b=2</link><guid isPermaLink="false">bell-1</guid>
      <pubDate>Fri, 07 Jan 2022 18:30:00 +0600</pubDate><description>short</description><content:encoded><![CDATA[${BODY}]]></content:encoded>
      <source url="https://wire.example/">Steppe Wire</source></item>
      <item><title>Second</title><guid>https://bell.example/2</guid><dc:date>2022-01-08T00:00:00Z</dc:date><description>${escapeMarkup(BODY)}</description></item>`),
    );
    expect(one).toMatchObject({
      text: `Road closed & shut\n\n${TEXT}`,
      title: "Road closed & shut",
      publisher: "The Orleby Bell",
      url: "https://bell.example/news/road?a=1&b=2",
      published: "2022-01-07T18:30:00+06:00",
      publishedBy: "metadata",
      credit: "Steppe Wire",
      language: "en",
      item: "bell-1",
    });
    expect(two).toMatchObject({
      text: `Second\n\n${TEXT}`,
      url: "https://bell.example/2",
      published: "2022-01-08T00:00:00Z",
      item: "https://bell.example/2",
    });
  });

  test("a plain description keeps its lines, an item with a title alone is its title", async () => {
    const [one, two] = await take(
      rss(
        "<item><title>A</title><description>Police closed.\n\nNobody was hurt.</description></item><item><title>Police close road</title></item>",
      ),
    );
    expect(one?.text).toBe("A\n\nPolice closed.\n\nNobody was hurt.");
    expect(two?.text).toBe("Police close road");
  });

  test("items without address are told apart by feed and id", async () => {
    const item = '<item><title>Police close road</title><guid isPermaLink="false">1</guid></item>';
    const [a] = await take(rss(item));
    const [b] = await take(rss(item).replace("Orleby Bell", "Other Bell"));
    expect(a?.id).not.toBe(b?.id);
  });

  test("a bare ampersand does no harm, an item without words is a problem", async () => {
    const all = await intake(
      rss("<item><title>Road & rail</title></item><item><title></title><link>https://bell.example/9</link></item>"),
    );
    expect(all[0]?.report?.title).toBe("Road & rail");
    expect(problemsOf(all)).toEqual(["empty"]);
    expect(all[1]?.problem?.id).toMatch(/^r/);
  });

  test("the XML declaration's charset holds", async () => {
    const xml = rss("<item><title>Дорога закрыта</title></item>").replace("UTF-8", "windows-1251");
    expect((await take(iconv.encode(xml, "windows-1251")))[0]?.text).toBe("Дорога закрыта");
    expect((await take(iconv.encode(xml, "utf-16le", { addBOM: true })))[0]?.text).toBe("Дорога закрыта");
  });
});

describe("Atom", () => {
  const atom = (content: string, more = ""): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://bell.example/news/"><id>tag:bell</id><title>The Orleby Bell</title><updated>2022-01-08T00:00:00Z</updated>
<entry><id>tag:bell:1</id><title type="html">Road &amp;amp; rail closed</title><link rel="alternate" href="road"/><published>2022-01-07T10:00:00+06:00</published><updated>2022-01-08T00:00:00Z</updated>${content}${more}</entry></feed>`;

  test.each([
    ["html", `<content type="html">${escapeMarkup(BODY)}</content>`, TEXT],
    [
      "xhtml",
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Police closed the road to the airport on Friday &amp; nobody was hurt.</p><p>It is to reopen on <b>Mon</b>day.</p></div></content>`,
      TEXT,
    ],
    ["text", '<content type="text">2 &lt; 3 &amp; nobody was hurt.</content>', "2 < 3 & nobody was hurt."],
    ["summary", "<summary>Nobody was hurt.</summary>", "Nobody was hurt."],
  ])("content as %s", async (_type, content, text) => {
    const [only] = await take(atom(content, "<source><title>Steppe Wire</title></source>"));
    expect(only).toMatchObject({
      text: `Road & rail closed\n\n${text}`,
      title: "Road & rail closed",
      publisher: "The Orleby Bell",
      url: "https://bell.example/news/road",
      published: "2022-01-07T10:00:00+06:00",
      credit: "Steppe Wire",
      item: "tag:bell:1",
    });
  });
});

describe("JSON Feed", () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "The Orleby Bell",
    home_page_url: "https://bell.example/",
    language: "en",
    items: [
      { id: "1", url: "/road", title: "Road & rail", content_html: BODY, date_published: "2022-01-07T10:00:00+06:00" },
      { id: "2", content_text: "Nobody\nwas hurt <at all>." },
    ],
  };
  test.each([0, 2])("indented by %i", async (indent) => {
    const [one, two] = await take(JSON.stringify(feed, null, indent));
    expect(one).toMatchObject({
      text: `Road & rail\n\n${TEXT}`,
      url: "https://bell.example/road",
      published: "2022-01-07T10:00:00+06:00",
      publisher: "The Orleby Bell",
      item: "1",
    });
    expect(two).toMatchObject({ text: "Nobody\nwas hurt <at all>.", item: "2" });
  });
});

test("RSS 1.0", async () => {
  const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://bell.example/"><title>The Orleby Bell</title><link>https://bell.example/</link><description>d</description></channel>
<item rdf:about="https://bell.example/1"><title>Road closed</title><link>https://bell.example/1</link><description>Nobody was hurt.</description><dc:date>2022-01-07</dc:date></item></rdf:RDF>`;
  expect((await take(rdf))[0]).toMatchObject({
    text: "Road closed\n\nNobody was hurt.",
    published: "2022-01-07",
    url: "https://bell.example/1",
  });
});
