import { nameText } from "./column-text.js";

/** What decides to which page a report belongs and which of the page's versions stands. */
export interface Version {
  readonly key: string;
  readonly id: string;
  readonly digest: string;
  readonly url?: string | undefined;
  readonly instant: string;
  readonly retrieved: string;
}

/** The name of one version of one report. */
export function reportKey(id: string, digest: string): string {
  return nameText(`${id}~${digest.slice(0, 12)}`);
}

/** A publication date as an instant that sorts as text, in UTC; a day counts from its first moment. "" where unknown. */
export function toInstant(published: string | undefined): string {
  if (published === undefined) return "";
  const time = Date.parse(published.length === 10 ? `${published}T00:00:00Z` : published);
  return Number.isNaN(time) ? "" : new Date(time).toISOString();
}

/** By publication, then retrieval, then digest: whatever order the versions arrived in, the last of these stands. */
export function compareVersions(a: Version, b: Version): number {
  return (
    compare(a.instant, b.instant) ||
    compare(a.retrieved, b.retrieved) ||
    compare(a.digest, b.digest) ||
    compare(a.key, b.key)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Sorts reports into families: versions of one page, which share an id or an address, directly or through others.
 * A family is named by its smallest key. Inside a family the versions are in canonical order.
 */
export function groupVersions(versions: readonly Version[]): ReadonlyMap<string, readonly Version[]> {
  const parent = versions.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[index] !== root) [parent[index], index] = [root, parent[index]!];
    return root;
  };
  const first = new Map<string, number>();
  versions.forEach(({ id, url }, index) => {
    for (const name of url === undefined ? [`i${id}`] : [`i${id}`, `u${url}`]) {
      const other = first.get(name);
      if (other === undefined) first.set(name, index);
      else parent[find(index)] = find(other);
    }
  });
  const groups = new Map<number, Version[]>();
  versions.forEach((version, index) => {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(version);
    else groups.set(root, [version]);
  });
  return new Map(
    [...groups.values()].map((group) => {
      const name = group.reduce((least, { key }) => (key < least ? key : least), group[0]!.key);
      return [name, group.sort(compareVersions)] as const;
    }),
  );
}
