/** Classes of a code unit that word shapes are made of. */
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const OTHER = 4;

const ASCII_CLASS = Uint8Array.from({ length: 128 }, (_, c) => classOf(String.fromCharCode(c)));

function classOf(character: string): number {
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/[\p{L}\p{M}]/u.test(character)) return LOWER;
  return OTHER;
}

function unitClass(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  return unit < 128 ? ASCII_CLASS[unit]! : classOf(text.charAt(i));
}

/** A form's shape as a number: runs of one class count once, at most seven runs; other characters count as themselves. */
export function shapeOf(form: string): number {
  let shape = 0;
  let last = -1;
  let runs = 0;
  for (let i = 0; i < form.length && runs < 7; i++) {
    const kind = unitClass(form, i);
    const code = kind === OTHER ? form.charCodeAt(i) : kind;
    if (code === last) continue;
    last = code;
    shape = Math.imul(shape, 31) + code;
    runs++;
  }
  return shape;
}

/** Capitals as a small number: 0 none, 1 the first alone, 2 all letters (two at least), 3 else; +4 with a digit, +8 with a sign within. */
export function capitalsOf(form: string): number {
  let upper = 0;
  let lower = 0;
  let flags = 0;
  for (let i = 0; i < form.length; i++) {
    const kind = unitClass(form, i);
    if (kind === UPPER) upper++;
    else if (kind === LOWER) lower++;
    else if (kind === DIGIT) flags |= 4;
    else flags |= 8;
  }
  if (upper === 0) return flags;
  if (unitClass(form, 0) === UPPER && upper === 1) return flags | 1;
  return flags | (lower === 0 ? 2 : 3);
}

/** How a form begins: 0 no letter first, 1 a small letter, 2 a capital, 3 capitals throughout (two at least). */
export function casingOf(form: string): number {
  const first = unitClass(form, 0);
  if (first === LOWER) return 1;
  if (first !== UPPER) return 0;
  return (capitalsOf(form) & 3) === 2 ? 3 : 2;
}
