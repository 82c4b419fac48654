import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { Report } from "#record";
import { intake, onlyReport, problemsOf } from "./support.js";

const PARAGRAPHS = [
  "Police closed the road to Orleby airport on Friday after a crowd had gathered at the terminal, the interior ministry said.",
  "At least 12 people were hurt, three of them badly. A spokesman for the city&#8217;s hospital told the Bell that \u201cnobody was in danger\u201d &amp; that most had gone home.",
  'The   airport, which serves <b>two</b> million\n   people a year, is to <a href="/x">reopen</a> on Monday &mdash; if all goes well.',
];
const PLAIN = [
  "Police closed the road to Orleby airport on Friday after a crowd had gathered at the terminal, the interior ministry said.",
  "At least 12 people were hurt, three of them badly. A spokesman for the city\u2019s hospital told the Bell that \u201cnobody was in danger\u201d & that most had gone home.",
  "The airport, which serves two million people a year, is to reopen on Monday \u2014 if all goes well.",
];

function page(head: string, body = `<h1>Road closed</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join("\n")}`): string {
  return `<!doctype html>\n<html lang="en"><head><title>Road closed | The Orleby Bell</title>${head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<div class="story"><article>${body}</article></div>
<footer>Copyright The Orleby Bell</footer></body></html>\n`;
}

