import { ConflictError } from '@causeway/bot/db/errors.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { anApiKey, aCohortRule, aParticipant, aWindow } from '../builders/cohort.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
let programId: ProgramId;
let otherProgramId: ProgramId;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

beforeEach(async () => {
  const tool = aTool({ name: newTestId<'tool'>() });
  const programs = [aProgram({ toolId: tool.id }), aProgram({ toolId: tool.id })] as const;
  await db.write((stores) => {
    stores.tools.insert(tool);
    for (const program of programs) stores.programs.insert(program);
  });
  [programId, otherProgramId] = [programs[0].id, programs[1].id];
});

describe('participants', () => {
  it('come back as they were written', async () => {
    const some = [
      aParticipant({ programId, leftAt: 1_790_000_000_001, strata: 5, isSelfLabelled: true }),
      aParticipant({ programId, ring: null, accessAt: null, declineReason: 'too-hard' }),
    ];
    await db.write((stores) => stores.participants.insertAll(some));
    const keys = some.map(({ personKey }) => personKey);
    const { participants } = db.stores();
    expect(await participants.get(programId, some[0]!.personKey)).toEqual(some[0]);
    expect((await participants.list(programId, keys)).toSorted(byKey)).toEqual(
      some.toSorted(byKey),
    );
    expect(await participants.list(otherProgramId, keys)).toEqual([]);
  });

  it('are saved by whoever read them last', async () => {
    const before = aParticipant({ programId });
    await db.write((stores) => stores.participants.insertAll([before]));
    const after = {
      ...before,
      version: 2,
      provenance: 'assigned',
      invitedAt: 7,
      strata: 9,
    } as const;
    await db.write((stores) => stores.participants.save(before, after));
    expect(await db.stores().participants.get(programId, before.personKey)).toEqual(after);
    await expect(
      db.write((stores) => stores.participants.save(before, after)),
    ).rejects.toBeInstanceOf(ConflictError);
  });

  it('exist once in a program', async () => {
    const one = aParticipant({ programId });
    await db.write((stores) => stores.participants.insertAll([one]));
    await expect(db.write((stores) => stores.participants.insertAll([one]))).rejects.toBeInstanceOf(
      ConflictError,
    );
  });

  it('carry labels that a later set replaces', async () => {
    const [one, two] = [aParticipant({ programId }), aParticipant({ programId })];
    const keys = [one.personKey, two.personKey];
    await db.write(({ participants, labels }) => {
      participants.insertAll([one, two]);
      labels.set(
        programId,
        [
          { personKey: one.personKey, labels: [{ stratum: 'skeptical', source: 'manager' }] },
          { personKey: two.personKey, labels: [{ stratum: 'struggling', source: 'data' }] },
        ],
        5,
      );
    });
    await db.write(({ labels }) => {
      const own = [
        { stratum: 'high-workload', source: 'self' },
        { stratum: 'skeptical', source: 'self' },
      ] as const;
      labels.set(programId, [{ personKey: one.personKey, labels: own }], 6);
      labels.set(programId, [{ personKey: two.personKey, labels: [] }], 6);
    });
    const { labels } = db.stores();
    expect([...(await labels.of(programId, keys))]).toEqual([
      [
        one.personKey,
        [
          { stratum: 'high-workload', source: 'self' },
          { stratum: 'skeptical', source: 'self' },
        ],
      ],
    ]);
    expect(await labels.count(programId)).toBe(2);
  });

  it('lose all labels of their program and no other when it purges', async () => {
    const ours = aParticipant({ programId, strata: 1, isSelfLabelled: true });
    const theirs = aParticipant({ programId: otherProgramId, strata: 1 });
    const said = (of: typeof ours) => [
      { personKey: of.personKey, labels: [{ stratum: 'skeptical', source: 'self' }] as const },
    ];
    await db.write(({ participants, labels }) => {
      participants.insertAll([ours, theirs]);
      labels.set(programId, said(ours), 5);
      labels.set(otherProgramId, said(theirs), 5);
    });
    await db.write(({ labels }) => labels.purge(programId, 7));
    const { participants, labels } = db.stores();
    expect(await participants.get(programId, ours.personKey)).toEqual({
      ...ours,
      version: 2,
      strata: 0,
      isSelfLabelled: false,
    });
    expect(await participants.get(otherProgramId, theirs.personKey)).toEqual(theirs);
    expect([await labels.count(programId), await labels.count(otherProgramId)]).toEqual([0, 1]);
  });
});

