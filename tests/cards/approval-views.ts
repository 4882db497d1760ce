import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { DecisionNews, NoticeView } from '@causeway/shared/api/notice-view.js';
import { grantRoles } from '@causeway/shared/domain/access/grant.js';
import { resultOutcomes } from '@causeway/shared/domain/gate/criterion-result.js';
import { basisChangeKinds } from '@causeway/shared/domain/snapshot/basis-change.js';
import { partChanges } from '@causeway/shared/domain/snapshot/part-diff.js';
import { aResult } from '../builders/snapshot';
import type { Texts } from './views';
import { id, now, person } from './views';

function approval(change: Partial<ApprovalPage> = {}): ApprovalPage {
  return {
    id: id<'approval'>(900),
    version: 1,
    program: { id: id<'program'>(200), name: 'Sales coaching' },
    transition: { kind: 'ring', to: 2 },
    state: 'open',
    note: '',
    requestedBy: person('Pavel', 4),
    requestedAt: now,
    expiresAt: now + 604_800_000,
    snapshotId: id<'snapshot'>(901),
    snapshotHash: 'a'.repeat(64),
    ruleVersion: 0,
    roster: [{ role: 'sponsor', needed: 1, invited: [person('Sven', 5)], present: [] }],
    missing: ['sponsor', 'approver-works-council'],
    verdicts: [],
    voidedBy: [],
    endedBy: null,
    endedAt: null,
    voices: [{ role: 'sponsor', onBehalfOf: null }],
    silentBecause: null,
    mayWithdraw: false,
    takenAt: now,
    results: [{ ...aResult(), owedBy: [], told: null }],
    waivers: [],
    shortfalls: [],
    forecast: null,
    answer: 'It holds.',
    evidence: [],
    deciders: [],
    names: {},
    diff: null,
    decidesForViewer: null,
    sinceThen: null,
    ...change,
  };
}

const range = { estimate: 0.5, low: 0.4, high: 0.6 };

/** As much as a program could have of everything, with these words wherever people can write. */
function everything({ text, name }: Texts): Partial<ApprovalPage> {
  const someone = person(name, 7);
  const facts = { measure: name, by: 'use-case', about: name, missing: name, first: name };
  const results = Array.from({ length: 60 }, (_, at) => {
    const outcome = resultOutcomes[at % resultOutcomes.length] ?? 'pass';
    const told = { trials: 1_000_000, rate: range };
    return { ...aResult({ name: `measure/${String(at)}`, outcome }), facts, owedBy: [], told };
  });
  const waiver = {
    id: id<'waiver'>(910),
    criterion: name,
    transition: 'ring:2',
    covers: 'fail',
    reason: text,
    until: now,
    askedBy: someone,
    secondedBy: someone,
  } as const;
  const changed = { before: 'fail', after: 'pass', trialsBefore: 1, trialsAfter: 2 } as const;
  const many = <Item>(item: Item) => Array.from({ length: 40 }, () => item);
  return {
    note: text,
    answer: text,
    results,
    waivers: many(waiver),
    shortfalls: many(text),
    forecast: {
      measure: 'audited-right',
      projection: {
        covered: range,
        range: { low: 0.3, high: 0.7 },
        interval: { low: 0.2, high: 0.8 },
        untestedWeight: 0.2,
      } as never,
    },
    names: Object.fromEntries(results.map((result) => [result.name, name])),
    diff: {
      criteria: results.map((result) => ({ criterion: result.name, ...changed })),
      parts: partChanges.flatMap((change) => [
        { part: 'answer', change },
        { part: 'projection', change },
        { part: 'evidence', change, name: text },
        { part: 'waiver', change, criterion: name },
        { part: 'shortfall', change: 'new', shortfall: text },
      ]),
    },
    sinceThen: {
      more: [{ criterion: 'measure/1', trials: 12, outcome: 'pass' }],
      improved: [],
      isStillShown: true,
    },
    roster: grantRoles.map((role) => ({ role, needed: 9, invited: many(someone), present: [] })),
    voices: grantRoles.flatMap((role) => [
      { role, onBehalfOf: null },
      { role, onBehalfOf: someone },
    ]),
  };
}

/** What one person's card says of an approval. */
function decision(page: Partial<ApprovalPage>, change: Partial<DecisionNews> = {}): DecisionNews {
  const viewerId = id<'person'>(30);
  const nothing = { evidence: [], delegates: [], decidesForViewer: null };
  return { approval: approval(page), viewerId, ...nothing, ...change };
}

/** Every card about an approval, with the same words in every place that people can fill. */
export function approvalViews({ text, name }: Texts, locale: NoticeView['locale']): NoticeView[] {
  const where = { locale, timeZone: 'Asia/Tokyo' };
  const someone = person(name, 7);
  const about = { program: { id: id<'program'>(200), name }, requestedBy: someone, note: text };
  const no = {
    person: someone,
    role: 'approver-legal',
    onBehalfOf: someone,
    verdict: 'reject',
    reason: text,
    criteria: Array.from({ length: 100 }, () => name),
    at: now,
  } as const;
  const yes = { ...no, verdict: 'approve', criteria: [] } as const;
  const verdicts = [
    { ...yes, criteria: [] },
    { ...yes, role: 'sponsor' as const, criteria: [] },
  ];
  const voidedBy = basisChangeKinds.map((kind) => ({ kind, key: name, name: text }));
  const ended = { endedBy: someone, endedAt: now };
  const full: Partial<DecisionNews> = {
    evidence: Array.from({ length: 8 }, () => name),
    delegates: Array.from({ length: 60 }, (_, at) => person(name, 100 + at)),
    decidesForViewer: { person: someone, untilAt: now },
  };
  const decided = { verdicts: [{ ...no, criteria: [...no.criteria] }] };
  const views: readonly [Extract<NoticeView, { approval: unknown }>['kind'], DecisionNews][] = [
    ['approval-requested', decision(about)],
    ['approval-requested', decision({ ...about, ...everything({ text, name }), verdicts }, full)],
    ['approval-requested', decision({ ...about, transition: { kind: 'completion' } })],
    ['approval-decided', decision({ ...about, state: 'granted', voices: [] })],
    [
      'approval-decided',
      decision({ ...about, ...ended, state: 'rejected', ...decided, voices: [] }),
    ],
    ['approval-withdrawn', decision({ ...about, ...ended, state: 'withdrawn', voices: [] })],
    [
      'approval-void',
      decision({ ...about, ...ended, endedBy: null, state: 'void', voidedBy, voices: [] }),
    ],
    [
      'approval-expiring',
      decision({ ...about, transition: { kind: 'phase', to: 'stress-testing' } }),
    ],
    ['approval-expired', decision({ ...about, state: 'expired', endedAt: now, voices: [] })],
  ];
  const shared = {
    id: id<'approval'>(900),
    programName: name,
    transition: { kind: 'ring', to: 2 },
    state: 'open',
    expiresAt: now,
    viewerIds: Array.from({ length: 200 }, (_, at) => id<'person'>(1_000 + at)),
  } as const;
  return [
    ...views.map(([kind, view]) => ({ ...where, kind, ...view })),
    { ...where, kind: 'approval-shared', shared },
    { ...where, kind: 'approval-shared', shared: { ...shared, state: 'granted', viewerIds: [] } },
  ];
}