const SCHEMA = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#o","name":"The Orleby Bell"},
{"@type":["NewsArticle"],"headline":"Road to airport closed","datePublished":"2022-01-07T10:00:00.000+06:00","publisher":{"@id":"#o"},
"mainEntityOfPage":{"@id":"https://bell.example/road"},"author":{"@type":"Organization","name":"Steppe Wire"}}]}</script>`;

describe("an HTML page", () => {
  test("is its title, a blank line, and its paragraphs, without what stands around them", async () => {
    const report = await onlyReport(page(SCHEMA));
    expect(report.text).toBe(["Road to airport closed", ...PLAIN].join("\n\n"));
  });

  test("JSON-LD, also in a graph, gives title, publisher, date, address and the agency it credits", async () => {
    expect(await onlyReport(page(SCHEMA))).toMatchObject({
      title: "Road to airport closed",
      publisher: "The Orleby Bell",
      published: "2022-01-07T10:00:00+06:00",
      publishedBy: "metadata",
      url: "https://bell.example/road",
      credit: "Steppe Wire",
      language: "en",
    });
  });

  test("OpenGraph and meta tags, title without the site's name", async () => {
    const head = `<meta property="og:title" content="Road&#39;s end - The Orleby Bell"><meta property="og:site_name" content="The Orleby Bell">
      <meta property="article:published_time" content="2022-01-07T10:00:00Z"><meta property="og:url" content="https://bell.example/a">`;
    expect(await onlyReport(page(head))).toMatchObject({
      title: "Road's end",
      publisher: "The Orleby Bell",
      published: "2022-01-07T10:00:00Z",
      url: "https://bell.example/a",
    });
  });

  test("the canonical link wins over og:url, also when it is relative", async () => {
    const head =
      '<link rel="canonical" href="/news/road"><meta property="og:url" content="https://bell.example/news/road?utm=1">';
    expect((await onlyReport(page(head))).url).toBe("https://bell.example/news/road");
  });

  test("the page's time element, where nothing else gives a date", async () => {
    const body = `<h1>Road closed</h1><p>By our staff, <time datetime="2022-01-07T18:20:00+06:00">today</time></p>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join("")}`;
    expect(await onlyReport(page("", body), { published: "2001-01-01" })).toMatchObject({
      published: "2022-01-07T18:20:00+06:00",
      publishedBy: "metadata",
    });
    const words = body.replace(/datetime="[^"]*">today/, ">January 7, 2022");
    expect((await onlyReport(page("", words))).published).toBe("2022-01-07");
  });

  test("broken metadata is as good as none", async () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script><meta name="date" content="soon">';
    const report = await onlyReport(page(head));
    expect(report).toMatchObject({ title: "Road closed" });
    expect(report).not.toHaveProperty("published");
  });

  test("the id follows the address, not the text", async () => {
    const one = await onlyReport(page(SCHEMA));
    const two = await onlyReport(page(SCHEMA).replace("12 people", "14 people"));
    expect(one.id).toBe(two.id);
    expect(one.digest).not.toBe(two.digest);
  });

  test("lists, breaks and tables keep their lines", async () => {
    const body = `<h1>Road closed</h1><p>${PARAGRAPHS[0]}</p><ul><li>One line of some words</li><li>Two lines of some words</li></ul><p>First<br>second<br><br>third. ${PARAGRAPHS[1]}</p>
      <table><tr><th>Town</th><th>Hurt</th></tr><tr><td>Orleby</td><td>12</td></tr></table><p>${PARAGRAPHS[2]}</p>`;
    const { text } = await onlyReport(page("", body));
    expect(text).toContain("\n\nOne line of some words\nTwo lines of some words\n\nFirst\nsecond\n\nthird. At least");
    expect(text).toContain("\n\nTown\tHurt\nOrleby\t12\n\n");
  });

  test("a fragment without html and body is a page too", async () => {
    expect((await onlyReport("<p>Police closed the road.</p>\n<p>Nobody was hurt.</p>")).text).toBe(
      "Police closed the road.\n\nNobody was hurt.",
    );
  });

  test("scripts, styles, handlers and embedded things are neither executed nor read", async () => {
    const evil = `<script>globalThis.__ran = 1; document.write("<p>script text</p>")</script><img src=x onerror="globalThis.__ran = 2"><svg onload="globalThis.__ran=3"><text>svg text</text></svg>
      <style>p { content: "style text" }</style><iframe srcdoc="<script>parent.__ran=4</script>">frame text</iframe><a href="javascript:globalThis.__ran=5">a link</a>
      <noscript><p>noscript text</p></noscript><template><p>template text</p></template><body onload="globalThis.__ran=6">`;
    const body = `<h1>Road closed</h1>${evil}${PARAGRAPHS.map((p) => `<p onclick="globalThis.__ran=7">${p}</p>${evil}`).join("")}`;
    const { text } = await onlyReport(page(evil, body));
    expect((globalThis as { __ran?: number }).__ran).toBeUndefined();
    expect(text).not.toMatch(/(script|svg|style|frame|noscript|template) text|__ran/);
    expect(text).toContain(PLAIN[2]);
  });

  test.each(["windows-1251", "windows-1252", "iso-8859-1", "utf-8"])("a meta tag that names %s", async (charset) => {
    const word = charset === "windows-1251" ? "Дорога закрыта" : "Caf\u00e9 na\u00efve";
    const html = page(`<meta charset="${charset}">`, `<h1>${word}</h1><p>${word}. ${PLAIN[0]}</p>`);
    expect((await onlyReport(iconv.encode(html, charset))).text).toContain(`${word}. Police`);
  });

  test("a wrong charset in the meta tag is passed over", async () => {
    const html = page(
      '<meta charset="utf-8">',
      `<h1>Caf\u00e9 closed</h1><p>The caf\u00e9 \u2013 a na\u00efve one. ${PLAIN[0]}</p>`,
    );
    expect((await onlyReport(iconv.encode(html, "windows-1252"))).text).toContain(
      "The caf\u00e9 \u2013 a na\u00efve one.",
    );
  });

  test("UTF-16", async () => {
    expect((await onlyReport(iconv.encode(page(SCHEMA), "utf-16le", { addBOM: true }))).text).toContain(PLAIN[1]);
  });
});

describe("the map back to the page", () => {
  /** Offset in the page of an offset in the text. */
  function back({ sourceMap }: Report, offset: number): number {
    const pair = sourceMap!.findLast(([text]) => text <= offset)!;
    return pair[1] + offset - pair[0];
  }

  test("leads every word to itself", async () => {
    const html = page(SCHEMA);
    const report = await onlyReport(html);
    const body = report.text.indexOf("\n\n") + 2;
    for (const { 0: word, index } of report.text.slice(body).matchAll(/[A-Za-z0-9]+/g)) {
      const at = back(report, body + index);
      expect(html.slice(at, at + word.length)).toBe(word);
    }
    const apostrophe = report.text.indexOf("\u2019");
    expect(html.slice(back(report, apostrophe)).startsWith("&#8217;")).toBe(true);
  });

  test("also far down a page", async () => {
    const html = page(SCHEMA).replace("<nav>", `<nav>${"<a href='/x'>Some &amp; link</a>\n".repeat(8000)}`);
    const report = await onlyReport(html);
    const at = report.text.indexOf("Monday");
    expect(html.slice(back(report, at)).startsWith("Monday")).toBe(true);
    expect(back(report, at)).toBeGreaterThan(200_000);
  });

  test("ascends on both sides", async () => {
    const { sourceMap } = await onlyReport(page(SCHEMA));
    for (let i = 1; i < sourceMap!.length; i++) {
      expect(sourceMap![i]![0]).toBeGreaterThan(sourceMap![i - 1]![0]);
      expect(sourceMap![i]![1]).toBeGreaterThanOrEqual(sourceMap![i - 1]![1]);
    }
  });

  test("leads the title to its heading", async () => {
    const html = page("");
    const report = await onlyReport(html);
    const at = back(report, 0);
    expect(html.slice(at, at + 11)).toBe("Road closed");
  });
});

describe("a page that breaks off", () => {
  test.each([
    ["inside a tag", page(SCHEMA).slice(0, page(SCHEMA).indexOf('href="/x"') + 4)],
    ["inside the article", page(SCHEMA).slice(0, page(SCHEMA).indexOf("three of them"))],
    ["inside a script", page("<script>var a = 1;</script>").replace("</script>", "").split("var a")[0]!],
    ["inside a comment", `${page(SCHEMA).slice(0, page(SCHEMA).indexOf("three of them"))}<!-- ad`],
  ])("%s is a problem", async (_where, html) => {
    expect(problemsOf(await intake(html)).map((p) => p.split(":")[0])).toEqual(["truncated-html"]);
  });

  test("has its id where its address is known", async () => {
    const whole = await onlyReport(page(SCHEMA));
    const [cut] = await intake(page(SCHEMA).slice(0, page(SCHEMA).indexOf("three of them")));
    expect(cut?.problem?.id).toBe(whole.id);
    expect(cut?.report).toBeUndefined();
  });

  test("is none when only tags are left out that may be", async () => {
    const loose =
      "<html><head><title>Road closed</title><body><p>Police closed the road.<p>Nobody was hurt.<ul><li>One<li>Two</ul>";
    expect(problemsOf(await intake(loose))).toEqual([]);
  });
});

describe("hostile pages", () => {
  test.each([
    ["deep", `<html><body>${"<div>".repeat(9_000)}<p>${PLAIN[0]}</p>${"</div>".repeat(9_000)}</body></html>`],
    ["deep inline", `<html><body><p>${"<b>".repeat(9_000)}${PLAIN[0]}${"</b>".repeat(9_000)}</p></body></html>`],
    ["wide", `<html><body>${`<p>${PLAIN[0]}</p>`.repeat(3_000)}</body></html>`],
    [
      "many attributes",
      `<html><body><p ${Array.from({ length: 5000 }, (_, i) => `a${i}=1`).join(" ")}>${PLAIN[0]}</p></body></html>`,
    ],
  ])("%s", { timeout: 20_000 }, async (_name, html) => {
    expect((await onlyReport(html)).text).toContain(PLAIN[0]);
  });
  test.each([
    ["50,000 divs", `${"<div>".repeat(50_000)}`, `${"</div>".repeat(50_000)}`],
    ["12,000 unclosed fonts", "<font size=2>".repeat(12_000), ""],
    ["a million unclosed fonts", "<font>".repeat(1_000_000), ""],
  ])("%s: the text is read, with its paragraphs", { timeout: 20_000 }, async (_name, before, after) => {
    const aside = '<script>let a = "<b>no text</b>";</script><svg><text>no text</text></svg>';
    const html = page(SCHEMA, `${before}${PARAGRAPHS.map((p) => `${aside}<p class="x">${p}</p>`).join("")}${after}`);
    const { text, sourceMap } = await onlyReport(html);
    expect(text).toBe(["Road to airport closed", ...PLAIN].join("\n\n"));
    const [at, from] = sourceMap!.findLast(([at]) => at <= text.indexOf("badly"))!;
    expect(html.slice(text.indexOf("badly") - at + from)).toMatch(/^badly/);
  });

  test("a feed's item nested as deep", { timeout: 20_000 }, async () => {
    const deep = `${"<div>".repeat(200_000)}<p>${PARAGRAPHS[0]}</p><p>Nobody was hurt.</p>${"</div>".repeat(200_000)}`;
    const feed = `<rss version="2.0"><channel><title>t</title><item><description><![CDATA[${deep}]]></description></item></channel></rss>`;
    expect((await onlyReport(feed)).text).toBe(`${PLAIN[0]}\n\nNobody was hurt.`);
  });

  test("elements that are not closed, however deep, are a page that breaks off", async () => {
    expect(problemsOf(await intake(`<html><body>${"<div>".repeat(1_000_000)}`))).toEqual(["truncated-html:1"]);
  });
});
