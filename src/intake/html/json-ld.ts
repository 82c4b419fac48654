/** What a page's JSON-LD says of its article. */
export interface ArticleData {
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly credit?: string | undefined;
}

type Node = Readonly<Record<string, unknown>>;

const MAX_NODES = 1000;

/** Takes the article from a page's JSON-LD scripts: schema.org NewsArticle and its kin, also inside `@graph`. */
export function readJsonLd(scripts: readonly string[]): ArticleData {
  const nodes = scripts.flatMap(nodesOf);
  const article =
    nodes.find((node) => /Article|Posting|^Report$/.test(typeOf(node))) ??
    nodes.find((node) => node.datePublished !== undefined);
  if (!article) return {};
  const byId = new Map(nodes.filter((node) => typeof node["@id"] === "string").map((node) => [node["@id"], node]));
  const nameOf = (value: unknown): string | undefined => {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === "string") return first;
    if (!isNode(first)) return undefined;
    return stringOf(first.name) ?? stringOf(byId.get(first["@id"])?.name);
  };
  const publisher = nameOf(article.publisher);
  const author: unknown = Array.isArray(article.author) ? article.author[0] : article.author;
  const agency = isNode(author) && /Organization/.test(typeOf(author)) ? stringOf(author.name) : undefined;
  const isOther =
    agency !== undefined && publisher !== undefined && !agency.includes(publisher) && !publisher.includes(agency);
  return {
    headline: stringOf(article.headline) ?? stringOf(article.name),
    published: stringOf(article.datePublished) ?? stringOf(article.dateCreated),
    publisher,
    url: stringOf(article.url) ?? idOf(article.mainEntityOfPage),
    language: stringOf(article.inLanguage),
    credit: nameOf(article.sourceOrganization) ?? stringOf(article.creditText) ?? (isOther ? agency : undefined),
  };
}

/** The objects of a script: itself, members of lists and of `@graph`. */
function nodesOf(script: string): Node[] {
  let root: unknown;
  try {
    root = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, ""),
    );
  } catch {
    return []; // a page's broken metadata is as good as none
  }
  const found: Node[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0 && found.length < MAX_NODES) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.unshift(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      found.push(value);
      if (value["@graph"] !== undefined) waiting.unshift(value["@graph"]);
      else if (isNode(value.mainEntity)) waiting.push(value.mainEntity);
    }
  }
  return found;
}

function typeOf(node: Node): string {
  const type = node["@type"];
  return String((Array.isArray(type) ? type[0] : type) ?? "");
}

function idOf(value: unknown): string | undefined {
  return typeof value === "string"
    ? value
    : isNode(value)
      ? (stringOf(value["@id"]) ?? stringOf(value.url))
      : undefined;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
