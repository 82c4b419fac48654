export interface LabelPoint {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the mark that the label stands beside. */
  readonly r: number;
}
export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
}
interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const LETTER = 6.3; // px, mean width at 12 px
const LINE = 14;
const GAP = 4;

/** Puts labels right, left, above or below their marks where nothing is in the way; one that fits nowhere is left out. */
export function placeLabels(points: readonly LabelPoint[], width: number, height: number): PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y, r }) => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }));
  const placed: PlacedLabel[] = [];
  points.forEach((point, own) => {
    for (const { label, box } of candidates(point)) {
      if (box.x0 < 2 || box.y0 < 2 || box.x1 > width - 2 || box.y1 > height - 2) continue;
      if (taken.some((other, i) => i !== own && overlap(box, other))) continue;
      taken.push(box);
      placed.push(label);
      return;
    }
  });
  return placed;
}

function candidates({ key, text, x, y, r }: LabelPoint): { label: PlacedLabel; box: Box }[] {
  const w = text.length * LETTER;
  const side = r + GAP;
  const at = (lx: number, ly: number, anchor: PlacedLabel["anchor"], x0: number): { label: PlacedLabel; box: Box } => ({
    label: { key, text, x: lx, y: ly, anchor },
    box: { x0, y0: ly - LINE + 3, x1: x0 + w, y1: ly + 3 },
  });
  return [
    at(x + side, y + 4, "start", x + side),
    at(x - side, y + 4, "end", x - side - w),
    at(x, y - side, "middle", x - w / 2),
    at(x, y + side + LINE - 4, "middle", x - w / 2),
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
