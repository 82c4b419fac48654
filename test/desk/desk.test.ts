import { existsSync, readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openExplainer } from "#engine";
import { languageFile, packageFolder } from "#run";
import { type DeskServer, startServer } from "#serve";
import { hasBrowser, openBrowser } from "../support/browser.js";
import { fixtureAnnals } from "../support/fixture-annals.js";
import { fixtureSource } from "../support/fixture-source.js";

const PAGES = [
  "/overview?day=2031-03-04&place=Port+Ansel",
  "/events?kind=event,tally,status,dispute",
  "/entries/t-killed",
  "/entries/s-terminal",
  "/entries/d-killed",
  "/reports",
  "/reports/meridian-0304?account=f-two",
  "/reports/vestnik-0305",
  "/brief",
  "/read",
  "/about",
  "/nothing-here",
];
const built = existsSync(`${packageFolder()}/dist/desk/index.html`);
if (!built) console.warn("The desk is not built: npm run build comes before its tests.");

/** A report as the engine at hand reads and explains it, so that what the desk shows can be held against it. */
function readExplained() {
  const { report } = fixtureAnnals().kept[1]!;
  const more =
    "They demanded that gas be sold again at the old price. A former diplomat said that he expected more arrests. The bridge is closed.";
  const told = { ...report, id: "explained", text: `${report.text}\n\n${more}` };
  const { reading, considered: dropped } = openExplainer(readFileSync(languageFile())).explain(told);
  const figure = reading.accounts.find(({ kind, rules }) => kind === "figure" && rules.includes("figures/killed"))!;
  const status = reading.accounts.findLast(
    ({ kind, rules }) => kind === "status" && rules.includes("statuses/closed"),
  )!;
  return { report: told, reading, dropped, figure, status };
}

