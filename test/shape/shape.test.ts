import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Who may import whom (docs/architecture.md). A layer may always import itself. */
const ENGINE = ["record", "text", "lang", "read", "find", "code", "reconcile", "engine"];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ENGINE.map((layer, i) => [layer, ENGINE.slice(0, i)])),
  filter: ["record"],
  intake: ["record", "text"],
  store: ["record", "filter"],
  export: ["record", "filter"],
  run: [...ENGINE, "filter", "intake", "store", "export"],
  serve: [...ENGINE, "filter", "store", "export", "run"],
  cli: [...ENGINE, "filter", "intake", "store", "export", "run", "serve"],
};
const LONGEST_FILE = 340;
/** How a file begins that a script wrote. */
const GENERATED = "// Written by scripts/";
const LONGEST_FUNCTION = 75;

const root = join(import.meta.dirname, "../../src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({
    name,
    source: ts.createSourceFile(name, readFileSync(join(root, name), "utf8"), ts.ScriptTarget.Latest, true),
  }));

function importsOf(source: ts.SourceFile): string[] {
  return source.statements
    .filter(
      (s): s is ts.ImportDeclaration | ts.ExportDeclaration => ts.isImportDeclaration(s) || ts.isExportDeclaration(s),
    )
    .flatMap((s) => (s.moduleSpecifier && ts.isStringLiteral(s.moduleSpecifier) ? [s.moduleSpecifier.text] : []));
}

/** A file inside src for a relative or `#layer` import; undefined for a package. */
function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return `${specifier.slice(1)}/index.ts`;
  if (!specifier.startsWith(".")) return undefined;
  return relative(root, join(root, from, "..", specifier)).replace(/\.js$/, ".ts");
}

/** What looks like a word but belongs to no language: keys of CoNLL-U, the beginning of an address, ISO 8601 durations. */
const NO_LANGUAGE = [
  String.raw`read/conllu/parse-conllu-tokens.ts: /(^|\|)SpaceAfter=No(\||$)/`,
  'read/tokens/tokenise.ts: text.slice(i, k).toLowerCase() === "www"',
  String.raw`code/timex-duration.ts: /^P(\d{1,4})([DWMY])$/`,
];
/** An expression that gives a report's own words: `parse.lower[i]`, `text.slice(a, b)`. */
const OF_THE_TEXT = /(\.(form|lower|lemma)\[[^\]]*\]!?|\btext\.(slice|substring)\([^)]*\)(\.\w+\(\))?)$/;
const NOT_LETTERS = /\\[pP]\{[^}]*\}|\\u(\{\w+\}|\w{4})|\\x\w\w|\\\w|\(\?<\w+>|\w-\w/g;
const EQUALITY = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];

/** Code that compares words of a text with a string or a module's own list, and regular expressions that spell a word. */
function wordsMatched(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const spelled = (node: ts.Node) => ts.isStringLiteral(node) && /\p{L}/u.test(node.text);
  const ofText = (node: ts.Node | undefined) => node !== undefined && OF_THE_TEXT.test(node.getText());
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      if (/\p{L}{2}/u.test(node.text.slice(1, node.text.lastIndexOf("/")).replace(NOT_LETTERS, " ")))
        found.push(node.text);
    } else if (ts.isBinaryExpression(node) && EQUALITY.includes(node.operatorToken.kind)) {
      if ((spelled(node.left) && ofText(node.right)) || (spelled(node.right) && ofText(node.left)))
        found.push(node.getText());
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const [first] = node.arguments;
      if (/^(startsWith|endsWith|includes|indexOf)$/.test(name.text) && first && spelled(first) && ofText(expression))
        found.push(node.getText());
      if (/^(has|includes|indexOf)$/.test(name.text) && ofText(first) && /^[A-Z_]+$|^\[/.test(expression.getText()))
        found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("the house plan", () => {
  it("imports point one way", () => {
    const wrong = files.flatMap(({ name, source }) => {
      const layer = name.split("/")[0]!;
      return importsOf(source)
        .map((specifier) => targetOf(name, specifier)?.split("/")[0])
        .filter((other) => other !== undefined && other !== layer && !MAY_IMPORT[layer]?.includes(other))
        .map((other) => `${name} imports ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  it("siblings in find do not import each other, and files form no cycle", () => {
    const graph = new Map(
      files.map(({ name, source }) => [
        name,
        importsOf(source)
          .map((s) => targetOf(name, s))
          .filter((t) => t !== undefined),
      ]),
    );
    const siblings = [...graph].flatMap(([name, targets]) =>
      targets
        .filter((t) => /^find\/\w+\//.test(name) && /^find\/\w+\//.test(t) && t.split("/")[1] !== name.split("/")[1])
        .map((t) => `${name} → ${t}`),
    );
    expect(siblings).toEqual([]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (name: string, path: readonly string[]) => {
      if (path.includes(name)) cycles.push([...path.slice(path.indexOf(name)), name].join(" → "));
      else if (!done.has(name)) {
        for (const target of graph.get(name) ?? []) visit(target, [...path, name]);
        done.add(name);
      }
    };
    for (const name of graph.keys()) visit(name, []);
    expect(cycles).toEqual([]);
  });

  it("keeps no state in modules", () => {
    const lets = files.flatMap(({ name, source }) =>
      source.statements
        .filter(
          (s): s is ts.VariableStatement =>
            ts.isVariableStatement(s) && (s.declarationList.flags & ts.NodeFlags.Const) === 0,
        )
        .map((s) => `${name}: ${s.getText().slice(0, 40)}`),
    );
    expect(lets).toEqual([]);
  });

  it("matches no word of a language: those are data in lang/", () => {
    const found = files
      .filter(({ name }) => /^(text|read|find|code|reconcile)\//.test(name))
      .flatMap(({ name, source }) => wordsMatched(source).map((code) => `${name}: ${code}`));
    expect(found.filter((line) => !NO_LANGUAGE.includes(line))).toEqual([]);
  });

  it("keeps files and functions short", () => {
    const long: string[] = [];
    const lines = (source: ts.SourceFile, node: ts.Node) =>
      source.getLineAndCharacterOfPosition(node.end).line -
      source.getLineAndCharacterOfPosition(node.getStart()).line +
      1;
    for (const { name, source } of files.filter((file) => !file.source.text.startsWith(GENERATED))) {
      const all = source.getLineAndCharacterOfPosition(source.end).line;
      if (all > LONGEST_FILE) long.push(`${name}: ${all} lines`);
      // A function inside another counts on its own, so that a factory is as long as what it does itself.
      const visit = (node: ts.Node): number => {
        let inner = 0;
        ts.forEachChild(node, (child) => {
          inner += visit(child);
        });
        if (!(ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) || !node.body) return inner;
        const own = lines(source, node) - inner;
        if (own > LONGEST_FUNCTION) long.push(`${name}: ${node.name?.getText()} has ${own} lines of its own`);
        return inner + own;
      };
      visit(source);
    }
    expect(long).toEqual([]);
  });
});
