import { decideParticipant } from '@causeway/shared/domain/participant/decide-participant.js';
import type { LabelledParticipant } from '@causeway/shared/domain/participant/decide-participant.js';
import { parseParticipant } from '@causeway/shared/domain/participant/parse-participant.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';

const now = Date.parse('2026-11-17T12:00:00Z');
const programId = newTestId<'program'>();
const personKey = 'a-person-key-of-22-ch.' as PersonKey;

function rowOf(given: object) {
  const parsed = parseParticipant({ person: 'somebody', ...given }, now);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.fields));
  return parsed.row;
}

function refusedFields(given: unknown) {
  const parsed = parseParticipant(given, now);
  return parsed.kind === 'refused'
    ? parsed.fields.map(({ field, code }) => `${field}: ${code}`)
    : 'read';
}

/** What becomes of somebody whom these rows speak of, one after the other. */
function after(...rows: readonly object[]): LabelledParticipant {
  const known = rows.reduce<LabelledParticipant | undefined>((before, given) => {
    const decision = decideParticipant(programId, personKey, before, rowOf(given));
    if (decision.kind === 'rejected') throw new Error(decision.code);
    return decision.events[0]?.after ?? before;
  }, undefined);
  if (!known) throw new Error('Nobody came of it');
  return known;
}

function labelsOf({ labels }: LabelledParticipant): readonly string[] {
  return labels.map(({ stratum, source }) => `${stratum} by ${source}`).toSorted();
}

describe('a row about a participant', () => {
  it('says everything that is wrong at once, and repeats none of it', () => {
    const row = {
      person: 'x'.repeat(201),
      provenance: 'bribed',
      ring: 1.5,
      accessAt: 'yesterday',
      invitation: 7,
      declineReason: 'too hard',
      leftAt: '1999-12-31T23:59:59Z',
      labels: 'skeptical;lazy',
      password: 'hunter2',
    };
    expect(refusedFields(row)).toEqual([
      'person: too-long',
      'provenance: not-a-word',
      'ring: not-a-number',
      'accessAt: not-a-time',
      'invitation: not-a-word',
      'declineReason: not-a-word',
      'leftAt: too-old',
      'labels: not-a-word',
      'password: unknown-field',
    ]);
  });

  it.each<[string, unknown, string | readonly string[]]>([
    ['a list', [], [': not-a-row']],
    ['nobody', { provenance: 'picked' }, ['person: required']],
    ['blanks for a person', { person: '  ', provenance: 'picked' }, ['person: required']],
    ['a number for a person', { person: 7 }, ['person: not-text']],
    ['half a character', { person: '\ud800' }, ['person: bad-character']],
    ['a NUL', { person: 'a', source: 'a\u0000b' }, ['source: bad-character']],
    ['a ring of none', { person: 'a', ring: 0 }, ['ring: too-small']],
    ['a ring beyond the last', { person: 'a', ring: 100 }, ['ring: too-large']],
    ['a date in the next century', { person: 'a', accessAt: 4e12 }, ['accessAt: in-the-future']],
    ['labels that nobody gave', { person: 'a', labels: 'struggling' }, ['labelSource: required']],
    [
      'labels of another form',
      { person: 'a', labels: 3, labelSource: 'self' },
      ['labels: not-text'],
    ],
    ['access that is planned', { person: 'a', accessAt: now + 30 * dayMs }, 'read'],
    ['empty cells', { person: 'a', ring: '', leftAt: null, labels: '' }, 'read'],
  ])('with %s is taken or refused by its field', (_what, given, expected) => {
    expect(refusedFields(given)).toEqual(expected);
  });

  it('takes labels as a list or in one text, each once', () => {
    const expected = { strata: ['skeptical', 'struggling'], source: 'data' };
    const ways = ['struggling; skeptical', 'skeptical;skeptical;struggling'];
    for (const labels of [...ways, ['struggling', 'skeptical']]) {
      expect(rowOf({ labels, labelSource: 'data' }).labels).toEqual(expected);
    }
  });
});

describe('somebody new', () => {
  it('takes part with a provenance and not without', () => {
    const decision = decideParticipant(programId, personKey, undefined, rowOf({ ring: 1 }));
    expect(decision).toMatchObject({ kind: 'rejected', code: 'provenance-missing' });
    expect(after({ provenance: 'unknown' }).participant).toMatchObject({
      provenance: 'unknown',
      invitation: 'none',
      strata: 0,
    });
  });
});

describe('somebody known', () => {
  const first = { provenance: 'picked', source: 'The sponsor', ring: 2, accessAt: now };

  it('keeps what a later row does not speak of', () => {
    const { participant } = after(first, { leftAt: now + dayMs });
    expect(participant).toMatchObject({ ...first, leftAt: now + dayMs });
  });

  it('is back in once a row takes back that they left', () => {
    expect(after(first, { leftAt: now }, { leftAt: 'none' }).participant.leftAt).toBeNull();
  });

  it('is not touched by a row that says nothing new', () => {
    const known = after(first, { labels: 'struggling', labelSource: 'data' });
    const again = rowOf({ ...first, labels: ['struggling'], labelSource: 'data' });
    expect(decideParticipant(programId, personKey, known, again)).toEqual({
      kind: 'accepted',
      events: [],
    });
  });
});

describe('an invitation', () => {
  it('is open from when it was sent until it is answered', () => {
    const invited = { provenance: 'assigned', invitedAt: now };
    expect(after(invited).participant.invitation).toBe('open');
    expect(after(invited, { invitation: 'accepted' }).participant.invitation).toBe('accepted');
    expect(
      after(invited, { invitation: 'accepted' }, { invitedAt: now + 1 }).participant.invitation,
    ).toBe('accepted');
  });

  it('was answered by whoever is known to have declined', () => {
    expect(after({ provenance: 'declined' }).participant.invitation).toBe('declined');
  });
});

describe('labels', () => {
  const given = { provenance: 'picked', labels: 'skeptical;struggling', labelSource: 'manager' };

  it('give way to what the same source says later, and to nobody else', () => {
    const data = { labels: 'high-workload', labelSource: 'data' };
    const known = after(given, data, { labels: 'struggling', labelSource: 'manager' });
    expect(labelsOf(known)).toEqual(['high-workload by data', 'struggling by manager']);
    expect(known.participant.strata).toBe(0b010100);
    expect(labelsOf(after(given, data, { labels: 'none', labelSource: 'manager' }))).toEqual([
      'high-workload by data',
    ]);
  });

  it('stay as the person put them, whatever is imported later', () => {
    const known = after(given);
    const own: LabelledParticipant = {
      participant: { ...known.participant, strata: 1, isSelfLabelled: true },
      labels: [{ stratum: 'skeptical', source: 'self' }],
    };
    const row = rowOf({ labels: 'struggling', labelSource: 'manager', ring: 3 });
    const decision = decideParticipant(programId, personKey, own, row);
    expect(decision.kind === 'accepted' && decision.events[0]?.after).toEqual({
      participant: { ...own.participant, ring: 3 },
      labels: own.labels,
    });
  });
});
