/** Templates as the trainer evaluates them: each row is the sum of its atoms. */
export class TemplateRows {
  private readonly from: Int32Array;
  private readonly atom: Int32Array;

  constructor(source: string, atoms: readonly string[]) {
    const templates = source.split(";").map((text) =>
      text
        .trim()
        .split(/\s+/)
        .map((name) => atoms.indexOf(name)),
    );
    this.from = new Int32Array(templates.length + 1);
    templates.forEach((own, t) => {
      this.from[t + 1] = this.from[t]! + own.length;
    });
    this.atom = Int32Array.from(templates.flat());
  }

  write(x: Int32Array, rows: Int32Array): void {
    const { from, atom } = this;
    for (let t = 0; t + 1 < from.length; t++) {
      let sum = 0;
      for (let k = from[t]!; k < from[t + 1]!; k++) sum = (sum + x[atom[k]!]!) | 0;
      rows[t] = sum;
    }
  }
}
