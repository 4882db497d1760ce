import {
  decideAddEntry,
  decideChangeEntry,
  decideMoveEntry,
} from '@causeway/shared/domain/register/decide-register.js';
import type { MoveEntry } from '@causeway/shared/domain/register/decide-register.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import type { RegisterKindName } from '@causeway/shared/domain/register/register-kinds.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { afterMove, anEntry } from '../builders/register-entry';

const kindOf = (entry: RegisterEntry) => registerKindOf(entry.kind as RegisterKindName);

function move(entry: RegisterEntry, name: string, comes: Partial<MoveEntry> = {}) {
  return decideMoveEntry(kindOf(entry), entry, {
    by: newTestId<'person'>(),
    now: someMonday,
    version: entry.version,
    move: name,
    reason: 'So it is.',
    evidenceIds: [],
    values: {},
    ...comes,
  });
}

describe('pressure', () => {
  const planned = someMonday + 20 * dayMs;
  const asked = anEntry('pressure', { values: { planned, wanted: planned - 5 * dayMs } });

  it('is to finish earlier, and what was asked is not rewritten', () => {
    const { id, programId, origin, owner, addedBy, addedAt } = asked;
    const blank = { id, programId, kind: 'pressure', origin, owner, addedBy, addedAt };
    const later = { ...asked.values, wanted: planned + dayMs };
    expect(decideAddEntry(kindOf(asked), blank, later)).toMatchObject({
      facts: { wanted: 'not-earlier' },
    });
    const softer = { ...asked.values, askedBy: 'Nobody in particular' };
    expect(
      decideChangeEntry(kindOf(asked), asked, {
        by: newTestId<'person'>(),
        now: someMonday,
        version: asked.version,
        owner: asked.owner,
        values: softer,
      }),
    ).toMatchObject({ facts: { askedBy: 'fixed' } });
  });

  it('is given in to by a second person who says what is left out', () => {
    expect(move(asked, 'give-in')).toMatchObject({ facts: { skipped: 'missing' } });
    const skipped = { values: { skipped: 'The support withdrawal' } };
    for (const by of [asked.addedBy, asked.owner].filter((id) => id !== null)) {
      expect(move(asked, 'give-in', { ...skipped, by })).toMatchObject({
        code: 'second-person-needed',
      });
    }
    const given = afterMove(asked, move(asked, 'give-in', skipped));
    expect(given).toMatchObject({ state: 'given-in', values: skipped.values });
  });
});

describe('a barrier', () => {
  it('is in remedy once it has a remedy and somebody who sees to it', () => {
    const unowned = anEntry('barrier', { owner: null });
    const values = { remedy: 'A day with somebody who uses it well' };
    expect(move(unowned, 'remedy', { values })).toMatchObject({ code: 'owner-missing' });
    const owned = anEntry('barrier');
    expect(move(owned, 'remedy')).toMatchObject({ facts: { remedy: 'missing' } });
    expect(afterMove(owned, move(owned, 'remedy', { values })).state).toBe('in-remedy');
  });
});

describe('an integration gap', () => {
  it('is tested with evidence and the day of the test, and only after it was built', () => {
    const evidenceIds = [newTestId<'evidence'>()];
    const values = { testedOn: someMonday - dayMs };
    const open = anEntry('integration-gap');
    expect(move(open, 'test', { evidenceIds, values })).toMatchObject({
      code: 'move-not-offered',
    });
    const built = afterMove(open, move(open, 'build', { values: { solution: 'An export' } }));
    expect(move(built, 'test', { values })).toMatchObject({ code: 'evidence-missing' });
    expect(move(built, 'test', { evidenceIds })).toMatchObject({ facts: { testedOn: 'missing' } });
    expect(afterMove(built, move(built, 'test', { evidenceIds, values })).state).toBe('tested');
  });
});
