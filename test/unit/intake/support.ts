import { type Intake, type IntakeOptions, readSources } from "#intake";

/** Reads bytes as if they came from stdin, in chunks of `chunk` bytes. */
export async function intake(
  bytes: Uint8Array | string,
  options: IntakeOptions & { chunk?: number } = {},
): Promise<Intake[]> {
  return collect(
    [{ name: "-", bytes: inChunks(typeof bytes === "string" ? Buffer.from(bytes) : bytes, options.chunk ?? 65536) }],
    options,
  );
}

export async function collect(
  sources: Parameters<typeof readSources>[0],
  options: IntakeOptions = {},
): Promise<Intake[]> {
  const all: Intake[] = [];
  for await (const each of readSources(sources, options)) all.push(each);
  return all;
}

/** The only report that comes of the bytes; fails where there is a problem or more than one. */
export async function onlyReport(bytes: Uint8Array | string, options: IntakeOptions & { chunk?: number } = {}) {
  const all = await intake(bytes, options);
  if (all.length !== 1 || !all[0]!.report || all[0]!.problem) throw new Error(`not one report: ${JSON.stringify(all)}`);
  return all[0]!.report;
}

/** Codes of all problems, with their lines. */
export function problemsOf(all: readonly Intake[]): string[] {
  return all.flatMap(({ problem }) =>
    problem ? [`${problem.code}${problem.line === undefined ? "" : `:${problem.line}`}`] : [],
  );
}

export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