describe('what counting knows of participants', () => {
  const settledUntil = 1_790_000_000_007;
  const before = { provenance: 'unknown', strata: 0, settledUntil: null } as const;

  it('is where they are counted, which is nowhere in particular until they are moved', async () => {
    const one = aParticipant({ programId, strata: 4 });
    const { personKey } = one;
    await db.write((s) => s.participants.insertAll([one]));
    const cells = () => db.stores().observationCells;
    const keys = [personKey, aParticipant().personKey];
    expect(await cells().cellsOf(programId, keys)).toEqual(new Map([[personKey, before]]));
    expect(await cells().cellsOf(otherProgramId, keys)).toEqual(new Map());
    const to = { provenance: 'picked', strata: 4 } as const;
    expect(await cells().listMoved(programId, 9)).toEqual([{ personKey, from: before, to }]);
    expect(await cells().listMoved(otherProgramId, 9)).toEqual([]);
    await db.write((s) => s.observationCells.setCounted(programId, personKey, to));
    expect(await cells().listMoved(programId, 9)).toEqual([]);
    const moved = { ...to, settledUntil: null };
    expect(await cells().cellsOf(programId, keys)).toEqual(new Map([[personKey, moved]]));
  });

  it('is up to when they were counted in strata that are nobody’s any more', async () => {
    const one = aParticipant({ programId, strata: 1 });
    await db.write((s) => s.participants.insertAll([one]));
    expect(await db.stores().observationCells.hasSettled(programId)).toBe(false);
    await db.write((s) => s.labels.purge(programId, settledUntil));
    const { observationCells, participants } = db.stores();
    expect(await observationCells.hasSettled(programId)).toBe(true);
    expect(await observationCells.hasSettled(otherProgramId)).toBe(false);
    const cells = await observationCells.cellsOf(programId, [one.personKey]);
    expect(cells.get(one.personKey)?.settledUntil).toBe(settledUntil);
    expect(await participants.listOfProgram(programId)).toMatchObject([
      { personKey: one.personKey, strata: 0 },
    ]);
  });
});

function byKey(one: { personKey: string }, other: { personKey: string }): number {
  return one.personKey < other.personKey ? -1 : 1;
}

describe('cohort rules', () => {
  it('come back as they were written, oldest first', async () => {
    const first = aCohortRule({ programId });
    const second = aCohortRule({ programId, name: 'Much dread', comparison: 'above' });
    await db.write((stores) => {
      stores.cohortRules.insert(second);
      stores.cohortRules.insert(first);
    });
    const { cohortRules } = db.stores();
    expect(await cohortRules.list(programId)).toEqual([first, second]);
    expect(await cohortRules.get(second.id)).toEqual(second);
    expect(await cohortRules.list(otherProgramId)).toEqual([]);
  });
});

describe('windows', () => {
  it('come back by their start, move, and go', async () => {
    const late = aWindow({ programId });
    const early = aWindow({ programId, kind: 'support-withdrawal', fromAt: late.fromAt - 1 });
    await db.write((stores) => {
      stores.windows.insert(late);
      stores.windows.insert(early);
    });
    const windows = () => db.stores().windows;
    expect(await windows().list(programId)).toEqual([early, late]);
    const moved = { ...late, version: 2, fromAt: late.fromAt + 1, note: '' };
    await db.write((stores) => stores.windows.save(late, moved));
    expect(await windows().get(late.id)).toEqual(moved);
    await expect(db.write((stores) => stores.windows.remove(late))).rejects.toBeInstanceOf(
      ConflictError,
    );
    await db.write((stores) => stores.windows.remove(moved));
    expect(await windows().list(programId)).toEqual([early]);
  });
});

describe('API keys', () => {
  it('come back as they were written, and note their use', async () => {
    const key = anApiKey({ programId });
    await db.write((stores) => stores.apiKeys.insert(key));
    await db.write((stores) => stores.apiKeys.noteUse(key.id, 'newest', 9));
    expect(await db.stores().apiKeys.get(key.id)).toEqual({ ...key, lastUsedAt: 9 });
    expect(await db.stores(newTestId<'tenant'>()).apiKeys.get(key.id)).toBeUndefined();
  });

  it('have their secret replaced once from how it stood, and keep the use of each apart', async () => {
    const key = anApiKey({ programId, lastUsedAt: 7 });
    await db.write((stores) => stores.apiKeys.insert(key));
    const oldSecret = { hash: key.secretHash, endsAt: 99, lastUsedAt: 7 };
    const secretHash = 'cd'.repeat(32);
    const renewed = { ...key, secretHash, secretMadeAt: 8, oldSecret, lastUsedAt: null };
    const renew = () => db.write((stores) => stores.apiKeys.saveSecrets(key, renewed));
    await renew();
    expect(await db.stores().apiKeys.get(key.id)).toEqual(renewed);
    await expect(renew()).rejects.toBeInstanceOf(ConflictError);
    const note = (secret: 'newest' | 'old', at: number) =>
      db.write((stores) => stores.apiKeys.noteUse(key.id, secret, at));
    await note('newest', 11);
    await note('old', 10);
    const used = { ...renewed, lastUsedAt: 11, oldSecret: { ...oldSecret, lastUsedAt: 10 } };
    expect(await db.stores().apiKeys.list(programId)).toContainEqual(used);
    const asking = await db.stores().accessAnswers.askingKey(key.id);
    expect(asking).toMatchObject({ secretHash, oldSecret: used.oldSecret, lastUsedAt: 11 });

    const stopped = { ...used, oldSecret: null };
    await db.write((stores) => stores.apiKeys.saveSecrets(used, stopped));
    await note('old', 12);
    expect(await db.stores().apiKeys.get(key.id)).toEqual(stopped);
  });

  it('are revoked once', async () => {
    const key = anApiKey({ programId });
    await db.write((stores) => stores.apiKeys.insert(key));
    const revoked = { ...key, revokedBy: newTestId<'person'>(), revokedAt: 8 };
    await db.write((stores) => stores.apiKeys.revoke(revoked));
    expect(await db.stores().apiKeys.list(programId)).toEqual([revoked]);
    await expect(db.write((stores) => stores.apiKeys.revoke(revoked))).rejects.toBeInstanceOf(
      ConflictError,
    );
  });
});
