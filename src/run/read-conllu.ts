import { type Intake, openIntake } from "#intake";
import { openLanguagePack } from "#lang";
import { createReader, createWordReader, parseConlluTokens, toConllu, toConlluSentence } from "#read";
import { problem } from "#record";
import type { Input, ReaderOptions } from "./reader.js";
import type { PrintedReading } from "./render-reading.js";

/** Opens what prints inputs as CoNLL-U: reports by the whole first stage, CoNLL-U itself by tagger and parser alone. */
export async function openConlluPrinter(
  pack: Uint8Array,
  options: ReaderOptions,
): Promise<(input: Input) => Promise<PrintedReading[]>> {
  const opened = openLanguagePack(pack);
  const readText = createReader(opened);
  const readTokens = createWordReader(opened);
  const take = await openIntake(options);

  function printReport({ report, problem }: Intake): PrintedReading {
    const line = report
      ? `# newdoc id = ${report.id.replace(/\s+/gu, " ")}\n${toConllu(readText(report.text))}`
      : undefined;
    return { ...(line === undefined ? {} : { line }), ...(problem ? { problem } : {}) };
  }

  function printSentences(conllu: string, file: string, line: number | undefined): PrintedReading {
    const parse = readTokens(parseConlluTokens(conllu));
    if (parse.size === 0)
      return { problem: problem("bad-conllu", { reason: "no line has ten columns" }, { file, line }) };
    const comments = commentsOf(conllu);
    const sentences: string[] = [];
    for (let s = 0; s + 1 < parse.sentence.length; s++)
      sentences.push(withComments(toConlluSentence(parse, s), comments[s]));
    return { line: sentences.join("") };
  }

  return async (input) => {
    if ("problem" in input) return [{ problem: input.problem }];
    if ("report" in input) return [printReport({ where: { file: input.report.id }, report: input.report })];
    const { kind, bytes, where } = input.piece;
    if (kind === "conllu") return [printSentences(Buffer.from(bytes).toString("utf8"), where.file, where.line)];
    return (await take(input.piece)).map(printReport);
  };
}

/** The comment lines of each sentence that has words. */
function commentsOf(conllu: string): string[][] {
  const blocks = conllu.split(/\n(?:[ \t\r]*\n)+/).map((block) => block.split("\n"));
  return blocks
    .filter((lines) => lines.some((line) => /^\d+\t/.test(line)))
    .map((lines) => lines.filter((line) => line.startsWith("#")).map((line) => line.replace(/\r$/, "")));
}

/** The sentence with the comments it came with in place of our own. */
function withComments(sentence: string, comments: readonly string[] | undefined): string {
  if (!comments || comments.length === 0) return sentence;
  return `${comments.join("\n")}\n${sentence.replace(/^(?:#.*\n)+/, "")}`;
}
