import {
  decideSaveSheet,
  decideSignSheet,
  decideTellExpiry,
  decideWithdrawSheet,
} from '@causeway/shared/domain/sheet/decide-sheet.js';
import { versionInForce, wasInForceBefore } from '@causeway/shared/domain/sheet/is-in-force.js';
import { isLate } from '@causeway/shared/domain/sheet/is-late.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import { standingOf } from '@causeway/shared/domain/sheet/standing.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { answersFor } from '../builders/answers';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { afterDecision, aSheet, aSignedSheet } from '../builders/sheet';

const [writer, owner, other] = [0, 1, 2].map(() => newTestId<'person'>()) as [
  PersonId,
  PersonId,
  PersonId,
];

function save(
  name: SheetKindName,
  sheet: Sheet,
  change: Record<string, unknown> = {},
  by = writer,
  now = someMonday,
) {
  const kind = sheetKindOf(name);
  const values = { ...answersFor(kind.fields, now), ...change };
  return decideSaveSheet(kind, sheet, { by, now, version: sheet.version, values });
}

function sign(name: SheetKindName, sheet: Sheet, signature: string, by = owner, now = someMonday) {
  const { version } = sheet;
  return decideSignSheet(sheetKindOf(name), sheet, { by, now, version, signature });
}

function inForce(name: SheetKindName, sheet: Sheet, now = someMonday) {
  return versionInForce(sheetKindOf(name), sheet, now)?.number;
}

function standings(name: SheetKindName, sheet: Sheet, now = someMonday) {
  return sheet.versions.map((version) => standingOf(sheetKindOf(name), version, now));
}

const draftOf = (name: SheetKindName, change: Record<string, unknown> = {}) =>
  afterDecision(aSheet({ kind: name }), save(name, aSheet({ kind: name }), change));

describe('writing a sheet', () => {
  it('may leave questions open, and says with the signature which', () => {
    const draft = draftOf('conditions', { timeAllowance: null, slowdown: '' });
    expect(standings('conditions', draft)).toEqual(['draft']);
    expect(sign('conditions', draft, 'owner')).toMatchObject({
      code: 'fields-refused',
      facts: { slowdown: 'missing', timeAllowance: 'missing' },
    });
  });

  it('names each field it cannot take', () => {
    const refused = save('conditions', aSheet(), { slowdown: 'maybe', timeAllowance: -1 });
    expect(refused).toMatchObject({
      code: 'fields-refused',
      facts: { slowdown: 'not-offered', timeAllowance: 'too-small' },
    });
  });

  it('takes back the signatures of the words it replaces', () => {
    const kind = 'business-metric';
    const draft = draftOf(kind, { coOwner: other });
    const signed = afterDecision(draft, sign(kind, draft, 'owner'));
    expect(standings(kind, signed)).toEqual(['proposed']);
    const before = signed.versions[0]?.values ?? {};
    const rewritten = afterDecision(signed, save(kind, signed, { ...before, target: 5e11 }));
    expect(rewritten.versions).toHaveLength(1);
    expect(rewritten.versions[0]?.signatures).toEqual([]);
    expect(standings(kind, rewritten)).toEqual(['draft']);
  });

  it('is refused from an older version, and when nothing in the draft is different', () => {
    const draft = draftOf('vision');
    expect(save('vision', { ...draft, version: 7 })).toMatchObject({ code: 'nothing-changed' });
    const kind = sheetKindOf('vision');
    const stale = { by: writer, now: someMonday, version: 0, values: {} };
    expect(decideSaveSheet(kind, draft, stale)).toMatchObject({
      code: 'stale',
      facts: { version: 1 },
    });
  });

  it('begins the next version while the last one stays in force', () => {
    const first = aSignedSheet('vision');
    const changed = afterDecision(first, save('vision', first, { why: 'Another reason' }));
    expect(standings('vision', changed)).toEqual(['in-force', 'draft']);
    const signed = afterDecision(changed, sign('vision', changed, 'sponsor'));
    expect(standings('vision', signed)).toEqual(['superseded', 'in-force']);
    expect(signed.versions.map(({ values }) => values['why'])).toEqual([
      first.versions[0]?.values['why'],
      'Another reason',
    ]);
  });
});

