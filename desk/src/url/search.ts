/** What stands after the question mark: a word, or several where a name is repeated. No JSON, so that people can read it. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

export function parseSearch(text: string): Record<string, string | string[]> {
  const params = new URLSearchParams(text);
  const out: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    out[name] = values.length === 1 ? values[0]! : values;
  }
  return out;
}

export function printSearch(search: Search): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === "") continue;
    for (const one of typeof value === "string" ? [value] : value) params.append(name, one);
  }
  const text = params.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

export function listOf(search: Search, name: string): readonly string[] {
  const value = search[name];
  if (value === undefined || value === "") return [];
  return (typeof value === "string" ? [value] : value).flatMap((part) => part.split(",")).filter((part) => part !== "");
}

export function wordOf(search: Search, name: string): string {
  const value = search[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}
