import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const BIN = "/usr/lib/postgresql/15/bin";
const run = promisify(execFile);

export interface TestServer {
  /** Makes a new database and gives its address. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** A PostgreSQL server for tests: the one of ANNALIST_TEST_PG, else a temporary one where PostgreSQL 15 is installed. */
export async function startPostgres(): Promise<TestServer | undefined> {
  const given = process.env.ANNALIST_TEST_PG;
  if (given) return serverAt(given, async () => undefined);
  if (!existsSync(`${BIN}/initdb`)) return undefined;
  const dir = await mkdtemp(join(tmpdir(), "annalist-pg-"));
  await chmod(dir, 0o755);
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const root = process.getuid?.() === 0;
  const user = root ? "postgres" : "annalist";
  const data = join(dir, "data");
  const as = (command: string, args: readonly string[]): [string, string[]] =>
    root ? ["runuser", ["-u", "postgres", "--", command, ...args]] : [command, [...args]];
  if (root) await run("chown", ["postgres", dir]);
  await run(
    ...as(`${BIN}/initdb`, ["-D", data, "-U", user, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]),
  );
  const port = await freePort();
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${dir}`, "-c", "fsync=off"];
  const server = spawn(...as(`${BIN}/postgres`, ["-D", data, "-p", String(port), ...settings]), { stdio: "ignore" });
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const url = `postgres://${user}@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return serverAt(url, async () => {
    await run(...as(`${BIN}/pg_ctl`, ["-D", data, "-m", "immediate", "stop"]));
    await ended;
    await rm(dir, { recursive: true, force: true });
  });
}

function serverAt(url: string, stop: () => Promise<void>): TestServer {
  const made: string[] = [];
  return {
    async newDatabase() {
      const name = `annalist_test_${process.pid}_${made.length}_${Date.now()}`;
      await ask(url, `create database ${name}`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async stop() {
      for (const name of made) await ask(url, `drop database if exists ${name} with (force)`).catch(() => undefined);
      await stop();
    },
  };
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask(url, "select 1");
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