describe('signing a sheet', () => {
  it('puts it in force with the last signature, by different people', () => {
    const kind = 'success-rule';
    const draft = draftOf(kind);
    const once = afterDecision(draft, sign(kind, draft, 'owner'));
    expect(inForce(kind, once)).toBeUndefined();
    expect(sign(kind, once, 'sponsor', owner)).toMatchObject({ code: 'signed-already' });
    expect(sign(kind, once, 'owner', other)).toMatchObject({ code: 'signed-already' });
    const twice = afterDecision(once, sign(kind, once, 'sponsor', other));
    expect(inForce(kind, twice)).toBe(1);
  });

  it('is not for whoever wrote in it, not even before somebody else did', () => {
    const draft = draftOf('conditions');
    const touched = afterDecision(
      draft,
      save('conditions', draft, { ...draft.versions[0]?.values, timeAllowance: 4 }, other),
    );
    expect(sign('conditions', touched, 'owner', writer)).toMatchObject({ code: 'own-signature' });
    expect(sign('conditions', touched, 'owner', other)).toMatchObject({ code: 'own-signature' });
    expect(sign('conditions', touched, 'owner', owner)).toMatchObject({ kind: 'accepted' });
  });

  it('is not for whoever measured it', () => {
    const draft = draftOf('business-metric', { measuredBy: owner, coOwner: other });
    expect(sign('business-metric', draft, 'owner', owner)).toMatchObject({
      code: 'own-signature',
    });
  });

  it('lets the writer sign where the kind says so', () => {
    const draft = draftOf('vision');
    expect(inForce('vision', afterDecision(draft, sign('vision', draft, 'sponsor', writer)))).toBe(
      1,
    );
  });

  it('knows the kind’s signatures and nothing else, and only what is written', () => {
    expect(sign('vision', draftOf('vision'), 'anything')).toMatchObject({
      code: 'unknown-signature',
    });
    expect(sign('vision', aSignedSheet('vision'), 'sponsor')).toMatchObject({
      code: 'nothing-to-sign',
    });
  });
});

describe('a business metric', () => {
  it('is only proposed while its co-owner has not signed', () => {
    const draft = draftOf('business-metric', { coOwner: other });
    const proposed = afterDecision(draft, sign('business-metric', draft, 'owner'));
    expect(standings('business-metric', proposed)).toEqual(['proposed']);
    expect(inForce('business-metric', proposed)).toBeUndefined();
    const owned = afterDecision(proposed, sign('business-metric', proposed, 'co-owner', other));
    expect(standings('business-metric', owned)).toEqual(['in-force']);
  });

  it('is refused where it measures learning, or promises no improvement', () => {
    expect(save('business-metric', aSheet(), { metric: 'Personalised learning' })).toMatchObject({
      facts: { metric: 'learning-metric' },
    });
    const worse = { direction: 'down', baseline: 12, target: 14 };
    expect(save('business-metric', aSheet(), worse)).toMatchObject({
      facts: { target: 'no-improvement' },
    });
  });
});

describe('a success rule', () => {
  it('says when it came after the start, and a later version cannot move the start', () => {
    const kind = 'success-rule';
    const startsOn = someMonday + 7 * dayMs;
    const first = aSignedSheet(kind, { startsOn });
    const after = startsOn + dayMs;
    const change = { rule: 'Less than before', startsOn: after + 30 * dayMs };
    const draft = afterDecision(first, save(kind, first, change, writer, after));
    const once = afterDecision(draft, sign(kind, draft, 'owner', owner, after));
    const second = afterDecision(once, sign(kind, once, 'sponsor', other, after));
    const late = second.versions.map((version) => isLate(sheetKindOf(kind), second, version));
    expect(late).toEqual([false, true]);
    expect(second.versions.map(({ values }) => values['rule'])).toEqual([
      first.versions[0]?.values['rule'],
      'Less than before',
    ]);
  });
});

