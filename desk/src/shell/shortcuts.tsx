import { useNavigate } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { toggleTheme } from "./theme.js";

const PAGES: Readonly<Record<string, string>> = {
  o: "/overview",
  e: "/events",
  r: "/reports",
  b: "/brief",
  t: "/read",
  a: "/about",
};

const HELP: readonly (readonly [keys: string, does: string])[] = [
  ["g o", "Overview"],
  ["g e", "Events"],
  ["g r", "Reports"],
  ["g b", "Brief"],
  ["g t", "Read a text"],
  ["g a", "About"],
  ["/", "Search events"],
  ["j  k", "Next or previous row, or account in the reader"],
  ["Enter", "Open what is focused"],
  ["Esc", "Close, or let go of the account"],
  ["d", "Dark or light"],
  ["?", "This list"],
];

/** True where somebody types. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

/** Keys for the whole desk; `g` and then a letter goes to a page. */
export function useShortcuts(help: RefObject<HTMLDialogElement | null>): void {
  const navigate = useNavigate();
  const going = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const page = PAGES[event.key];
      if (event.timeStamp - going.current < 1500 && page) {
        going.current = 0;
        event.preventDefault();
        void navigate({ to: page });
      } else if (event.key === "g") going.current = event.timeStamp;
      else if (event.key === "?") help.current?.showModal();
      else if (event.key === "d") toggleTheme();
      else if (event.key === "/") {
        event.preventDefault();
        const search = document.querySelector<HTMLElement>("[data-search]");
        if (search) search.focus();
        else
          void navigate({ to: "/events" }).then(() =>
            setTimeout(() => document.querySelector<HTMLElement>("[data-search]")?.focus(), 150),
          );
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [navigate, help]);
}

export function ShortcutHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcut-title"
      className="m-auto w-[min(28rem,92vw)] rounded border border-hair bg-sheet p-6 text-ink backdrop:bg-black/40"
    >
      <h2 id="shortcut-title" className="text-xl">
        Keys
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        {HELP.map(([keys, does]) => (
          <div key={keys} className="contents">
            <dt className="flex gap-1">
              {keys
                .split(" ")
                .filter(Boolean)
                .map((key) => (
                  <kbd key={key} className="rounded border border-hair bg-wash px-1.5 font-sans text-xs leading-5">
                    {key}
                  </kbd>
                ))}
            </dt>
            <dd className="text-soft">{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-6">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
