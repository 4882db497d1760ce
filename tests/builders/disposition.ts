import type { Disposition } from '@causeway/shared/domain/disposition/disposition.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function aDisposition(disposition: Partial<Disposition> = {}): Disposition {
  return {
    programId: newTestId<'program'>(),
    useCaseId: newTestId<'use-case'>(),
    segment: 'all',
    version: 1,
    value: { kind: 'ready', allowedErrorRate: 0.05, badErrorRate: 0.1 },
    judgedInRing: null,
    by: newTestId<'person'>(),
    at: someMonday,
    conditionMetAt: null,
    ...disposition,
  };
}
