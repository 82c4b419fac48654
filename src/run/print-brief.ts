import { type Brief, type Citation, sayDay } from "#record";

export const BRIEF_FORMATS = ["md", "html", "text"] as const;
export type BriefFormat = (typeof BRIEF_FORMATS)[number];

/** A brief as Markdown, as an HTML page of its own or as plain text, always with its numbered sources. */
export function printBrief(brief: Brief, format: BriefFormat): string {
  if (format === "html") return toHtml(brief);
  return format === "md" ? toMarkdown(brief) : toText(brief);
}

function toMarkdown(brief: Brief): string {
  const out = [`# ${escapeMarkdown(brief.title)}`, "", escapeMarkdown(brief.basis)];
  for (const { heading, note, lines } of brief.sections) {
    out.push("", `## ${heading}`, "");
    if (note) out.push(`*${note}*`, "");
    for (const { text, cites } of lines) out.push(`- ${escapeMarkdown(text)}${cites.map((n) => ` [${n}]`).join("")}`);
  }
  if (brief.citations.length > 0) out.push("", "## Sources", "");
  for (const citation of brief.citations)
    out.push(`${citation.n}. ${escapeMarkdown(saySource(citation))}: “${escapeMarkdown(oneLine(citation.quote))}”`);
  return `${out.join("\n")}\n`;
}

function toText(brief: Brief): string {
  const out = [brief.title.toUpperCase(), "", ...wrap(brief.basis, "")];
  for (const { heading, note, lines } of brief.sections) {
    out.push("", heading.toUpperCase(), ...(note ? wrap(note, "") : []));
    for (const { text, cites } of lines)
      out.push(...wrap(`- ${oneLine(text)}${cites.map((n) => ` [${n}]`).join("")}`, "  "));
  }
  if (brief.citations.length > 0) out.push("", "SOURCES");
  for (const citation of brief.citations)
    out.push(...wrap(`[${citation.n}] ${saySource(citation)}: "${oneLine(citation.quote)}"`, "    "));
  return `${out.join("\n")}\n`;
}

function toHtml(brief: Brief): string {
  const marks = (cites: readonly number[]) => cites.map((n) => `<sup><a href="#source-${n}">[${n}]</a></sup>`).join("");
  const section = ({ heading, note, lines }: Brief["sections"][number]) =>
    `<section><h2>${escapeHtml(heading)}</h2>${note ? `<p><em>${escapeHtml(note)}</em></p>` : ""}<ul>${lines
      .map(({ text, cites }) => `<li>${escapeHtml(text)}${marks(cites)}</li>`)
      .join("\n")}</ul></section>`;
  const sources = brief.citations.map(
    (citation) =>
      `<li id="source-${citation.n}" value="${citation.n}">${escapeHtml(saySource(citation))}: <q>${escapeHtml(oneLine(citation.quote))}</q></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(brief.title)}</title>
<style>body{font:17px/1.55 Georgia,"Source Serif 4",serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#1c1a17;background:#fff}
h1,h2{line-height:1.2}li{margin:.4em 0}sup a{text-decoration:none}ol{font-size:.88em}@media print{body{margin:0;font-size:11pt}}</style>
</head><body><h1>${escapeHtml(brief.title)}</h1><p>${escapeHtml(brief.basis)}</p>
${brief.sections.map(section).join("\n")}
${sources.length > 0 ? `<section><h2>Sources</h2><ol>${sources.join("\n")}</ol></section>` : ""}
</body></html>
`;
}

function saySource({ publisher, title, published, chain, report }: Citation): string {
  const head = [publisher ?? report, title ? `“${title}”` : "", published ? sayDay(published.slice(0, 10)) : ""]
    .filter(Boolean)
    .join(", ");
  return chain.length > 0 ? `${head} (citing ${chain.join(", citing ")})` : head;
}

const WIDTH = 80;

function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|]/gu, "\\$&");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => `&#${char.codePointAt(0)};`);
}