describe('a legal consultation', () => {
  it('has no date that anybody could set back', () => {
    const { fields } = sheetKindOf('legal-consultation');
    expect(fields.filter((field) => field.type === 'date')).toEqual([]);
  });

  it('counts from its signature', () => {
    const sheet = aSignedSheet('legal-consultation', {}, someMonday);
    expect(wasInForceBefore(sheet, someMonday)).toBe(false);
    expect(wasInForceBefore(sheet, someMonday + 1)).toBe(true);
  });
});

describe('a sheet that expires', () => {
  const sheet = aSignedSheet('data-use');
  const end = someMonday + 90 * dayMs;

  it('holds for its time and not a moment longer', () => {
    expect(inForce('data-use', sheet, end - 1)).toBe(1);
    expect(inForce('data-use', sheet, end)).toBeUndefined();
    expect(standings('data-use', sheet, end)).toEqual(['expired']);
  });

  it('is told about once ahead and once when it is over', () => {
    const warnAt = end - 14 * dayMs;
    expect(decideTellExpiry(sheet, warnAt - 1)).toMatchObject({ code: 'not-due' });
    const warned = afterDecision(sheet, decideTellExpiry(sheet, warnAt));
    expect(warned.versions[0]?.told).toBe('expires-soon');
    expect(decideTellExpiry(warned, end - 1)).toMatchObject({ code: 'not-due' });
    const over = afterDecision(warned, decideTellExpiry(warned, end));
    expect(over.versions[0]?.told).toBe('expired');
    expect(decideTellExpiry(over, end + dayMs)).toMatchObject({ code: 'not-due' });
  });

  it('is told to be over alone where the clock came late', () => {
    expect(decideTellExpiry(sheet, end + 1)).toMatchObject({ events: [{ type: 'sheet-expired' }] });
  });

  it('is confirmed by saying the same again', () => {
    const values = sheet.versions[0]?.values ?? {};
    const again = afterDecision(sheet, save('data-use', sheet, values, writer, end));
    const confirmed = afterDecision(again, sign('data-use', again, 'owner', writer, end));
    expect(inForce('data-use', confirmed, end)).toBe(2);
    expect(confirmed.versions[1]?.expiresAt).toBe(end + 90 * dayMs);
  });
});

describe('withdrawing a sheet', () => {
  const withdraw = (sheet: Sheet, reason: string, number = 1) =>
    decideWithdrawSheet(sheet, {
      by: owner,
      now: someMonday,
      version: sheet.version,
      number,
      reason,
    });

  it('takes a reason, ends what was in force and brings nothing older back', () => {
    const first = aSignedSheet('vision');
    const draft = afterDecision(first, save('vision', first, { why: 'Newer' }));
    const second = afterDecision(draft, sign('vision', draft, 'sponsor'));
    expect(withdraw(second, ' ', 2)).toMatchObject({ code: 'reason-missing' });
    const gone = afterDecision(second, withdraw(second, 'It was wrong.', 2));
    expect(standings('vision', gone)).toEqual(['superseded', 'withdrawn']);
    expect(inForce('vision', gone)).toBeUndefined();
    expect(withdraw(gone, 'Once more.', 2)).toMatchObject({
      code: 'not-in-state',
      facts: { state: 'withdrawn' },
    });
    expect(withdraw(gone, 'No such.', 3)).toMatchObject({ code: 'not-in-state' });
  });

  it('of a draft leaves its number used', () => {
    const draft = draftOf('vision');
    const gone = afterDecision(draft, withdraw(draft, 'Too early.'));
    const next = afterDecision(gone, save('vision', gone));
    expect(next.versions.map(({ number }) => number)).toEqual([1, 2]);
  });
});
