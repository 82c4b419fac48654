/** What a list, an export or a page is narrowed to. An absent field does not narrow. */
export interface Filter {
  readonly kind?: readonly string[];
  readonly type?: readonly string[];
  /** ISO 3166-1 alpha-3. */
  readonly country?: readonly string[];
  /** Part of a place's name. */
  readonly place?: readonly string[];
  /** First and last day meant, `YYYY-MM-DD`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Part of the name of somebody who takes part. */
  readonly actor?: readonly string[];
  readonly standing?: readonly string[];
  readonly factuality?: readonly string[];
  readonly stage?: readonly string[];
  /** Report ids. */
  readonly report?: readonly string[];
  readonly publisher?: readonly string[];
  readonly language?: readonly string[];
  /** Words, as a web search takes them: quoted phrases, `or`, `-not`. */
  readonly q?: string;
  /** Least number of independent origins. */
  readonly origins?: number;
  readonly confidence?: number;
}
