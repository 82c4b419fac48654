import { useState } from "react";

type Theme = "light" | "dark";
const KEY = "annalist-theme";

function current(): Theme {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

export function toggleTheme(): Theme {
  const next = current() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
  window.dispatchEvent(new CustomEvent("annalist-theme"));
  return next;
}

export function ThemeToggle() {
  const [theme, setTheme] = useState(current);
  return (
    <button
      type="button"
      className="rounded px-1.5 py-0.5 text-soft hover:text-accent"
      aria-pressed={theme === "dark"}
      onClick={() => setTheme(toggleTheme())}
    >
      <span aria-hidden>{theme === "dark" ? "☾" : "☀"}</span> <span className="sr-only">Dark theme</span>
    </button>
  );
}
