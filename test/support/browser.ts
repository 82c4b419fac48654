import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATH = "/usr/bin/chromium";

/** True where Debian's Chromium is installed; says so once where it is not, so that a skipped test is never a silent one. */
export function hasBrowser(): boolean {
  const there = existsSync(PATH);
  if (!there) console.warn(`Browser tests are skipped: there is no ${PATH} (apt-get install chromium).`);
  // Where nothing may be skipped, the tests run and fail for want of a browser.
  return there || process.env["ANNALIST_NO_SKIP"] !== undefined;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
