import type { Findings } from "#find";
import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Account, ClaimAccount, ReportHead } from "#record";
import type { Judge } from "../judge.js";

/** Takes the claims of a report; `accounts` are its events, figures and statuses, which a claim may be about. */
export type ClaimCoder = (
  parse: Parse, findings: Findings, judge: Judge, accounts: readonly Account[], report: ReportHead,
) => readonly ClaimAccount[];

export function createClaimCoder(_pack: LanguagePack): ClaimCoder {
  return () => [];
}
