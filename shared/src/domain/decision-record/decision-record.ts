import type { Instant } from '../../lib/instant.js';
import type { ApprovalState } from '../approval/approval.js';
import type { PrintedWaiver } from '../snapshot/snapshot.js';

/** A record of the ledger as it was written down. */
export interface WrittenRecord {
  /** Null while it is not sealed. */
  readonly number: number | null;
  readonly birthMac: string;
  /** Canonical JSON, with a salted commitment in the place of everything personal. */
  readonly content: string;
  /** What is committed to, by its name, as far as it is still there. */
  readonly personal: Readonly<Record<string, { readonly salt: string; readonly value: string }>>;
}

/** One record's place in the chain: its hash is that of the hash before, its number and its digest. */
export interface ChainLink {
  readonly number: number;
  readonly digest: string;
  readonly hash: string;
}

export interface LedgerChain {
  /** The hash that the first link follows. */
  readonly previous: string;
  readonly links: readonly ChainLink[];
}

/** What the records about an approval say. A person, or words, that were erased since are null. */
export interface RecordedDecision {
  readonly request: {
    readonly approvalId: string;
    readonly at: Instant;
    readonly by: string | null;
    readonly note: string | null;
    readonly transition: string;
    readonly snapshotId: string;
    readonly snapshotHash: string;
    readonly rule: {
      readonly version: number;
      readonly functions: readonly { readonly role: string; readonly needed: number }[];
    };
  };
  readonly verdicts: readonly {
    readonly at: Instant;
    readonly by: string | null;
    readonly role: string;
    readonly onBehalfOf: string | null;
    readonly verdict: 'approve' | 'reject';
    readonly reason: string | null;
    readonly criteria: readonly string[];
  }[];
  /** What became of it. */
  readonly outcome: {
    readonly state: ApprovalState;
    readonly at: Instant;
    readonly by: string | null;
    readonly reason: string | null;
    readonly changes: readonly { readonly kind: string; readonly key: string }[];
  };
  /** The exceptions printed on the snapshot, with who asked for them and who agreed. */
  readonly waivers: readonly (Omit<PrintedWaiver, 'id' | 'reason'> & {
    readonly id: string;
    readonly reason: string | null;
    readonly askedAt: Instant;
    readonly askedBy: string | null;
    readonly secondedAt: Instant | null;
    readonly secondedBy: string | null;
  })[];
  /** The step that was taken by it. */
  readonly step: {
    readonly at: Instant;
    readonly by: string | null;
    readonly transition: string;
    readonly to: { readonly phase: string; readonly ring: number | null };
  } | null;
}

export const recordFormat = 'causeway-decision-record-1';

/** Everything about one decision, to be checked without the house. */
export interface DecisionRecord extends RecordedDecision {
  readonly format: typeof recordFormat;
  readonly snapshot: {
    readonly id: string;
    /** Of the text. */
    readonly sha256: string;
    /** The very text that was hashed. */
    readonly text: string;
    /** The same, to be read. */
    readonly body: Readonly<Record<string, unknown>>;
  };
  /** How the program and people are called; not on record, so each has a checksum of its own. */
  readonly names: readonly {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
  }[];
  readonly ledger: {
    readonly records: readonly WrittenRecord[];
    /** From the first of them to the last, and as far beyond as was asked for; null while none is sealed. */
    readonly chain: LedgerChain | null;
  };
}
