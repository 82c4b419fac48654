import { z } from "zod";
import { Account, Predicate } from "./account.js";
import { FORMAT } from "./codes.js";
import { Actor, Attribution, Note, Place, Quantity, Time } from "./mention.js";
import { ReportHead } from "./report.js";

/** All that was taken from one report, stages together: what `annalist read` prints as one line of JSON. */
export const Reading = z.object({
  format: z.literal(FORMAT),
  /** Version of the engine and of the language pack, `0.2.0+en.2`. */
  engine: z.string(),
  report: ReportHead.extend({ text: z.string().optional() }),
  times: z.array(Time),
  places: z.array(Place),
  actors: z.array(Actor),
  quantities: z.array(Quantity),
  attributions: z.array(Attribution),
  accounts: z.array(Account),
  predicates: z.array(Predicate).optional(),
  notes: z.array(Note),
});
export type Reading = z.infer<typeof Reading>;
