import type { AnswerNews, NoticeView } from '@causeway/shared/api/notice-view.js';
import type { WaiverView } from '@causeway/shared/api/waivers.js';
import { grantRoles } from '@causeway/shared/domain/access/grant.js';
import type { Field, Value } from '@causeway/shared/domain/declared/field.js';
import { sheetKinds } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { Texts } from './views';
import { id, now, person } from './views';

function waiver(change: Partial<WaiverView> = {}): WaiverView {
  return {
    id: id<'waiver'>(910),
    version: 1,
    criterion: 'load-test',
    called: { facts: {}, names: {} },
    transition: 'ring:2',
    covers: 'inconclusive',
    reason: 'The auditors are back next week.',
    askedBy: person('Pavel', 4),
    askedAt: now,
    secondedBy: null,
    secondedAt: null,
    until: now + 864_000_000,
    standing: 'asked',
    decline: null,
    withdrawal: null,
    maySecond: true,
    mayWithdraw: false,
    ...change,
  };
}

/** With the most to say, and so the largest cards. */
const longestKinds = sheetKinds.toSorted((a, b) => b.fields.length - a.fields.length).slice(0, 3);

function sampleOf(field: Field, text: string): Value {
  switch (field.type) {
    case 'number':
    case 'share':
    case 'date':
      return 0;
    case 'yes-no':
      return true;
    case 'choice':
      return field.values[0] ?? '';
    case 'texts':
      return Array.from({ length: 20 }, () => text);
    default:
      return text;
  }
}

/** What somebody was asked: the question, what it became, and how it stands, for both sides. */
function answerViews(
  { text, name }: Texts,
  where: Pick<NoticeView, 'locale' | 'timeZone'>,
): NoticeView[] {
  const someone = person(name, 7);
  const called = {
    facts: { measure: 'quality', by: 'use-case', about: 'u1' },
    names: { u1: name },
  };
  const news = (change: Partial<AnswerNews>): AnswerNews => ({
    programId: id<'program'>(905),
    programName: name,
    entryId: id<'register-entry'>(940),
    version: 2,
    list: 'success-answer',
    state: 'asked',
    askedOf: someone,
    askedBy: someone,
    answer: null,
    proposal: null,
    reason: null,
    moves: [],
    ...change,
  });
  const proposal = { text, called: { facts: {}, names: {} } };
  const proposed = { state: 'criterion-proposed', answer: text, proposal };
  const moves = ['decline', 'say-what-is-missing', 'agree'];
  const reason = { by: someone, text };
  return [
    { ...where, kind: 'register-asked', asked: news({ moves: ['answer', 'decline'] }) },
    { ...where, kind: 'register-asked', asked: news({ ...proposed, moves }) },
    {
      ...where,
      kind: 'register-asked',
      asked: news({ ...proposed, moves, proposal: { text, called } }),
    },
    { ...where, kind: 'register-asked', asked: news({ state: 'answered', answer: text }) },
    {
      ...where,
      kind: 'register-answered',
      asked: news({ state: 'answered', answer: text, reason }),
    },
    { ...where, kind: 'register-answered', asked: news({ ...proposed, state: 'agreed' }) },
    { ...where, kind: 'register-answered', asked: news({ state: 'declined', reason }) },
  ];
}

/** Every card about exceptions, evidence that runs out, statements to agree to and who decides for whom. */
export function waitingViews(texts: Texts, locale: NoticeView['locale']): NoticeView[] {
  const { text, name } = texts;
  const where = { locale, timeZone: 'Asia/Tokyo' };
  const someone = person(name, 7);
  const said = { criterion: name, reason: text, askedBy: someone };
  const of = (change: Partial<WaiverView>) => ({
    programId: id<'program'>(905),
    programName: name,
    waiver: waiver({ ...said, ...change }),
  });
  const withdrawal = { by: someone, at: now, reason: text };
  const declined = { standing: 'declined', decline: withdrawal, maySecond: false } as const;
  const seconded = { standing: 'in-force', secondedBy: someone, maySecond: false } as const;
  const due = { noun: 'evidence', kind: 'load-test', about: name, what: name, dueAt: now } as const;
  const renewable = { id: id<'evidence'>(920), version: 3 };
  const functions = [...grantRoles];
  const delegation = { programName: name, from: someone, functions, fromAt: now, untilAt: now };
  return [
    { ...where, kind: 'waiver-asked', exception: of({}) },
    { ...where, kind: 'waiver-asked', exception: of({ covers: 'fail', maySecond: false }) },
    { ...where, kind: 'waiver-seconded', exception: of(seconded) },
    { ...where, kind: 'waiver-declined', exception: of(declined) },
    { ...where, kind: 'waiver-ended', exception: of({ ...seconded, standing: 'over' }) },
    { ...where, kind: 'waiver-ended', exception: of({ standing: 'withdrawn', withdrawal }) },
    { ...where, kind: 'evidence-expiring', due: { ...due, isOver: false } },
    { ...where, kind: 'evidence-expired', due: { ...due, isOver: true } },
    { ...where, kind: 'evidence-expiring', due: { ...due, isOver: false, renewable } },
    { ...where, kind: 'evidence-expiring', due: { ...due, isOver: false, isRenewed: true } },
    ...longestKinds.flatMap((kind): NoticeView[] => {
      const values = Object.fromEntries(
        kind.fields.map((field) => [field.name, sampleOf(field, text)]),
      );
      const sheet = {
        sheetId: id<'sheet'>(930),
        version: 2,
        sheetKind: kind.name,
        programName: name,
      };
      const signatures = kind.signatures.map((rule) => rule.name);
      return [
        { ...where, kind: 'sheet-signature', statement: { ...sheet, values, signatures } },
        { ...where, kind: 'sheet-signature', statement: { ...sheet, values, signatures: [] } },
      ];
    }),
    ...answerViews(texts, where),
    { ...where, kind: 'delegation-given', delegation: { ...delegation, isOver: false } },
    { ...where, kind: 'delegation-given', delegation: { ...delegation, isOver: true } },
  ];
}
