/**
 * What the parser looks at. Places: s0 s1 s2 on the stack, b0 b1 b2 b3 next in the sentence, each with its outermost and next children
 * (l1 l2 r1 r2) and linear neighbours (p before, n after). Values: w word, e ending, t tag, c coarse tag, l relation of a child,
 * v number of children left (vl) or right (vr), z set of their relations. d0 d1: distance s0–b0, s1–s0; m0 m1: what lies between them.
 */
export const ACTION_ATOMS = [
  "s0w",
  "s0e",
  "s0t",
  "s0c",
  "s1w",
  "s1e",
  "s1t",
  "s1c",
  "s2w",
  "s2t",
  "b0w",
  "b0e",
  "b0t",
  "b0c",
  "b1w",
  "b1e",
  "b1t",
  "b1c",
  "b2w",
  "b2t",
  "b2c",
  "b3t",
  "s0pt",
  "s0nt",
  "s0nw",
  "s1pt",
  "s1nt",
  "b0pt",
  "b0pw",
  "s0l1w",
  "s0l1t",
  "s0l1l",
  "s0l2t",
  "s0l2l",
  "s0r1w",
  "s0r1t",
  "s0r1l",
  "s0r2t",
  "s0r2l",
  "s1l1w",
  "s1l1t",
  "s1l1l",
  "s1r1w",
  "s1r1t",
  "s1r1l",
  "s1r2t",
  "b0l1w",
  "b0l1t",
  "b0l1l",
  "b0l2t",
  "b0l2l",
  "s0vl",
  "s0vr",
  "s1vl",
  "s1vr",
  "b0vl",
  "s0zl",
  "s0zr",
  "s1zl",
  "s1zr",
  "b0zl",
  "d0",
  "d1",
  "m0",
  "m1",
  "depth",
] as const;

export const ACTION_TEMPLATES = `
s0w; s0t; s0w s0t; s0e s0c; s1w; s1t; s1w s1t; s1e s1c; s2t; s2w s2t; b0w; b0t; b0w b0t; b0e b0c; b1w; b1t; b1w b1t; b1e b1c; b2w; b2t; b2w b2t; b3t;
s0w s0t b0w b0t; s0w s0t b0w; s0w b0w b0t; s0w s0t b0t; s0t b0w b0t; s0w b0w; s0t b0t; s0w b0t; s0t b0w; s0e b0e; s0e b0t; s0t b0e; s0c b0c;
s1w s1t s0w s0t; s1w s1t s0w; s1w s0w s0t; s1w s1t s0t; s1t s0w s0t; s1w s0w; s1t s0t; s1w s0t; s1t s0w; s1e s0e; s1e s0t; s1t s0e; s1c s0c;
s1w b0w; s1t b0t; s1w b0t; s1t b0w; b0w b1w; b0t b1t; b0w b1t; b0t b1w; s0w b1w; s0t b1t; s0w b1t; s0t b1w; b0t b2t; s0t b2t; s2t s0t; s2t b0t;
s0t b0t b1t; s0w b0t b1t; s0t b0w b1t; s0t b0t b1w; s1t s0t b0t; s1w s0t b0t; s1t s0w b0t; s1t s0t b0w; s1w s0t b0w; s2t s1t s0t; s2t s1t b0t; s2t s1t s0t b0t;
b0t b1t b2t; b0w b1t b2t; s1t s0t b0t b1t; s0t b0t b1t b2t; b0t b1t b2t b3t; s1c s0c b0c b1c b2c; s1w s0c b0w; s0w b0c b1w;
s0t b0t s0l1t; s0t b0t s0r1t; s0t b0t b0l1t; s0t s1t s0l1t; s0t s1t s0r1t; s1t s0t s1l1t; s1t s0t s1r1t; s1t b0t s1r1t; s1t s0t b0t s0r1t; s1t s0t b0t b0l1t; s1t s0t b0t s0l1t;
s0w b0w s0r1w; s0w b0w b0l1w; s0t s0l1t s0l2t; s0t s0r1t s0r2t; b0t b0l1t b0l2t; s0t b0t s0r1t s0r2t; s0t b0t b0l1t b0l2t; s1t s1r1t s1r2t;
s0l1w; s0l1t; s0l1l; s0r1w; s0r1t; s0r1l; s0l2l; s0r2l; s1l1l; s1r1l; s1r1w; b0l1w; b0l1t; b0l1l; b0l2l; s0l1w s0t; s0r1w s0t; b0l1w b0t; s1r1w s1t; s1l1w s1t; s0r1w b0t; s0l1w b0t; s1r1w s0t;
s0t s0r1l b0t; s0t s0l1l b0t; s1t s1r1l s0t; s0t b0t b0l1l; s0w s0r1l; s0w s0l1l; s1w s1r1l; b0w b0l1l; s0r1l s0r2l s0t; s0l1l s0l2l s0t;
s0w d0; s0t d0; b0w d0; b0t d0; s0w b0w d0; s0t b0t d0; s0t b0t m0; s0w b0t m0; s0t b0w m0; s1w d1; s1t d1; s0w d1; s0t d1; s1w s0w d1; s1t s0t d1; s1t s0t m1; s1w s0t m1; s1t s0w m1;
s1t s0t b0t d0; s1t s0t b0t m0; s1t s0t b0t m1; s1t s0t b0t d1; s1t b0t m0 m1;
s0w s0vl; s0t s0vl; s0w s0vr; s0t s0vr; s1w s1vr; s1t s1vr; s1t s1vl; b0w b0vl; b0t b0vl; s0t s0vr b0t; s0t b0t b0vl;
s0w s0zl; s0t s0zl; s0w s0zr; s0t s0zr; s1w s1zr; s1t s1zr; s1t s1zl; b0w b0zl; b0t b0zl; s0t s0zr b0t; s0t b0t b0zl; s1t s1zr s0t; s0t s0zl b0t; s1t s1zr b0t; s0t s0zl b0t b0zl; s1t s0t s0zr b0t;
s0t s0nt b0pt b0t; s0pt s0t b0t b1t; s0pt s0t b0pt b0t; s0t s0nt b0t b1t; s1t s1nt s0pt s0t; s1pt s1t s0t s0nt; s1nt s1t s0t b0t; b0pt b0t; b0pw b0t; b0pw b0w; s0nw s0t; s0nt s0t; s0nw s0w; s0nw b0w; s0t b0pw b0t;
depth; depth s0t b0t; depth b0t b1t; depth s0w b0t`;

