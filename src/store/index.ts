export { buildEmptyStore } from "./empty-store.js";
export { isDead, type LockHolder, lockStore, readLock, type StoreLock, StoreLocked } from "./lock.js";
export { type EmbeddedStore, openPgliteStore, type PgliteStoreOptions } from "./open-pglite-store.js";
export { openPostgresStore, type PostgresStoreOptions } from "./open-postgres-store.js";
export { StoreBroken } from "./pool.js";
export { accountType, entryDays, entryParties, entryPlace, entryType } from "./rows.js";
export * from "./store.js";
export { reportKey, toInstant } from "./versions.js";
