import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

/** From missing audits, into the second ring, seconded, for ten days from some Monday. */
export function aWaiver(waiver: Partial<Waiver> = {}): Waiver {
  return {
    id: newTestId<'waiver'>(),
    version: 2,
    programId: newTestId<'program'>(),
    criterion: 'audited-right',
    transition: 'ring:2',
    covers: 'inconclusive',
    reason: 'The auditors are back next week.',
    askedBy: newTestId<'person'>(),
    askedAt: someMonday,
    decline: null,
    second: { by: newTestId<'person'>(), at: someMonday },
    until: someMonday + 10 * dayMs,
    expiredAt: null,
    withdrawal: null,
    ...waiver,
  };
}
