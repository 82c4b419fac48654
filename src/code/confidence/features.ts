import type { Account } from "#record";
import type { Feature } from "../feature-weights.js";
import { type Beside, toldBeside } from "./beside.js";
import { wordFeatures } from "./word-features.js";

/** Characters; the length of a clause and the distance of a role count in steps of this. */
const STEP = 100;
const FARTHEST = 4;
/** A prior of 0 or 1 would be beyond all doubt. */
const LEAST_DOUBT = 0.02;

/**
 * The group of accounts whose confidence is fitted together: what is known of one says nothing of another. Gold tells of figures
 * the killed and the injured.
 */
export function groupOf(account: Account): string {
  if (account.kind !== "figure") return account.kind;
  return account.measure === "killed" || account.measure === "injured" ? `figure ${account.measure}` : "figure";
}

/** Tells what can be seen of an account without knowing whether it is right. Its `confidence` is still that of the rule that made it. */
export function featuresOf(account: Account, beside: Beside, feature: Feature): void {
  const prior = Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, account.confidence));
  feature("bias", "", 1);
  feature("prior", "", Math.log(prior / (1 - prior)));
  for (const rule of account.rules) feature("rule", rule, 1);
  feature("factuality", account.claimed ?? account.factuality, 1);
  feature("stage", account.stage, 1);
  if (account.attribution.length > 0) feature("quoted", "", 1);
  if (account.background) feature("background", "", 1);
  if (account.timeStated) feature("time stated", "", 1);
  if (account.placeStated) feature("place stated", "", 1);
  const clause = account.evidence[0]!;
  feature("clause length", "", Math.min(FARTHEST, (clause.end - clause.start) / STEP));
  if (account.trigger.start < STEP) feature("opening", "", 1);
  wordFeatures(account, beside, feature);
  if (account.kind === "event") eventFeatures(account, beside, feature);
  else if (account.kind === "figure") figureFeatures(account, beside, feature);
  else if (account.kind === "status") statusFeatures(account, feature);
  else claimFeatures(account, feature);
}

function statusFeatures({ value, subject, since, until }: Account & { kind: "status" }, feature: Feature): void {
  feature("value", value, 1);
  feature("class", subject.class, 1);
  if (since) feature("since", "", 1);
  if (until) feature("until", "", 1);
}

function claimFeatures({ speaker, manner, stance, content }: Account & { kind: "claim" }, feature: Feature): void {
  feature(speaker === undefined ? "no speaker" : "speaker", "", 1);
  feature("manner", manner, 1);
  feature("stance", stance, 1);
  feature("contents", "", content.length);
  const characters = content.reduce((sum, { start, end }) => sum + end - start, 0);
  feature("content length", "", Math.min(FARTHEST, characters / STEP));
}

function eventFeatures(account: Account & { kind: "event" }, { actors }: Beside, feature: Feature): void {
  const { trigger, type, mode, objects = [] } = account;
  feature("type", type, 1);
  if (mode) feature("mode", "", 1);
  feature(account.actors.length > 0 ? "actor" : "no actor", "", 1);
  feature(account.recipients.length > 0 ? "recipient" : objects.length > 0 ? "object" : "no recipient", "", 1);
  const roles = [...account.actors, ...account.recipients].map((i) => actors[i]!);
  const far = Math.max(0, ...roles.map((role) => Math.max(trigger.start - role.end, role.start - trigger.end)));
  feature(withWhom(account), account.rules[0]!, 1);
  feature("role distance", "", Math.min(FARTHEST, far / STEP));
}

/** Which of the roles are filled; some rules are right only with one of them. */
function withWhom({ actors, recipients, objects = [] }: Account & { kind: "event" }): string {
  return WITH[(actors.length > 0 ? 1 : 0) + (recipients.length > 0 ? 2 : 0) + (objects.length > 0 ? 4 : 0)]!;
}

const WITH = [
  "with nobody",
  "with actor",
  "with recipient",
  "with actor and recipient",
  "with object",
  "with actor and object",
  "with recipient and object",
  "with actor, recipient and object",
] as const;

/** More other numbers of the kind, or words that tell the same, make no difference. */
const MOST_OTHERS = 3;
const MOST_AGAIN = 3;

/** Neither size nor scope: where figures were judged, greater and running ones were of other incidents, which is no fault in a crisis. */
function figureFeatures(account: Account & { kind: "figure" }, beside: Beside, feature: Feature): void {
  const { trigger, change, low, high, of } = account;
  feature("change", change, 1);
  if (account.approximate) feature("approximate", "", 1);
  if (low !== high) feature("range", "", 1);
  feature("measure", account.measure, 1);
  feature("unit", account.unit ?? "none", 1);
  if (account.partOf !== undefined) feature("part", "", 1);
  const { again, others } = toldBeside(account, beside);
  feature("told again", String(Math.min(MOST_AGAIN, again)), 1);
  feature("other numbers", String(Math.min(MOST_OTHERS, others)), 1);
  feature(again > 0 ? "again" : "once", others > 0 ? "beside others" : "beside none", 1);
  const whom = typeof of === "number" ? beside.actors[of] : of;
  feature(whom === undefined ? "of nobody" : typeof of === "number" ? "of actor" : "of words", "", 1);
  if (whom) {
    const far = Math.max(trigger.start - whom.end, whom.start - trigger.end, 0);
    feature("of distance", "", Math.min(FARTHEST, far / STEP));
  }
  feature("position", "", Math.min(FARTHEST, trigger.start / (FARTHEST * STEP)));
}
