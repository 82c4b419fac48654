import { scaleLinear } from "d3-scale";
import { type Figure, type FigurePoint, sayBounds, sayDay } from "#record";

const WIDTH = 150;
const HEIGHT = 46;
const EDGE = 5;

/** The tally's course in little: bounds as bars, what was withdrawn as a cross. The full list stands on its page. */
export function TallyCourse({ figure }: { figure: Figure }) {
  const points = figure.points.filter((point) => point.asOf !== undefined);
  if (new Set(points.map(({ asOf }) => asOf)).size < 2) return null;
  const days = points.map((point) => Date.parse(point.asOf!.slice(0, 10)));
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear(
    [0, Math.max(...points.flatMap(({ low, high }) => [low ?? 0, high ?? 0]), 1)],
    [HEIGHT - EDGE, EDGE],
  );
  const words = points.map(
    (point) =>
      `${sayDay(point.asOf!, false)}: ${sayBounds(point.low, point.high)}${point.withdrawn ? ", withdrawn" : ""}`,
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={words.join("; ")}
      className="shrink-0 overflow-visible"
    >
      <line x1={0} x2={WIDTH} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} className="stroke-hair" />
      {points.map((point, i) => (
        <Mark key={`${point.citation?.account}${i}`} point={point} x={x(days[i]!)} y={y} />
      ))}
    </svg>
  );
}

function Mark({ point, x, y }: { point: FigurePoint; x: number; y: (value: number) => number }) {
  const low = y(point.low ?? 0);
  const high = y(point.high ?? point.low ?? 0);
  if (point.withdrawn)
    return <path d={`M${x - 3.5},${low - 3.5}l7,7m0,-7l-7,7`} className="stroke-accent" strokeWidth={1.5} />;
  return (
    <g>
      {low - high > 2 ? <line x1={x} x2={x} y1={low} y2={high} className="stroke-ink" strokeWidth={2} /> : null}
      <circle cx={x} cy={low} r={2.8} className="fill-ink" />
      {point.high === null ? (
        <path d={`M${x},${low - 4}v-7m-2.5,3l2.5,-3l2.5,3`} className="fill-none stroke-ink" />
      ) : null}
    </g>
  );
}
