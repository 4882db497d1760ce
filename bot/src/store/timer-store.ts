import type { Instant } from '@causeway/shared/lib/instant.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

interface Timer {
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Instant;
}

/** One timer a kind and subject. */
export interface TimerStore {
  /** Takes it away from a worker that has it: what the worker does then changes nothing here. */
  set(timer: Timer): void;
  cancel(kind: string, subjectId: string): void;
}

type Of = { tenantId: string };

const resetTimer = statement<Of & { kind: string; subjectId: string; dueAt: number }>()((db, arg) =>
  db
    .updateTable('timer')
    .set({ due_at: arg('dueAt'), next_try_at: arg('dueAt'), attempt: 0, claim_id: null })
    .where('tenant_id', '=', arg('tenantId'))
    .where('kind', '=', arg('kind'))
    .where('subject_id', '=', arg('subjectId'))
    .compile(),
);

const deleteTimer = statement<Of & { kind: string; subjectId: string }>()((db, arg) =>
  db
    .deleteFrom('timer')
    .where('tenant_id', '=', arg('tenantId'))
    .where('kind', '=', arg('kind'))
    .where('subject_id', '=', arg('subjectId'))
    .compile(),
);

export function createTimerStore(session: Session): TimerStore {
  return {
    set({ kind, subjectId, dueAt }) {
      session.changeOrInsert(resetTimer, { kind, subjectId, dueAt }, 'timer', {
        tenant_id: session.tenantId,
        kind,
        subject_id: subjectId,
        due_at: dueAt,
        next_try_at: dueAt,
        attempt: 0,
        claim_id: null,
      });
    },
    cancel: (kind, subjectId) => session.change(deleteTimer, { kind, subjectId }),
  };
}