describe.skipIf(!hasBrowser())("the desk in a browser", () => {
  const source = fixtureSource();
  let server: DeskServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  let explained: ReturnType<typeof readExplained>;

  beforeAll(async () => {
    expect(built).toBe(true);
    explained = readExplained();
    [server, browser] = await Promise.all([startServer({ source, port: 0 }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    faults = [];
    context = await browser.newContext({ viewport: { width: 1200, height: 850 }, colorScheme: "light" });
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    page.on(
      "console",
      (message) => message.type() === "error" && !message.text().includes("404") && faults.push(message.text()),
    );
  });
  afterEach(async () => {
    await context.close();
    source.change(fixtureAnnals());
    expect(faults).toEqual([]);
  });

  const open = async (path: string) => {
    await page.goto(server.address + path);
    await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
  };

  /** A report that the engine itself read, with its figure of two dead chosen, or the account given. */
  const openExplainable = async (account = explained.figure.id) => {
    source.change({ ...fixtureAnnals(), kept: [explained] });
    await open(`/reports/${explained.report.id}${account ? `?account=${account}` : ""}`);
  };
  const litWords = async () => (await page.locator("[data-lit]").allTextContents()).join("");
  const rowCount = () => page.getByRole("row").count();
  const panelText = () => page.getByRole("complementary").textContent();
  const seriousFaults = async () =>
    (await new AxeBuilder({ page }).analyze()).violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);

  it("goes from page to page by its navigation", async () => {
    await open("/");
    await page.waitForURL("**/overview");
    for (const [link, heading] of [
      ["Events", "Events"],
      ["Reports", "Reports"],
      ["Brief", "Situation report, 2–6 March 2031"],
      ["Read a text", "Read a text"],
      ["About", "About these annals"],
    ]) {
      await page.getByRole("navigation").getByRole("link", { name: link!, exact: true }).click();
      await page.getByRole("heading", { level: 1, name: heading! }).waitFor();
    }
  });

  it("leads from a number to its sentence, highlighted, with the chain of who told whom", async () => {
    await open("/overview");
    await page.getByRole("link", { name: "61", exact: true }).click();
    await page.waitForURL("**/reports/meridian-0304?account=f-61");
    await expect.poll(litWords).toBe("arrested 61 people");
    await expect.poll(panelText).toContain("61 arrested");
    await expect.poll(panelText).toMatch(/the interior ministry.*Meridian Wire.*printed it/);
  });

  it("leads from a pin with one happening straight to its sentence", async () => {
    await open("/overview");
    await page.getByRole("link", { name: /^Karrow, within 25 km: 1 happening/ }).click();
    await page.waitForURL("**/reports/harbour-post-0306?account=a-bread");
    await expect.poll(litWords).toBe("Bread went up in Karrow");
  });

  it("opens a pin with several happenings as a list of their sentences", async () => {
    await open("/overview");
    await page.getByRole("button", { name: /^Port Ansel, exact place: 2 happenings/ }).click();
    await page.waitForURL("**/overview?place=Port+Ansel");
    await page
      .getByRole("link", { name: /Riot police cleared the north gate/ })
      .last()
      .click();
    await page.waitForURL("**/reports/**");
    await page.locator("[data-lit]").first().waitFor();
  });

  it("leads from a stretch of the status board to its sentence", async () => {
    await open("/overview");
    await page.getByRole("link", { name: /^closed, 2–3 March/ }).click();
    await expect.poll(litWords).toBe("the container terminal closed at noon");
  });

  it("shows withdrawn figures as withdrawn", async () => {
    await open("/overview");
    await expect.poll(() => page.locator("s").allTextContents()).toEqual(["9"]);
    await open("/entries/t-killed");
    await expect.poll(() => page.locator("td.line-through").allTextContents()).toEqual(["9"]);
  });

  it("keeps what was feared or threatened off the first screen", async () => {
    await open("/overview");
    expect(await page.getByRole("main").textContent()).not.toContain("Troops to be sent");
    await page.getByRole("link", { name: /2 things planned, feared/ }).click();
    await page.getByText("Troops to be sent to the coast").waitFor();
  });

  it("has the filter in the address, both ways", async () => {
    await open("/events?type=ASSAULT");
    await page.getByText("Riot police clear the north gate").waitFor();
    await expect.poll(rowCount).toBe(2);
    await expect.poll(() => page.getByLabel("Type").inputValue()).toBe("ASSAULT");
    await page.getByLabel("Type").selectOption("PROTEST");
    await page.waitForURL("**/events?type=PROTEST");
    await page.getByText("Dockers strike at Port Ansel").waitFor();
    await page.getByLabel("Words").fill("nothing like it");
    await page.waitForURL(/q=nothing\+like\+it/);
    await page.getByText("Nothing in the annals fits this filter").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await page.waitForURL("**/events");
    await page
      .getByRole("group", { name: "Kind" })
      .getByRole("button", { name: /Tallies/ })
      .click();
    await page.waitForURL("**/events?kind=event,tally");
    await expect.poll(rowCount).toBe(11);
  });

  it("sorts by a column, with the order in the address", async () => {
    await open("/events");
    await page.getByRole("columnheader", { name: "What" }).getByRole("button").click();
    await page.waitForURL(/sort=title/);
    const header = page.getByRole("columnheader", { name: "What" });
    await expect.poll(() => header.getAttribute("aria-sort")).toBe("ascending");
    const titles = await page.locator("a[data-row]").allTextContents();
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, "en", { sensitivity: "base" })));
  });

  it("begins with the newest, and keeps what has no day of its own at the end both ways", async () => {
    const { entries, ...annals } = fixtureAnnals();
    const [fire] = entries.filter(({ id }) => id === "e-fire");
    const more = [
      { ...fire!, id: "e-month", title: "It burned in winter", when: { from: "2031-02-01", to: "2031-03-01" } },
      { ...fire!, id: "e-never", title: "It burned at some time", when: undefined },
    ] as typeof entries;
    source.change({ ...annals, entries: [...entries, ...more] });
    await open("/events");
    const when = page.getByRole("columnheader", { name: "When" });
    await expect.poll(() => when.getAttribute("aria-sort")).toBe("descending");
    const rows = () => page.locator("[data-index]").allTextContents();
    const without = (all: readonly string[]) => all.filter((row) => /^no date|^[^:]*no day given/.test(row)).length;
    const newest = await rows();
    const late = without(newest);
    expect(late).toBeGreaterThan(2);
    await page.getByText(`newest first, the ${late} without a day of their own at the end`).waitFor();
    expect(newest.findIndex((row) => row.startsWith("February 2031no day given"))).toBe(newest.length - late);
    expect(newest.at(-1)).toMatch(/^no date/);
    expect(without(newest.slice(-late))).toBe(late);
    await when.getByRole("button").click();
    await page.waitForURL(/sort=when/);
    await page.getByText(`oldest first, the ${late} without`).waitFor();
    const oldest = await rows();
    expect(oldest[0]).toMatch(/^2 March 2031/);
    expect(without(oldest.slice(-late))).toBe(late);
    await when.getByRole("button").click();
    await page.waitForURL("**/events");
  });

  it("works by keyboard alone", async () => {
    await open("/overview");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the page");
    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await page.waitForURL("**/events");
    await page.locator("a[data-row]").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("k");
    expect(await page.evaluate("document.activeElement.textContent")).toBe(
      await page.locator("a[data-row]").nth(1).textContent(),
    );
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entries/**");
    await open("/reports/meridian-0304");
    await page.locator("article .trigger").first().waitFor();
    await page.keyboard.press("j");
    await page.waitForURL("**?account=a-cleared");
    await page.keyboard.press("j");
    await page.waitForURL("**?account=f-61");
    await page.keyboard.press("Escape");
    await page.waitForURL("**/reports/meridian-0304");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("/");
    await page.locator("[data-search]:focus").waitFor();
  });

  it("follows the system's theme until another is chosen, and keeps that", async () => {
    const theme = () => page.evaluate("document.documentElement.dataset.theme");
    const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    await open("/overview");
    await expect.poll(theme).toBe("light");
    expect(await paper()).toBe("rgb(251, 249, 244)");
    await page.emulateMedia({ colorScheme: "dark" });
    await open("/overview");
    await expect.poll(theme).toBe("dark");
    await page.getByRole("button", { name: "Dark theme" }).click();
    await expect.poll(theme).toBe("light");
    await open("/events");
    await expect.poll(theme).toBe("light");
  });

  it("shows hostile text as text and runs none of it", async () => {
    for (const path of [
      "/overview",
      "/reports",
      "/reports/harbour-post-0306",
      "/brief",
      "/entries/t-killed",
      "/events?kind=tally,status",
    ]) {
      await open(path);
      await page.waitForTimeout(100);
      expect(await page.title()).not.toBe("owned");
      expect(await page.locator("img, main script").count()).toBe(0);
    }
    await open("/reports/harbour-post-0306");
    await expect
      .poll(() => page.getByRole("article").textContent())
      .toContain(`<img src=x onerror="document.title='owned'">`);
  });

  it("shows overlapping accounts each, and goes from one to the next", async () => {
    const annals = fixtureAnnals();
    const { reading, report } = annals.kept[1]!;
    const at = report.text.indexOf("Two dockers were killed");
    const base = reading.accounts.find(({ id }) => id === "f-two")!;
    reading.accounts.push({ ...base, id: "wide", trigger: { start: at + 4, end: at + 23 } });
    source.change(annals);
    await open("/reports/meridian-0304");
    await page.locator("article .trigger").first().waitFor();
    const inText = await page.locator("article .trigger").allTextContents();
    expect(inText).toContain("Two ");
    expect(inText).toContain("dockers");
    expect(inText).toContain(" were killed");
    await page.getByRole("button", { name: /^dockers \(/ }).click();
    await page.waitForURL("**?account=f-two");
    await page.getByRole("button", { name: /^dockers \(/ }).click();
    await page.waitForURL("**?account=wide");
    source.change(fixtureAnnals());
  });

  it("leads to a stretch of text by its position", async () => {
    await open("/reports/meridian-0304#s=0-6");
    await expect.poll(litWords).toBe("Police");
  });

  it("shows changes while it is open", async () => {
    await open("/reports");
    await page.getByText("5 kept").waitFor();
    const annals = fixtureAnnals();
    source.change({ ...annals, kept: annals.kept.slice(1) });
    await server.tellChange();
    await page.getByText("4 kept").waitFor();
    source.change(fixtureAnnals());
  });

  it("shows changes after it stood open for long", async () => {
    await page.clock.install();
    const listening = page.waitForResponse("**/api/live");
    await open("/reports");
    await Promise.all([listening, page.getByText("5 kept").waitFor()]);
    await page.waitForTimeout(100);
    await page.clock.fastForward("30:00");
    const annals = fixtureAnnals();
    source.change({ ...annals, kept: annals.kept.slice(1) });
    await server.tellChange();
    await page.getByText("4 kept").waitFor();
  });

  it("shows what changed before it could listen for changes", async () => {
    let listen = () => {};
    await page.route("**/api/live", async (route) => {
      await new Promise<void>((resolve) => {
        listen = resolve;
      });
      await route.continue();
    });
    await open("/reports");
    await page.getByText("5 kept").waitFor();
    const annals = fixtureAnnals();
    source.change({ ...annals, kept: annals.kept.slice(1) });
    listen();
    await page.getByText("4 kept").waitFor();
  });

  it("says why it is empty", async () => {
    source.change({ kept: [], entries: [] });
    await open("/overview");
    await page.getByText("No reports yet").waitFor();
    await open("/reports");
    await page.getByText("No reports have been added yet").waitFor();
    await open("/events");
    await page.getByText("There are no entries yet").waitFor();
    await open("/brief");
    await page.getByText("There is nothing to tell yet").waitFor();
    source.change(fixtureAnnals());
  });

  it("draws only the rows in sight of a long table", async () => {
    const annals = fixtureAnnals();
    const [event] = annals.entries;
    source.change({
      ...annals,
      entries: Array.from({ length: 5000 }, (_, i) => ({
        ...event!,
        id: `e-${i}`,
        title: `Happening number ${i} at the port`,
      })),
    });
    await open("/events");
    await page.locator("a[data-row]").first().waitFor();
    expect(await page.locator("a[data-row]").count()).toBeLessThan(100);
    await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
    await page.locator('[data-index="4999"]').waitFor();
    source.change(fixtureAnnals());
  });

  it.each(PAGES)("fits a phone: %s", async (path) => {
    await page.setViewportSize({ width: 380, height: 780 });
    await open(path);
    await page.waitForTimeout(150);
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    expect(wide).toBeLessThanOrEqual(380);
  });

  describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
    it.each(PAGES)("axe finds no serious fault on %s", async (path) => {
      await page.emulateMedia({ colorScheme });
      await open(path);
      await page.waitForTimeout(150);
      expect(await seriousFaults()).toEqual([]);
    });
  });

  it("reads a pasted text in the page and sends nothing", async () => {
    await open("/read");
    await page.getByText("Ready.").waitFor({ timeout: 60_000 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
    await page
      .getByLabel("Text", { exact: true })
      .fill(
        `ALMATY, Jan. 7 - Police arrested 61 people in Almaty on Friday, the interior ministry said. <img src=x onerror="document.title='owned'">`,
      );
    await page.getByLabel("Published").fill("2022-01-07");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByRole("heading", { name: "Its reading" }).waitFor({ timeout: 60_000 });
    await page.locator("article .trigger").first().click();
    await page.getByRole("complementary").getByText("Why it was read so").waitFor();
    await page.getByRole("button", { name: "How it was read" }).click();
    await page.getByRole("list", { name: "The clause, as a tree" }).waitFor({ timeout: 60_000 });
    await page.getByRole("heading", { name: "Considered and dropped" }).waitFor();
    expect(asked).toEqual([]);
    expect(await page.title()).not.toBe("owned");
  });

  it("has an example with accounts of all four kinds, a denial that answers among them", async () => {
    await open("/read");
    await page.getByText("Ready.").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Put in an example" }).click();
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByRole("heading", { name: "Its reading" }).waitFor({ timeout: 60_000 });
    for (const kind of ["event", "figure", "status", "claim"])
      await page.getByRole("button", { name: new RegExp(`^Show ${kind} accounts, [1-9]`) }).waitFor();
    const panel = page.getByRole("complementary");
    await panel.getByRole("button", { name: /^claim: the interior ministry denies/ }).click();
    await panel.getByRole("button", { name: "claim: a union spokeswoman asserts (“told”)" }).click();
    await panel.getByRole("button", { name: "figure: at least 2 killed (“killed”)" }).waitFor();
    expect(await seriousFaults()).toEqual([]);
  });

  it("tells how a kept account was read, by keyboard, loading the engine only then", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await openExplainable();
    const button = page.getByRole("complementary").getByRole("button", { name: "How it was read" });
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    expect(asked).not.toContain("/lang/en.pack");
    await button.focus();
    await page.keyboard.press("Enter");
    const tree = page.getByRole("list", { name: "The clause, as a tree" });
    await tree.waitFor({ timeout: 60_000 });
    expect(asked).toContain("/lang/en.pack");
    // The word that says it, with what hangs on it inside.
    const root = tree.locator("> li").filter({ hasText: "trigger" });
    expect(await root.textContent()).toMatch(/^killed trigger VERB .*dockers/);
    const panel = page.getByRole("complementary");
    await expect.poll(panelText).toContain("figures/killed rulePeople whose life somebody or something took.");
    await expect.poll(panelText).toContain("gives measure: killed");
    await panel.getByRole("heading", { name: "Considered and dropped" }).waitFor();
    expect(await panelText()).not.toContain("does not read this account any more");
    expect(await seriousFaults()).toEqual([]);
    await page.keyboard.press("j"); // the next account, still open
    await page.waitForURL((url) => url.searchParams.get("account") !== explained.figure.id);
    await tree.waitFor();
    await button.click();
    await tree.waitFor({ state: "hidden" });
  });

  it("shows of a rule's cases the one that an account fell under, and why", async () => {
    await openExplainable(explained.status.id);
    await page.getByRole("button", { name: "How it was read" }).click();
    await page.getByText("case 1 of 3: aspect: access, value: closed").waitFor({ timeout: 60_000 });
    await page.getByText("because subject “The bridge” counts as road").waitFor();
    expect(await panelText()).not.toContain("value: stopped");
  });

  it("lists what was considered and dropped in a report, with the reason", async () => {
    expect(explained.dropped.length).toBeGreaterThan(0);
    await openExplainable("");
    await page.getByRole("complementary").getByRole("button", { name: "Considered and dropped" }).click();
    await page
      .getByText(/^Dropped, since /)
      .first()
      .waitFor({ timeout: 60_000 });
    const told = await page.getByText(/^Dropped, since /).allTextContents();
    expect(told).toEqual(explained.dropped.map(({ because }) => `Dropped, since ${because}.`));
    expect(await seriousFaults()).toEqual([]);
  });

  it("says so where the engine no longer reads an account", async () => {
    await open("/reports/meridian-0304?account=f-two");
    await page.getByRole("button", { name: "How it was read" }).click();
    await page
      .getByText(/does not read this account any more: it was read by 0\.1\.0\+en\.1/)
      .waitFor({ timeout: 60_000 });
    await page.getByText("is not in this language pack").waitFor();
  });

  it("says why it cannot tell, and tries again", async () => {
    await page.route("**/lang/en.pack", (route) => route.fulfill({ status: 503 }), { times: 1 });
    await openExplainable();
    await page.getByRole("button", { name: "How it was read" }).click();
    await page.getByRole("alert").filter({ hasText: "could not be loaded (503)" }).waitFor({ timeout: 60_000 });
    faults = faults.filter((fault) => !fault.includes("503"));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("list", { name: "The clause, as a tree" }).waitFor({ timeout: 60_000 });
  });
});
