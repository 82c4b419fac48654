import { type Source, walkFiles } from "#intake";
import { printNotice } from "./print.js";

const PATIENCE = 1000; // ms until anything is shown
const EVERY = 5000; // ms between lines where stderr is no terminal

/** Progress on stderr for what takes longer than a second: a bar on a terminal, else a line now and then. */
export interface Progress {
  /** Bytes taken so far. */
  update(bytes: number): void;
  count(reports: number): void;
  stop(): void;
}

export function startProgress(sources: readonly Source[], noun = "reports"): Progress {
  const state = { bytes: 0, reports: 0, shown: 0 };
  let show = (): void => printNotice(`${describe(state, noun)} …`);
  let end = (): void => {};
  const timer = setTimeout(() => void begin(), PATIENCE);
  const begin = async (): Promise<void> => {
    const total = await totalSize(sources);
    if (process.stderr.isTTY) {
      const { SingleBar } = await import("cli-progress");
      const format = total > 0 ? "{bar} {percentage}% | {note}" : "{note}";
      const bar = new SingleBar({
        format,
        hideCursor: true,
        clearOnComplete: true,
        stream: process.stderr,
        barsize: 30,
      });
      bar.start(Math.max(total, 1), state.bytes, { note: describe(state, noun) });
      show = () => bar.update(Math.min(state.bytes, Math.max(total, 1)), { note: describe(state, noun) });
      end = () => bar.stop();
    } else show();
    ticker = setInterval(() => show(), process.stderr.isTTY ? 200 : EVERY);
    ticker.unref();
  };
  let ticker: NodeJS.Timeout | undefined;
  timer.unref();
  return {
    update: (bytes) => {
      state.bytes = bytes;
    },
    count: (reports) => {
      state.reports += reports;
    },
    stop: () => {
      clearTimeout(timer);
      clearInterval(ticker);
      end();
    },
  };
}

function describe({ bytes, reports }: { readonly bytes: number; readonly reports: number }, noun: string): string {
  return reports === 0 ? "starting" : `${reports.toLocaleString("en")} ${noun}, ${(bytes / 1e6).toFixed(1)} MB`;
}

/** Bytes of all files and folders; 0 where a source has no known size. */
async function totalSize(sources: readonly Source[]): Promise<number> {
  let total = 0;
  for (const source of sources) {
    if (typeof source !== "string") return 0;
    for await (const met of walkFiles(source)) {
      if ("error" in met) continue;
      if (!met.stats.isFile()) return 0;
      total += met.stats.size;
    }
  }
  return total;
}
