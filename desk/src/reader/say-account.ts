import { type Account, EVENT_TYPE_LABELS, STATUS_VALUE_LABELS, SUBJECT_CLASS_LABELS, sayFigure } from "#record";

/** An account in a few words: "Protest: strike", "at least 18 killed", "airport: retaken", "denies". */
export function sayAccount(account: Account): string {
  switch (account.kind) {
    case "event":
      return `${EVENT_TYPE_LABELS[account.type]}${account.mode ? `: ${account.mode}` : ""}`;
    case "figure":
      return `${sayFigure(account)}${account.change === "withdrawn" ? " (withdrawn)" : ""}`;
    case "status":
      return `${SUBJECT_CLASS_LABELS[account.subject.class]}: ${STATUS_VALUE_LABELS[account.value]}`;
    case "claim":
      return account.stance;
  }
}
