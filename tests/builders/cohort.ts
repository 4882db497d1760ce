import { randomBytes } from 'node:crypto';
import type { ApiKey } from '@causeway/shared/domain/api-key/api-key.js';
import type { CohortRule } from '@causeway/shared/domain/cohort-rule/cohort-rule.js';
import type { KeptParticipant } from '@causeway/shared/domain/participant/participant.js';
import type { ProgramWindow } from '@causeway/shared/domain/window/window.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import { newTestId } from './ids';

function aPersonKey(): PersonKey {
  return randomBytes(17).toString('base64url').slice(0, 22) as PersonKey;
}

export function aParticipant(change: Partial<KeptParticipant> = {}): KeptParticipant {
  return {
    programId: newTestId<'program'>(),
    personKey: aPersonKey(),
    version: 1,
    provenance: 'picked',
    source: 'The sponsor',
    ring: 2,
    accessAt: 1_790_000_000_000,
    invitedAt: null,
    invitation: 'accepted',
    declineReason: null,
    leftAt: null,
    strata: 0,
    isSelfLabelled: false,
    ...change,
  };
}

export function aCohortRule(change: Partial<CohortRule> = {}): CohortRule {
  return {
    id: newTestId<'cohort-rule'>(),
    programId: newTestId<'program'>(),
    name: 'Low ratings',
    indicator: 'Mean rating of the last quarter',
    comparison: 'below',
    threshold: 3,
    source: 'The quarterly survey',
    legalBasis: 'Agreement with the works council of 3 March',
    text: 'Everybody who rates their tools below three.',
    madeBy: newTestId<'person'>(),
    madeAt: 1_790_000_000_000,
    ...change,
  };
}

export function aWindow(change: Partial<ProgramWindow> = {}): ProgramWindow {
  return {
    id: newTestId<'window'>(),
    programId: newTestId<'program'>(),
    version: 1,
    kind: 'peak',
    fromAt: Date.parse('2026-11-02T00:00:00Z'),
    untilAt: Date.parse('2026-11-21T00:00:00Z'),
    note: 'Year-end closing',
    setBy: newTestId<'person'>(),
    setAt: 1_790_000_000_000,
    ...change,
  };
}

export function anApiKey(change: Partial<ApiKey> = {}): ApiKey {
  return {
    id: newTestId<'api-key'>(),
    programId: newTestId<'program'>(),
    name: 'Service desk',
    secretHash: 'ab'.repeat(32),
    secretMadeAt: 1_790_000_000_000,
    oldSecret: null,
    madeBy: newTestId<'person'>(),
    madeAt: 1_790_000_000_000,
    revokedBy: null,
    revokedAt: null,
    lastUsedAt: null,
    ...change,
  };
}
