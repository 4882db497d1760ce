import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import { basisChangeKinds } from '@causeway/shared/domain/snapshot/basis-change.js';
import type { Texts } from './views';
import { id, now, person } from './views';

function approval(change: Partial<ApprovalView> = {}): ApprovalView {
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
    ...change,
  };
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
  const voidedBy = basisChangeKinds.map((kind) => ({ kind, key: name, name: text }));
  const ended = { endedBy: someone, endedAt: now };
  const views: readonly [Extract<NoticeView, { approval: unknown }>['kind'], ApprovalView][] = [
    ['approval-requested', approval(about)],
    ['approval-requested', approval({ ...about, transition: { kind: 'completion' } })],
    ['approval-decided', approval({ ...about, state: 'granted' })],
    [
      'approval-decided',
      approval({
        ...about,
        ...ended,
        state: 'rejected',
        verdicts: [{ ...no, criteria: [...no.criteria] }],
      }),
    ],
    ['approval-withdrawn', approval({ ...about, ...ended, state: 'withdrawn' })],
    ['approval-void', approval({ ...about, ...ended, endedBy: null, state: 'void', voidedBy })],
    [
      'approval-expiring',
      approval({ ...about, transition: { kind: 'phase', to: 'stress-testing' } }),
    ],
    ['approval-expired', approval({ ...about, state: 'expired', endedAt: now })],
  ];
  const calledThere = { [name]: name };
  return views.map(([kind, view]) => ({ ...where, kind, approval: view, calledThere }));
}
