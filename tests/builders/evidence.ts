import type { Evidence, Finding } from '@causeway/shared/domain/evidence/evidence.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function aFinding(finding: Partial<Finding> = {}): Finding {
  return {
    title: 'Load test of the assistant',
    text: 'Answers stayed below two seconds.',
    link: null,
    figures: { 'people-at-once': 50 },
    measurer: { personId: newTestId<'person'>(), relation: 'independent' },
    ...finding,
  };
}

/** A load test with fifty people, valid for half a year from some Monday. */
export function anEvidence(evidence: Partial<Evidence> = {}): Evidence {
  return {
    id: newTestId<'evidence'>(),
    version: 1,
    programId: newTestId<'program'>(),
    type: 'load-test',
    finding: aFinding(),
    owner: newTestId<'person'>(),
    recordedBy: newTestId<'person'>(),
    recordedAt: someMonday,
    firstRecordedAt: someMonday,
    expiresAt: someMonday + 180 * dayMs,
    expiredAt: null,
    withdrawal: null,
    ...evidence,
  };
}
