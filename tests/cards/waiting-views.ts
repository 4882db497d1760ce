import type { NoticeView } from '@causeway/shared/api/notice-view.js';
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

/** Every card about exceptions, evidence that runs out, statements to agree to and who decides for whom. */
export function waitingViews({ text, name }: Texts, locale: NoticeView['locale']): NoticeView[] {
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
    { ...where, kind: 'delegation-given', delegation: { ...delegation, isOver: false } },
    { ...where, kind: 'delegation-given', delegation: { ...delegation, isOver: true } },
  ];
}
