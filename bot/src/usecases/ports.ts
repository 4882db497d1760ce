import type { Id, PersonKey, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../store/stores.js';

/** Runs one command: what it reads is committed, what it writes lands together or not at all. */
interface Commands {
  /**
   * Loads, decides and saves through `work`. When a version moved or a unique key was taken in the
   * meantime, `work` runs again on the new state; it must therefore do nothing but read and write.
   * The promise resolves once the writes are durable.
   */
  run<Result>(tenantId: TenantId, work: (stores: Stores) => Promise<Result>): Promise<Result>;
}

/** Everything a use case may reach besides shared. */
export interface Ports {
  readonly commands: Commands;
  /** Stores for reading; a write through them throws. */
  read(tenantId: TenantId): Stores;
  now(): Instant;
  newId<Noun extends string>(): Id<Noun>;
  /** SHA-256, hex. */
  hash(text: string): string;
  /** What a program calls whoever a source names by this identifier. The identifier is kept nowhere. */
  personKey(programId: ProgramId, identifier: string): PersonKey;
  /** 256 random bits, base64url. */
  secret(): string;
}
