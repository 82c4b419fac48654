import { type Account, sayBounds } from "#record";

/** An account on one line: `event ASSAULT/beat “killed” 61–67, confidence 0.71`. */
export function sayAccount(text: string, account: Account): string {
  const { kind, trigger, confidence } = account;
  const words = text.slice(trigger.start, trigger.end).replace(/\s+/gu, " ");
  return `${kind} ${sayType(account)} \u201c${words}\u201d ${trigger.start}\u2013${trigger.end}, confidence ${confidence.toFixed(2)}`;
}

function sayType(account: Account): string {
  switch (account.kind) {
    case "event":
      return [account.type, account.mode].filter(Boolean).join("/");
    case "figure":
      return `${account.measure} ${sayBounds(account.low, account.high, account.approximate)}`;
    case "status":
      return `${account.subject.class}/${account.value}`;
    case "claim":
      return account.stance;
  }
}
