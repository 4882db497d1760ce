import {
  decideAddEntry,
  decideChangeEntry,
  decideMoveEntry,
  decideTellOverdue,
} from '@causeway/shared/domain/register/decide-register.js';
import type { MoveEntry } from '@causeway/shared/domain/register/decide-register.js';
import { failuresPerWeek } from '@causeway/shared/domain/register/failures-per-week.js';
import { isOverdue } from '@causeway/shared/domain/register/is-overdue.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import type { RegisterKindName } from '@causeway/shared/domain/register/register-kinds.js';
import { untraced } from '@causeway/shared/domain/register/untraced.js';
import { weeklyMinutes } from '@causeway/shared/domain/register/weekly-minutes.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { afterMove, anEntry } from '../builders/register-entry';

const [pavel, olu, sam] = [newTestId<'person'>(), newTestId<'person'>(), newTestId<'person'>()];

function move(
  entry: RegisterEntry,
  name: string,
  change: Partial<MoveEntry> = {},
): ReturnType<typeof decideMoveEntry> {
  const kind = registerKindOf(entry.kind as RegisterKindName);
  return decideMoveEntry(kind, entry, {
    by: olu,
    now: someMonday,
    version: entry.version,
    move: name,
    reason: null,
    evidenceIds: [],
    values: {},
    ...change,
  });
}

function change(entry: RegisterEntry, values: object, owner = entry.owner) {
  const kind = registerKindOf(entry.kind as RegisterKindName);
  const { version } = entry;
  return decideChangeEntry(kind, entry, {
    by: olu,
    now: someMonday,
    version,
    owner,
    values: { ...entry.values, ...values },
  });
}

function add(name: RegisterKindName, values: object) {
  const { id, programId, origin, owner, addedBy, addedAt } = anEntry(name);
  const blank = { id, programId, kind: name, origin, owner, addedBy, addedAt };
  return decideAddEntry(registerKindOf(name), blank, { ...anEntry(name).values, ...values });
}

const because = { reason: 'Because.' };
const shown = { evidenceIds: [newTestId<'evidence'>()] };

describe('adding to a register', () => {
  it('takes nothing half', () => {
    expect(add('blind-spot', { why: '', due: someMonday - 1 })).toMatchObject({
      code: 'fields-refused',
      facts: { why: 'missing', due: 'in-the-past' },
    });
  });

  it('keeps nobody’s name where the register is about the work alone', () => {
    expect(add('workaround', {})).toMatchObject({ events: [{ entry: { addedBy: null } }] });
    expect(add('blind-spot', {})).toMatchObject({
      events: [{ entry: { addedBy: expect.any(String) as string } }],
    });
  });
});

describe('a blind spot', () => {
  const open = anEntry('blind-spot', { addedBy: pavel, owner: pavel });

  it('is closed by evidence', () => {
    expect(move(open, 'show')).toMatchObject({ code: 'evidence-missing' });
    expect(afterMove(open, move(open, 'show', shown)).state).toBe('shown');
  });

  it('or by a risk that somebody else signs for, with a reason', () => {
    expect(move(open, 'accept-risk', because)).toMatchObject({ code: 'move-not-offered' });
    expect(move(open, 'ask-acceptance')).toMatchObject({ code: 'reason-missing' });
    const asked = afterMove(open, move(open, 'ask-acceptance', { ...because, by: sam }));
    for (const by of [sam, pavel]) {
      expect(move(asked, 'accept-risk', { ...because, by })).toMatchObject({
        code: 'second-person-needed',
      });
    }
    expect(afterMove(asked, move(asked, 'accept-risk', because)).state).toBe('accepted');
  });
});

describe('a case that does not work', () => {
  it('is settled with a cause and a disposition, and with neither alone', () => {
    const open = anEntry('bad-case');
    const cause = 'Scanned forms';
    expect(move(open, 'settle', { values: { cause } })).toMatchObject({
      facts: { disposition: 'missing' },
    });
    const values = { cause, disposition: 'human-review' };
    expect(afterMove(open, move(open, 'settle', { values })).values).toMatchObject(values);
  });
});

describe('a stress trial', () => {
  const run = anEntry('stress-trial', { state: 'run', addedBy: pavel, owner: pavel });

  it('is called manageable with its size and its rate, and by a second person', () => {
    expect(move(run, 'call-manageable', because)).toMatchObject({
      facts: { size: 'missing', rate: 'missing' },
    });
    const values = { size: 400, rate: 0.02 };
    expect(move(run, 'call-manageable', { ...because, values, by: pavel })).toMatchObject({
      code: 'second-person-needed',
    });
    const called = afterMove(run, move(run, 'call-manageable', { ...because, values }));
    expect(failuresPerWeek(called)).toBeCloseTo(8, 12);
    expect(failuresPerWeek(run)).toBeNull();
  });

  it('that was not run says why, and stays open', () => {
    const planned = anEntry('stress-trial');
    expect(move(planned, 'leave-out')).toMatchObject({ code: 'reason-missing' });
    const left = afterMove(planned, move(planned, 'leave-out', because));
    const kind = registerKindOf('stress-trial');
    expect(isOverdue(kind, left, Number(planned.values['plannedFor']) + 1)).toBe(true);
  });
});

