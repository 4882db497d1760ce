import type { FlagPage } from '@causeway/shared/api/flags.js';
import type { FlagForm, HandOverPage, MyFlag } from '@causeway/shared/api/mine.js';
import type { DueThing, NoticeView } from '@causeway/shared/api/notice-view.js';
import type { DrillView } from '@causeway/shared/api/programs.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Id } from '@causeway/shared/lib/ids.js';

export const now = Date.parse('2026-11-17T12:00:00Z');
const hour = 3_600_000;
export const reader = { locale: 'en', timeZone: 'Europe/Berlin' } as const;

export function id<Noun extends string>(last: number): Id<Noun> {
  return `00000000-0000-7000-8000-${String(last).padStart(12, '0')}` as Id<Noun>;
}

export function person(name: string, last = 1): PersonRef {
  return { id: id<'person'>(last), name, isAbsent: false };
}

function due(change: Partial<DueThing> = {}): DueThing {
  const expiring = { noun: 'sheet', kind: 'data-use', about: 'Sales coaching' } as const;
  return { ...expiring, what: null, dueAt: now, isOver: false, ...change };
}

function overdue(change: Partial<DueThing> = {}): DueThing {
  return due({ noun: 'register', kind: 'deferred-risk', isOver: true, ...change });
}

export function myFlag(change: Partial<MyFlag> = {}): MyFlag {
  return {
    id: id<'flag'>(100),
    state: 'new',
    text: 'The renewal date is 31 March.',
    toolName: 'Sales Coach',
    useCaseName: 'Preparing a call',
    reason: 'wrong',
    reach: 'nobody',
    outcome: null,
    minutesCorrecting: null,
    note: null,
    mode: 'named',
    raisedAt: now,
    answerBy: now + 14 * 24 * hour,
    accountable: person('Olu'),
    heldBy: null,
    additions: [],
    attachments: [],
    question: null,
    correction: null,
    outcomeOfFlag: null,
    mayWithdraw: true,
    mayReopen: false,
    ...change,
  };
}

function flagPage(change: Partial<FlagPage> = {}): FlagPage {
  return {
    id: id<'flag'>(100),
    version: 3,
    state: 'new',
    excerpt: 'The renewal date',
    toolName: 'Sales Coach',
    useCaseName: 'Preparing a call',
    useCaseId: id<'use-case'>(300),
    programId: id<'program'>(200),
    reason: 'wrong',
    reach: 'customer',
    severity: 'high',
    heldBy: null,
    raisedAt: now,
    dueAt: now + 8 * hour,
    report: {
      text: 'The renewal date is 31 March.',
      source: 'teams-message',
      toolVersion: null,
      phase: 'stress-testing',
      ring: null,
      outcome: null,
      minutesCorrecting: null,
      note: null,
      messageLink: null,
      mode: 'named',
    },
    severityBasis: { kind: 'provisional' },
    additions: [],
    attachments: [],
    claimUntil: null,
    ask: {
      person: person('Olu'),
      role: 'responder',
      askedAt: now,
      respondBy: now + 8 * hour,
    },
    question: null,
    correction: null,
    answer: null,
    dismissal: null,
    answerBy: now + 14 * 24 * hour,
    undoUntil: null,
    reporter: null,
    maySeeReporter: false,
    told: null,
    ...change,
  };
}

function handOver(change: Partial<HandOverPage> = {}): HandOverPage {
  return {
    id: id<'hand-over'>(300),
    version: 2,
    state: 'open',
    text: 'Clause 7 allows it.',
    note: null,
    toolName: 'Sales Coach',
    useCaseName: null,
    raisedAt: now,
    askedOf: person('Olu'),
    respondBy: now + 4 * hour,
    takenBy: null,
    answer: null,
    isMine: false,
    mayAnswer: true,
    ...change,
  };
}

function drill(change: Partial<DrillView> = {}): DrillView {
  return {
    id: id<'drill'>(400),
    version: 1,
    useCaseId: id<'use-case'>(201),
    state: 'running',
    startedBy: person('Pavel', 4),
    startedAt: now,
    endedAt: null,
    asked: person('Olu'),
    respondBy: now + hour,
    steps: [{ person: person('Olu'), result: 'asked', at: now }],
    ...change,
  };
}

