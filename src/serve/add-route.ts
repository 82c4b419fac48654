import { timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { stream } from "hono/streaming";
import { Report } from "#record";

/** Adds reports as they come and gives a result for each, in their order. */
export type AddReports = (reports: AsyncIterable<Report>) => AsyncIterable<unknown>;

/** Takes JSON Lines of reports, gives JSON Lines of results while it goes on. Asks for the token in the store's folder. */
export function addRoute({ token, addReports }: { token: string; addReports: AddReports }): (c: Context) => Response {
  return (c) => {
    if (!isToken(c.req.header("authorization"), token))
      return c.json({ error: "Handing over reports needs the token of this store." }, 401);
    const body = c.req.raw.body;
    if (!body) return c.json({ error: "Send reports as JSON Lines." }, 400);
    c.header("Content-Type", "application/jsonl; charset=utf-8");
    return stream(c, async (out) => {
      try {
        for await (const result of addReports(parseReports(body))) await out.write(`${JSON.stringify(result)}\n`);
      } catch (error) {
        await out.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`);
      }
    });
  };
}

function isToken(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function* parseReports(body: ReadableStream<Uint8Array>): AsyncIterable<Report> {
  for await (const line of splitLines(body)) yield Report.parse(JSON.parse(line));
}

async function* splitLines(body: ReadableStream<Uint8Array>): AsyncIterable<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    const lines = decoder.decode(chunk, { stream: true }).split("\n");
    for (const line of lines.slice(0, -1)) {
      const whole = parts.splice(0).join("") + line;
      if (whole.trim() !== "") yield whole;
    }
    parts.push(lines.at(-1)!);
  }
  const rest = parts.join("") + decoder.decode();
  if (rest.trim() !== "") yield rest;
}
