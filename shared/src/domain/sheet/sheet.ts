import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, SheetId } from '../../lib/ids.js';
import type { Values } from '../declared/field.js';
import type { SheetSubject } from './sheet-subject.js';

export interface Signature {
  /** Which of the kind's signatures. */
  readonly name: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export const sheetStates = ['draft', 'signed', 'superseded', 'withdrawn'] as const;
export type SheetState = (typeof sheetStates)[number];

/** What one set of signatures stands under. Written in as a draft; once signed it is never altered. */
export interface SheetVersion {
  readonly number: number;
  readonly state: SheetState;
  readonly values: Values;
  readonly writtenBy: PersonId;
  readonly writtenAt: Instant;
  /** Everybody who wrote in this version. */
  readonly writers: readonly PersonId[];
  readonly signatures: readonly Signature[];
  /** Since when it holds: the moment of the last signature, by the server's clock. */
  readonly signedAt: Instant | null;
  readonly expiresAt: Instant | null;
  readonly withdrawal: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly reason: string;
  } | null;
  /** What its writer was told of its expiry. */
  readonly told: 'nothing' | 'expires-soon' | 'expired';
}

/** A signed statement about a program or a part of it, with everything it ever said. */
export interface Sheet {
  readonly id: SheetId;
  /** Rises with every change; a command says which it was drawn from. */
  readonly version: number;
  readonly programId: ProgramId;
  readonly kind: string;
  readonly subject: SheetSubject;
  /** Oldest first. */
  readonly versions: readonly SheetVersion[];
}

export type SheetEvent =
  | {
      readonly type: 'sheet-drafted';
      readonly number: number;
      readonly values: Values;
      readonly by: PersonId;
      readonly at: Instant;
    }
  | { readonly type: 'sheet-signed'; readonly number: number; readonly signature: Signature }
  /** The last signature was given; what held before holds no more. */
  | {
      readonly type: 'sheet-in-force';
      readonly number: number;
      readonly at: Instant;
      readonly expiresAt: Instant | null;
    }
  | {
      readonly type: 'sheet-withdrawn';
      readonly number: number;
      readonly by: PersonId;
      readonly at: Instant;
      readonly reason: string;
    }
  | { readonly type: 'sheet-expires-soon'; readonly number: number; readonly at: Instant }
  | { readonly type: 'sheet-expired'; readonly number: number; readonly at: Instant };

export type SheetRejection =
  | 'stale'
  | 'nothing-changed'
  | 'fields-refused'
  | 'nothing-to-sign'
  | 'unknown-signature'
  | 'signed-already'
  | 'own-signature'
  | 'reason-missing'
  | 'not-in-state'
  | 'not-due';

/** Before anybody wrote one. */
export function emptySheet(of: Pick<Sheet, 'id' | 'programId' | 'kind' | 'subject'>): Sheet {
  return { ...of, version: 0, versions: [] };
}

/** The version that is being written, if one is. */
export function openDraft(sheet: Sheet): SheetVersion | undefined {
  const last = sheet.versions.at(-1);
  return last?.state === 'draft' ? last : undefined;
}