/** What a glance takes in, which settles the plain cases: few templates in a small table of their own, that stays near the processor. */
export const GLANCE_TEMPLATES = `
s0w; s0t; b0w; b0t; s0t b0t; s0w b0t; s0t b0w; s0w b0w; s1t s0t; s1w s0t; s1t s0w; s1w s0w; s1w b0t; s1t b0w; s0w b1t; s0t b1w; b0w b1t; b0t b1w; b0w b1w;
s1t s0t b0t; s0t b0t b1t; s1t s0t b0t b1t; s0w b0t b1t; s0t b0w b1t; s1t s0w b0t; s1t s0t b0w; s2t s1t s0t b0t; b0t b1t b2t; s0t b0t b1t b2t; s1c s0c b0c b1c b2c;
s0t b0t d0; s0w b0t d0; s1t s0t d1; s0t b0t m0; s1t s0t b0t m0; s1t s0t m1; s0t s0zl b0t; s0t s0zr b0t; s1t s1zr s0t; s0t b0t b0zl; s0w s0vr; s0w s0vl;
s0t s0nt b0pt b0t; s0pt s0t b0t b1t; s0t s0nt b0t b1t; b0pw b0w; depth s0t b0t; s0t b0t s0r1t; s0t b0t b0l1t; s0t s0r1l b0t; s0w s0r1l; s1w s1zr; b0w b0zl; s0w s0zr; s0w s0zr b0t; s1w s1zr b0t`;

/**
 * Of an arc: h head, d dependent, their outer children and neighbours, o the stack or buffer item on the arc's other side, q direction and
 * distance. Each has its place's multiplier; those that no template takes keep their places and are not worked out.
 */
export const LABEL_ATOMS = [
  "hw",
  "he",
  "ht",
  "dw",
  "de",
  "dt",
  "q",
  "hpt",
  "hnt",
  "hpw",
  "hnw",
  "dpt",
  "dnt",
  "dpw",
  "dnw",
  "hl1w",
  "hl1t",
  "hl1l",
  "hr1w",
  "hr1t",
  "hr1l",
  "dl1w",
  "dl1t",
  "dl1l",
  "dr1w",
  "dr1t",
  "dr1l",
  "dl2l",
  "dl2w",
  "hzl",
  "hzr",
  "dzl",
  "dzr",
  "hvl",
  "hvr",
  "ot",
  "ow",
  "m",
  "dvr",
  "dvl",
  "b1t",
  "b1w",
  "hc",
  "dc",
] as const;

/** The first label templates settle most relations; the others are looked at only where those leave it in doubt. */
export const FIRST_LABEL_FEATURES = 22;

export const LABEL_TEMPLATES = `
q; hw q; ht q; dw q; dt q; de q; ht dt q; hw dw; hw dt; ht dw;
dl1w dt q; dl1l hw; dl1t dt ht; dl2l dl1l dt ht; dl2w dt ht; dr1w dt;
hl1l ht dt; hl1t ht dt; hr1l hw; hr1w ht dt; hr1t ht dt;
hzr dw; dzl dw; hzl hzr ht dt;
hpt ht dt q; dpt dt ht q; dnt dt ht q; dpw dt ht; dnw dt ht; hpw ht dt; hnw ht dt; ht hnt dt dnt;
ow ht dt; m ht dt q; b1t ht dt q; b1w ht dt; dvl dvr dt ht; dl1w dl1l ht; hc dc q; dl1w dc hc q`;
