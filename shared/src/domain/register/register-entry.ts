import type { Instant } from '../../lib/instant.js';
import type { EvidenceId, PersonId, ProgramId, RegisterEntryId } from '../../lib/ids.js';
import type { Values } from '../declared/field.js';
import type { FoundGap } from './found-gap.js';
import type { RegisterKind } from './register-kind.js';

/** What happened to an entry since it was added. */
export type EntryStep =
  | {
      readonly what: 'moved';
      readonly move: string;
      readonly from: string;
      readonly to: string;
      readonly reason: string | null;
      readonly evidenceIds: readonly EvidenceId[];
      readonly by: PersonId;
      readonly at: Instant;
    }
  | {
      readonly what: 'changed';
      readonly fields: readonly string[];
      readonly by: PersonId;
      readonly at: Instant;
    };

export interface RegisterEntry {
  readonly id: RegisterEntryId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly kind: string;
  /** What made it by itself, so that it is made once; null where a person added it. */
  readonly origin: string | null;
  /** What was found, where that made it by itself. */
  readonly found?: FoundGap;
  readonly state: string;
  readonly values: Values;
  readonly owner: PersonId | null;
  /** Null where the kind keeps it from everybody, or nobody added it. */
  readonly addedBy: PersonId | null;
  readonly addedAt: Instant;
  readonly steps: readonly EntryStep[];
  /** The due date its owner was told has passed. */
  readonly toldOverdue: Instant | null;
}

export type RegisterEvent =
  | { readonly type: 'entry-added'; readonly entry: RegisterEntry }
  | {
      readonly type: 'entry-changed';
      readonly values: Values;
      readonly owner: PersonId | null;
      readonly fields: readonly string[];
      readonly by: PersonId;
      readonly at: Instant;
    }
  | {
      readonly type: 'entry-moved';
      readonly step: Extract<EntryStep, { what: 'moved' }>;
      /** What the move asked for. */
      readonly values: Values;
    }
  | { readonly type: 'entry-overdue'; readonly dueAt: Instant; readonly at: Instant };

export type RegisterRejection =
  | 'stale'
  | 'nothing-changed'
  | 'fields-refused'
  | 'entry-closed'
  | 'move-not-offered'
  | 'reason-missing'
  | 'evidence-missing'
  | 'owner-missing'
  | 'second-person-needed'
  | 'not-due';

export function isClosed(kind: RegisterKind, entry: Pick<RegisterEntry, 'state'>): boolean {
  return kind.closed.includes(entry.state);
}

export function dueAtOf(kind: RegisterKind, entry: Pick<RegisterEntry, 'values'>): Instant | null {
  const due = kind.due === null ? undefined : entry.values[kind.due];
  return typeof due === 'number' ? due : null;
}