export function flagForm(change: Partial<FlagForm> = {}): FlagForm {
  return {
    tools: [
      {
        id: id<'tool'>(500),
        name: 'Sales Coach',
        useCases: [
          { id: id<'use-case'>(201), name: 'Preparing a call', accountable: person('Olu') },
          { id: id<'use-case'>(202), name: 'Writing offers', accountable: null },
        ],
      },
      { id: id<'tool'>(501), name: 'Translator', useCases: [] },
    ],
    suggested: { toolId: id<'tool'>(500), useCaseId: id<'use-case'>(201) },
    ...change,
  };
}

export interface Texts {
  /** Stands wherever people type. */
  readonly text: string;
  readonly name: string;
}

/** Every card there is, with the same words in every place that people can fill. */
export function everyView({ text, name }: Texts, locale: NoticeView['locale']): NoticeView[] {
  const someone = person(name, 7);
  const colleagues = Array.from({ length: 60 }, (_, n) => person(name, 1_000 + n));
  const where = { locale, timeZone: 'Asia/Tokyo' };
  const said = { text, at: now };
  const mine = myFlag({
    text,
    toolName: name,
    useCaseName: name,
    reach: 'customer',
    reason: 'leaked',
    note: text,
    mode: 'confidential',
    accountable: someone,
    heldBy: someone,
    additions: [said, said, said],
    question: { text, reply: null, askedAt: now },
    correction: { dueAt: now, owner: someone, closed: { how: 'not-possible', text } },
  });
  const told = myFlag({
    ...mine,
    state: 'answered',
    mayWithdraw: false,
    mayReopen: true,
    question: { text, reply: text, askedAt: now },
    outcomeOfFlag: { kind: 'no-change', text, at: now },
  });
  const page = flagPage({
    toolName: name,
    useCaseName: name,
    severity: 'critical',
    report: { ...flagPage().report, text, note: text },
    additions: [said, said],
    question: { text, askedBy: someone, askedAt: now, reply: text, repliedAt: now },
    ask: { person: someone, role: 'deputy', askedAt: now, respondBy: now },
  });
  const judged = handOver({
    text,
    note: text,
    toolName: name,
    useCaseName: name,
    askedOf: someone,
  });
  const answered = { judgement: 'depends', text, by: someone, at: now } as const;
  const run = drill({
    state: 'exhausted',
    steps: Array.from(
      { length: 40 },
      () => ({ person: someone, result: 'no-answer', at: now }) as const,
    ),
  });
  const owner = { ...where, flag: page, isTheirs: true, colleagues };
  return [
    { ...where, kind: 'flag-receipt', flag: mine },
    { ...where, kind: 'flag-question', flag: mine },
    { ...where, kind: 'flag-answered', flag: told },
    { ...where, kind: 'flag-dismissed', flag: { ...told, state: 'dismissed' } },
    { ...where, kind: 'flag-back-in-triage', flag: { ...mine, state: 'in-triage' } },
    { ...where, kind: 'flag-receipt', flag: { ...mine, state: 'withdrawn', mayWithdraw: false } },
    { ...owner, kind: 'flag-ask' },
    { ...owner, kind: 'flag-handed-to-you', flag: { ...page, heldBy: someone, claimUntil: now } },
    { ...owner, kind: 'flag-replied', isTheirs: false },
    { ...owner, kind: 'flag-reopened' },
    { ...owner, kind: 'flag-path-exhausted', flag: { ...page, ask: null } },
    { ...owner, kind: 'flag-correction-yours', flag: page },
    { ...owner, kind: 'flag-correction-due', flag: page },
    { ...where, kind: 'hand-over-receipt', handOver: { ...judged, isMine: true }, colleagues },
    { ...where, kind: 'hand-over-ask', handOver: judged, colleagues },
    {
      ...where,
      kind: 'hand-over-answered',
      handOver: { ...judged, state: 'answered', answer: answered, isMine: true, mayAnswer: false },
      colleagues,
    },
    {
      ...where,
      kind: 'hand-over-path-exhausted',
      handOver: { ...judged, askedOf: null },
      colleagues,
    },
    { ...where, kind: 'drill-ask', drill: drill(), useCaseName: name, isTheirs: true },
    { ...where, kind: 'drill-ended', drill: run, useCaseName: name, isTheirs: false },
    { ...where, kind: 'sheet-expiry', due: due({ about: name }) },
    { ...where, kind: 'sheet-expiry', due: due({ about: name, isOver: true }) },
    { ...where, kind: 'register-overdue', due: overdue({ about: name, what: text }) },
    { ...where, kind: 'register-overdue', due: overdue({ about: name, isOver: false }) },
  ];
}
