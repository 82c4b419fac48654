/** Marks the words of sentences that end without closing punctuation: headlines, bullets, captions, datelines. */
export function createHeadlineTest(): (form: readonly string[], sentence: Uint32Array) => Uint8Array {
  const ends = /[\p{Sentence_Terminal}\u2026:;]$/u;
  const closes = /^[\p{Pe}\p{Pf}\p{Pi}"']+$/u;

  return (form, sentence) => {
    const headline = new Uint8Array(form.length);
    for (let s = 0; s + 1 < sentence.length; s++) {
      const from = sentence[s]!;
      let last = sentence[s + 1]! - 1;
      while (last > from && closes.test(form[last]!)) last--;
      if (!ends.test(form[last]!)) headline.fill(1, from, sentence[s + 1]!);
    }
    return headline;
  };
}
