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
