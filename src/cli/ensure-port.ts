import { createServer } from "node:net";

/** Rejects with the system's error where nothing can listen on a port of 127.0.0.1 now (`EADDRINUSE`, `EACCES`). */
export function ensurePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => server.close(() => resolve()));
  });
}
