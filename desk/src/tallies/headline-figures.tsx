import { Link } from "@tanstack/react-router";
import { type Figure, MEASURE_LABELS, sayBounds, sayDay } from "#record";
import { Cite, ToSentence } from "../cite/cite.js";
import { Empty } from "../shell/states.js";
import { TallyCourse } from "./tally-course.js";

const BIG = 3;
const SMALL = 8;

/** How many: the tallies told most often, large, each with who says so and what it was before. */
export function HeadlineFigures({ figures }: { figures: readonly Figure[] }) {
  const standing = figures.filter(({ stands }) => stands);
  return (
    <>
      <h2 id="how-many" className="kicker">
        How many
      </h2>
      {standing.length === 0 ? (
        <div className="mt-3">
          <Empty>No figure stands: none was given, or each was taken back.</Empty>
        </div>
      ) : null}
      <div className="mt-1 divide-y divide-hair">
        {standing.slice(0, BIG).map((figure) => (
          <BigFigure key={figure.id} figure={figure} />
        ))}
      </div>
      {standing.length > BIG ? (
        <ul className="mt-1 border-t border-hair pt-3">
          {standing.slice(BIG, BIG + SMALL).map((figure) => (
            <SmallFigure key={figure.id} figure={figure} />
          ))}
        </ul>
      ) : null}
      {standing.length > BIG + SMALL ? (
        <Link to="/events" search={{ kind: "tally" }} className="cite mt-2 inline-block">
          All {figures.length} tallies
        </Link>
      ) : null}
    </>
  );
}

const amountOf = (figure: Figure) => sayBounds(figure.low, figure.high, figure.approximate);

/** "killed, police": what the number counts. */
export function sayCounted({ measure, group, unit, place }: Figure): string {
  const noun = measure === "other" ? (unit ?? "") : MEASURE_LABELS[measure];
  const what = [noun, group === "people" ? "" : group].filter(Boolean).join(" · ");
  return place ? `${what} · ${place}` : what;
}

function BigFigure({ figure }: { figure: Figure }) {
  const [citation] = figure.citations;
  const withdrawn = figure.points.filter((point) => point.withdrawn);
  const amount = <Amount text={amountOf(figure)} />;
  return (
    <div className="py-4">
      <div className="flex items-end justify-between gap-4">
        <p className="font-serif text-[2.75rem] font-semibold leading-none tracking-[-0.03em]">
          {citation ? (
            <ToSentence citation={citation} className="no-underline hover:text-accent">
              {amount}
            </ToSentence>
          ) : (
            amount
          )}
        </p>
        <TallyCourse figure={figure} />
      </div>
      <p className="mt-2 font-serif text-[1.05rem]">
        <Link to="/entries/$id" params={{ id: figure.id }} className="no-underline hover:text-accent hover:underline">
          {sayCounted(figure)}
        </Link>
      </p>
      <p className="text-[0.8125rem] text-soft">
        {figure.asOf ? <>as of {sayDay(figure.asOf, false)} · </> : null}
        {citation ? <Cite citation={citation} /> : null}
        {figure.origins > 1 ? <> · {figure.origins} origins</> : null}
      </p>
      {withdrawn.slice(-2).map((point) => (
        <p key={`${point.citation?.account}`} className="mt-1 text-[0.8125rem] text-accent">
          <s>{sayBounds(point.low, point.high, point.approximate)}</s> withdrawn
          {point.withdrawnBy ? (
            <>
              : <Cite citation={point.withdrawnBy} />
            </>
          ) : point.citation ? (
            <>
              : <Cite citation={point.citation} />
            </>
          ) : null}
        </p>
      ))}
    </div>
  );
}

function SmallFigure({ figure }: { figure: Figure }) {
  const [citation] = figure.citations;
  return (
    <li className="flex items-baseline gap-3 py-1">
      <span className="min-w-14 shrink-0 text-right font-serif text-[1.1rem] font-semibold">
        {citation ? (
          <ToSentence citation={citation} className="no-underline hover:text-accent">
            {amountOf(figure)}
          </ToSentence>
        ) : (
          amountOf(figure)
        )}
      </span>
      <Link to="/entries/$id" params={{ id: figure.id }} className="no-underline hover:text-accent hover:underline">
        {sayCounted(figure)}
      </Link>
    </li>
  );
}

/** "at least 18" with the words small and the number large. */
function Amount({ text }: { text: string }) {
  const match = /^(.*?)(\d[\d,.]*(?:–[\d,.]+)?)(.*)$/u.exec(text);
  if (!match) return <span className="text-[1.6rem]">{text}</span>;
  return (
    <>
      {match[1] ? (
        <span className="mr-1.5 text-[1rem] font-normal italic tracking-normal">{match[1].trim()}</span>
      ) : null}
      {match[2]}
      {match[3]}
    </>
  );
}
