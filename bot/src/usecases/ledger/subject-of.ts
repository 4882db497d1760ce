import type { ChangeSubject } from '@causeway/shared/api/changes.js';
import type { LedgerChange } from '../../store/ledger-store.js';

/** What people call a thing that is on record under another name, by how its events begin. */
const byType: readonly (readonly [string, ChangeSubject])[] = [
  ['evidence-', 'evidence'],
  ['criterion-', 'criterion'],
  ['forecast-', 'forecast'],
  ['participants-', 'participant'],
  ['provenance-', 'participant'],
  ['labels-', 'participant'],
  ['window-', 'participant'],
  ['cohort-rule-', 'participant'],
  ['edition-', 'measure'],
  ['template-change-', 'gate'],
  ['gate-', 'gate'],
  ['api-key-', 'webhook'],
  ['ring-', 'ring'],
  ['disposition-', 'use-case'],
  ['use-case-', 'use-case'],
  ['workload-', 'use-case'],
  ['stage-', 'stage'],
];

/** Undefined for what nobody is told of: somebody's own settings and labels, and what came in by the minute. */
export function subjectOf({ subject, type }: LedgerChange): ChangeSubject | undefined {
  switch (subject) {
    case 'flag':
    case 'hand-over':
    case 'drill':
    case 'charter':
    case 'catalogue':
    case 'notice':
    case 'sheet':
    case 'register':
    case 'waiver':
    case 'approval':
    case 'webhook':
      return subject;
    case 'access':
      return 'catalogue';
    case 'evidence':
    case 'stage':
      return byType.find(([beginning]) => type.startsWith(beginning))?.[1];
    case 'person':
    case 'snapshot':
      return undefined;
  }
}

/** What a gate looks at, apart from flags: of those nobody learns more by it. */
const movesGate: ReadonlySet<ChangeSubject> = new Set([
  'charter',
  'sheet',
  'register',
  'evidence',
  'waiver',
  'stage',
  'ring',
  'use-case',
  'criterion',
  'participant',
  'measure',
  'gate',
]);

const movesPortfolio: ReadonlySet<ChangeSubject> = new Set([
  'sheet',
  'register',
  'evidence',
  'waiver',
  'approval',
  'stage',
  'use-case',
  'gate',
]);

/** Of a program, under its own id, for whoever sees its evidence. */
export function alsoMoves(subject: ChangeSubject): readonly ChangeSubject[] {
  return [
    ...(movesGate.has(subject) ? (['gate'] as const) : []),
    ...(movesPortfolio.has(subject) ? (['portfolio'] as const) : []),
  ];
}
