import type { Reading } from "#record";
import type { KeptReport } from "#store";
import { sayAccount } from "./say-account.js";

/** A kept report with all its accounts, each in two lines. */
export function explainReport({ key, head, standing }: KeptReport, text: string, reading: Reading): string {
  const { id, title, publisher, published } = head;
  const lines = [
    ["report", [title && `\u201c${title}\u201d`, publisher, published].filter(Boolean).join(", "), ` ${id}`]
      .filter(Boolean)
      .join(" "),
    `  version     ${key}${standing ? "" : "; a later version of the same page stands"}`,
    `  read by     ${reading.engine}`,
    `  accounts    ${reading.accounts.length}`,
    ...reading.notes.map((note) => `  note        ${note.code}: ${note.text}`),
  ];
  for (const account of reading.accounts)
    lines.push("", `${sayAccount(text, account)}  ${account.id}`, `  rules       ${account.rules.join(", ")}`);
  return `${lines.join("\n")}\n`;
}
