import { Link } from "@tanstack/react-router";
import type { DisputeLine } from "#record";
import { Cites } from "../cite/cite.js";
import { Empty } from "../shell/states.js";

const SHOWN = 6;
const ABOUT: Readonly<Record<string, string>> = {
  figure: "How many",
  actor: "Who did it",
  cause: "Why",
  status: "What state it is in",
  happened: "Whether it happened",
  description: "What it was",
};

/** Positions that cannot all hold, each with who holds it and where it stands written. */
export function Disputes({ disputes }: { disputes: readonly DisputeLine[] }) {
  if (disputes.length === 0) return <Empty>No two reports contradict each other on what was found in them.</Empty>;
  return (
    <div className="space-y-8">
      {disputes.slice(0, SHOWN).map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} />
      ))}
      {disputes.length > SHOWN ? (
        <Link to="/events" search={{ kind: "dispute" }} className="cite inline-block">
          All {disputes.length} disputes
        </Link>
      ) : null}
    </div>
  );
}

export function DisputeCard({ dispute, heading = true }: { dispute: DisputeLine; heading?: boolean }) {
  return (
    <article>
      <p className="kicker mb-1">{ABOUT[dispute.about] ?? dispute.about}</p>
      {heading ? (
        <h3 className="text-[1.15rem]">
          <Link
            to="/entries/$id"
            params={{ id: dispute.id }}
            className="no-underline hover:text-accent hover:underline"
          >
            {dispute.title}
          </Link>
        </h3>
      ) : null}
      <ul className="mt-3 grid gap-px border-y border-hair sm:auto-cols-fr sm:grid-flow-col sm:divide-x sm:divide-hair">
        {dispute.positions.map((position, i) => (
          <li key={`${i}${position.text}`} className="py-3 sm:px-5 sm:first:pl-0">
            <p className="font-serif text-[1.08rem] leading-snug [overflow-wrap:anywhere]">{position.text}</p>
            <p className="mt-1.5 text-[0.875rem]">{position.speakers.join(", ") || "no speaker named"}</p>
            <p className="mt-1">
              <Cites citations={position.citations} />
            </p>
          </li>
        ))}
      </ul>
    </article>
  );
}
