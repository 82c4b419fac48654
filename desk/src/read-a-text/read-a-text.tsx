import { useState } from "react";
import type { Reading } from "#record";
import { ReadingView } from "../reader/reading-view.js";
import type { Explain } from "../reader/use-explanation.js";
import { useTitle } from "../shell/shell.js";
import { useReadingWorker } from "./use-reading-worker.js";

const EXAMPLE = `PORT ANSEL, 4 March 2031 - Riot police cleared the north gate of the harbour on Tuesday and arrested 61 people, the interior ministry said. At least two dockers were killed, a union spokeswoman told reporters. The ministry denied it. The airport has been closed since Sunday and will reopen next week.`;

/** Paste a text and see it read. The engine runs in this page; nothing is sent. */
export function ReadAText() {
  useTitle("Read a text");
  const [text, setText] = useState("");
  const [published, setPublished] = useState("");
  const [selected, setSelected] = useState<string>();
  const worker = useReadingWorker();
  const read = () => {
    setSelected(undefined);
    void worker.read(text, published);
  };
  return (
    <div className="page pt-7">
      <h1 className="text-[2.1rem]">Read a text</h1>
      <p className="mt-2 max-w-prose text-soft">
        Paste a news report in English. It is read here, in your browser:{" "}
        <strong className="font-semibold text-ink">nothing is sent anywhere</strong>, and nothing is kept.
      </p>
      <form
        className="mt-5 max-w-[52rem]"
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <label className="block text-[0.75rem] text-soft" htmlFor="text-to-read">
          Text
        </label>
        <textarea
          id="text-to-read"
          className="field mt-1 block h-auto min-h-44 w-full font-serif text-[1.05rem] leading-relaxed"
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              read();
            }
          }}
        />
        <div className="mt-3 flex flex-wrap items-end gap-3">
          <label className="flex flex-col gap-1 text-[0.75rem] text-soft">
            Published (optional)
            <input
              type="date"
              className="field text-[0.9375rem]"
              value={published}
              onChange={(event) => setPublished(event.target.value)}
            />
          </label>
          <button
            type="submit"
            className="button button-strong"
            disabled={text.trim() === "" || worker.state === "reading"}
          >
            Read it
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              setText(EXAMPLE);
              setPublished("2031-03-04");
            }}
          >
            Put in an example
          </button>
          <p role="status" className="text-[0.8125rem] text-soft">
            {STATES[worker.state]}
            {worker.state === "done" && worker.result
              ? `Read in ${Math.max(1, Math.round(worker.result.took))} ms.`
              : ""}
          </p>
        </div>
      </form>
      {worker.error ? (
        <p role="alert" className="mt-5 border-l-2 border-accent pl-4 text-accent">
          {worker.error}
        </p>
      ) : null}
      {worker.result ? <Result result={worker.result} selected={selected} onSelect={setSelected} /> : null}
    </div>
  );
}

const STATES = {
  loading: "Loading the engine …",
  ready: "Ready.",
  reading: "Reading …",
  done: "",
  failed: "",
} as const;

function Result({
  result: { text, reading, explain },
  selected,
  onSelect,
}: {
  result: { text: string; reading: Reading; explain: Explain };
  selected: string | undefined;
  onSelect: (account: string | undefined) => void;
}) {
  return (
    <section aria-labelledby="result" className="mt-10">
      <div className="section-head">
        <h2 id="result">Its reading</h2>
        <p>
          {reading.accounts.length} account{reading.accounts.length === 1 ? "" : "s"}, engine {reading.engine}
        </p>
      </div>
      <ReadingView text={text} reading={reading} selected={selected} onSelect={onSelect} explain={explain} />
    </section>
  );
}