describe('a deferred risk', () => {
  const due = someMonday + 30 * dayMs;
  const deferred = anEntry('deferred-risk', { addedBy: pavel, owner: null, values: { due } });
  const kind = registerKindOf('deferred-risk');
  const later = due + 30 * dayMs;

  it('is overdue from its day on, and told once for each day it was put off to', () => {
    expect(isOverdue(kind, deferred, due - 1)).toBe(false);
    expect(decideTellOverdue(kind, deferred, due - 1)).toMatchObject({ code: 'not-due' });
    const told = afterMove(deferred, decideTellOverdue(kind, deferred, due));
    expect(isOverdue(kind, told, due)).toBe(true);
    expect(decideTellOverdue(kind, told, due + 1)).toMatchObject({ code: 'not-due' });
    const again = { ...because, values: { due: later } };
    const put = afterMove(told, move(told, 'defer-again', { ...again, now: due + 2 }));
    expect(isOverdue(kind, put, due + 2)).toBe(false);
    expect(decideTellOverdue(kind, put, later)).toMatchObject({ kind: 'accepted' });
  });

  it('is put off once more by a second person with a new date, never by editing the date', () => {
    expect(change(deferred, { due: later })).toMatchObject({ facts: { due: 'fixed' } });
    expect(move(deferred, 'defer-again', because)).toMatchObject({ facts: { due: 'missing' } });
    const values = { due: later };
    expect(move(deferred, 'defer-again', { ...because, values, by: pavel })).toMatchObject({
      code: 'second-person-needed',
    });
    const moved = afterMove(deferred, move(deferred, 'defer-again', { ...because, values }));
    expect(move(moved, 'defer-again', { ...because, values: { due: later + 1 } })).toMatchObject({
      code: 'second-person-needed',
    });
  });
});

describe('a negative result', () => {
  it('is removed by a second person with a reason, and stays on record', () => {
    const result = anEntry('negative-result', { addedBy: pavel });
    expect(move(result, 'remove')).toMatchObject({ code: 'reason-missing' });
    expect(move(result, 'remove', { ...because, by: pavel })).toMatchObject({
      code: 'second-person-needed',
    });
    const removed = afterMove(result, move(result, 'remove', because));
    expect(removed.steps).toMatchObject([{ move: 'remove', reason: 'Because.', by: olu }]);
    expect(removed.values).toEqual(result.values);
  });
});

describe('changing an entry', () => {
  const open = anEntry('bad-case');

  it('says which fields, and is refused when there are none', () => {
    expect(change(open, { what: 'Another case' })).toMatchObject({
      events: [{ fields: ['what'], values: { what: 'Another case' } }],
    });
    expect(change(open, {})).toMatchObject({ code: 'nothing-changed' });
  });

  it('does not empty what a move asked for', () => {
    const gap = newTestId<'register-entry'>();
    const reported = anEntry('workaround');
    const traced = afterMove(reported, move(reported, 'trace', { values: { gap } }));
    expect(change(traced, { gap: null })).toMatchObject({ facts: { gap: 'missing' } });
  });

  it('does not take its owner away, and is over when the entry is closed', () => {
    expect(change(open, { what: 'Another' }, null)).toMatchObject({ code: 'owner-missing' });
    const closed = { ...open, state: 'settled' };
    expect(change(closed, { what: 'Another' })).toMatchObject({ code: 'entry-closed' });
  });

  it('is refused from an older version', () => {
    const stale = { ...open, version: 4 };
    const drawn = { by: olu, now: someMonday, version: 3, owner: open.owner, values: {} };
    expect(decideChangeEntry(registerKindOf('bad-case'), stale, drawn)).toMatchObject({
      code: 'stale',
      facts: { version: 4 },
    });
  });
});

describe('what lost its thread', () => {
  it('is a finding without item or acceptance, an item without finding, a workaround without gap', () => {
    const built = anEntry('finding');
    const forgotten = anEntry('finding');
    const accepted = anEntry('finding', { state: 'accepted' });
    const givenUp = anEntry('finding');
    const item = anEntry('work-item', { values: { finding: built.id } });
    const dropped = anEntry('work-item', { state: 'dropped', values: { finding: givenUp.id } });
    const extra = anEntry('work-item');
    const elsewhere = anEntry('work-item', { values: { finding: newTestId() } });
    const byHand = anEntry('workaround');
    const traced = anEntry('workaround', { values: { gap: newTestId() } });
    const setAside = anEntry('workaround', { state: 'set-aside' });
    const all = [built, forgotten, accepted, givenUp, item, dropped, extra, elsewhere];
    expect(untraced([...all, byHand, traced, setAside])).toEqual({
      findings: [forgotten.id, givenUp.id],
      items: [extra.id, elsewhere.id],
      workarounds: [byHand.id],
    });
  });
});

it('adds up what workarounds cost in a week while they go on', () => {
  const daily = anEntry('workaround', { values: { minutes: 10, frequency: 5 } });
  const weekly = anEntry('workaround', { values: { minutes: 45, frequency: 1 } });
  const over = anEntry('workaround', { state: 'over', values: { minutes: 99, frequency: 9 } });
  expect(weeklyMinutes(registerKindOf('workaround'), [daily, weekly, over])).toBe(95);
});
