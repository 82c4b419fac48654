import {
  type Account,
  EVENT_TYPE_LABELS,
  type Reading,
  STATUS_VALUE_LABELS,
  SUBJECT_CLASS_LABELS,
  sayFigure,
} from "#record";

/** An account in a few words: "Protest: strike", "at least 18 killed", "airport: retaken", "the ministry denies". */
export function sayAccount(account: Account, { actors }: Pick<Reading, "actors">): string {
  switch (account.kind) {
    case "event":
      return `${EVENT_TYPE_LABELS[account.type]}${account.mode ? `: ${account.mode}` : ""}`;
    case "figure":
      return `${sayFigure(account)}${account.change === "withdrawn" ? " (withdrawn)" : ""}`;
    case "status":
      return `${SUBJECT_CLASS_LABELS[account.subject.class]}: ${STATUS_VALUE_LABELS[account.value]}`;
    case "claim": {
      const speaker = account.speaker === undefined ? undefined : actors[account.speaker]?.name;
      return [speaker, account.stance].filter(Boolean).join(" ");
    }
  }
}
