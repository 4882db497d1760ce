import { createHash } from 'node:crypto';
import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { Basis } from '@causeway/shared/domain/snapshot/basis.js';
import { freeze } from '@causeway/shared/domain/snapshot/freeze.js';
import type { Snapshot, SnapshotBody } from '@causeway/shared/domain/snapshot/snapshot.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function aResult(result: Partial<CriterionResult> = {}): CriterionResult {
  return {
    name: 'audited-right',
    source: 'measure',
    outcome: 'pass',
    because: 'enough-evidence',
    facts: { trials: 40, successes: 38 },
    furtherTrials: null,
    owedBy: [],
    ...result,
  };
}

export function aBasis(basis: Partial<Basis> = {}): Basis {
  return {
    template: 'ring',
    templateVersion: 3,
    standing: { phase: 'staged-rollout', ring: 1, since: someMonday },
    rings: [
      { number: 1, version: 2 },
      { number: 2, version: 1 },
    ],
    sheets: { 'charter:calls': 4 },
    criteria: { audits: 1 },
    waivers: {},
    evidence: { load: 1 },
    stops: {},
    approvalRuleVersion: 0,
    ...basis,
  };
}

export function aSnapshotBody(body: Partial<SnapshotBody> = {}): SnapshotBody {
  return {
    programId: newTestId<'program'>(),
    transition: { kind: 'ring', to: 2 },
    takenAt: someMonday,
    basis: aBasis(),
    results: [aResult(), aResult({ name: 'load', source: 'evidence', facts: {} })],
    waivers: [],
    shortfalls: ['No audits of offers yet'],
    forecast: null,
    answer: 'Ring 1 works as it should.',
    statistics: { 'audited-right': { successes: 38, trials: 40 } },
    names: { 'charter:calls': 'charter of “Calls”', load: 'load test' },
    ...body,
  };
}

export function aSnapshot(
  body: Partial<SnapshotBody> = {},
  change: Partial<Omit<Snapshot, 'body' | 'hash'>> = {},
): Snapshot {
  const taken = {
    id: newTestId<'snapshot'>(),
    takenBy: newTestId<'person'>(),
    measuredBy: [],
    ...change,
  };
  return freeze({ ...taken, body: aSnapshotBody(body) }, sha256);
}
