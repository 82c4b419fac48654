import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";

/** Just enough of the ustar format (POSIX 1003.1) for the files of an empty database: short names, plain files, folders. */

const BLOCK = 512;

/** The tar archive of a folder's contents, entries in order of name. */
export async function packTar(dir: string): Promise<Buffer> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries
    .map((entry) => ({ file: join(entry.parentPath, entry.name), folder: entry.isDirectory() }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const parts: Buffer[] = [];
  for (const { file, folder } of names) {
    const name = file
      .slice(dir.length + 1)
      .split(sep)
      .join("/");
    const content = folder ? Buffer.alloc(0) : await readFile(file);
    parts.push(header(folder ? `${name}/` : name, content.length, folder), content, padding(content.length));
  }
  parts.push(Buffer.alloc(2 * BLOCK));
  return Buffer.concat(parts);
}

function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

function header(name: string, size: number, folder: boolean): Buffer {
  if (Buffer.byteLength(name) > 99) throw new Error(`name too long for a tar header: ${name}`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write(folder ? "0000700\0" : "0000600\0", 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  block.write("00000000000\0", 136);
  block.write(folder ? "5" : "0", 156);
  block.write("ustar\u000000", 257);
  block.write("        ", 148);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** Writes an archive's files into a folder. Throws on a name that leads out of it. */
export async function unpackTar(archive: Buffer, dir: string): Promise<void> {
  const root = resolve(dir);
  const made = new Set<string>();
  const make = async (folder: string) => {
    if (!made.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
    made.add(folder);
  };
  await make(root);
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const name = field(archive, at, 100);
    const size = Number.parseInt(field(archive, at + 124, 12), 8);
    const file = resolve(root, name);
    if (!file.startsWith(root + sep)) throw new Error(`archive entry outside its folder: ${name}`);
    at += BLOCK;
    if (name.endsWith("/")) await make(file);
    else {
      await make(dirname(file));
      await writeFile(file, archive.subarray(at, at + size), { mode: 0o600 });
    }
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
}

function field(archive: Buffer, start: number, length: number): string {
  const end = archive.indexOf(0, start);
  return archive.toString("utf8", start, Math.min(end === -1 ? archive.length : end, start + length)).trim();
}
