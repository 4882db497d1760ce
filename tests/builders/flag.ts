import type { Flag, Report, Triage } from '@causeway/shared/domain/flag/flag.js';
import { provisionalSeverity } from '@causeway/shared/domain/flag/severity.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from './ids.js';

/** A Monday at noon in UTC. */
export const someMonday = Date.UTC(2026, 0, 5, 12);

function aReport(report: Partial<Report> = {}): Report {
  return {
    text: 'The invoice total is 4,120 €.',
    source: 'teams-message',
    toolId: newTestId<'tool'>(),
    toolName: 'Drafting helper',
    toolVersion: null,
    useCaseName: 'Answering invoices',
    phase: 'staged-rollout',
    ring: 1,
    reason: 'wrong',
    reach: 'my-team',
    outcome: null,
    minutesCorrecting: null,
    note: null,
    messageLink: null,
    mode: 'named',
    raisedAt: someMonday,
    ...report,
  };
}

function aTriage(triage: Partial<Triage> = {}): Triage {
  return {
    state: 'new',
    severity: 'medium',
    severityBasis: { kind: 'provisional' },
    claim: null,
    ask: null,
    question: null,
    correction: null,
    answer: null,
    dismissal: null,
    ...triage,
  };
}

export interface FlagParts extends Partial<Omit<Flag, 'report' | 'triage'>> {
  readonly report?: Partial<Report>;
  readonly triage?: Partial<Triage>;
}

export function aFlag(parts: FlagParts = {}): Flag {
  const report = aReport(parts.report);
  const severity = provisionalSeverity(report.reason, report.reach);
  return {
    id: newTestId<'flag'>(),
    version: 0,
    programId: newTestId<'program'>(),
    useCaseId: newTestId<'use-case'>(),
    additions: [],
    answerBy: report.raisedAt + 14 * dayMs,
    reopenedByReporter: false,
    undo: null,
    ...parts,
    report,
    triage: aTriage({ severity, ...parts.triage }),
  };
}
