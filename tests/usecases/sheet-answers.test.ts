import { acknowledgeSheet } from '@causeway/bot/usecases/sheet/acknowledge-sheet.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { DeclaredCompany } from '../harness/declared-company';
import { expectDone } from '../harness/expect-done';

let company: DeclaredCompany;

beforeEach(async () => {
  company = await DeclaredCompany.open();
});

afterEach(() => company.close());

describe('asking readers whether they agree', () => {
  const answer = (by: Actor, what: 'agree' | 'disagree' | 'unclear') =>
    acknowledgeSheet(company.house.ports, by, { ...company.at('vision'), number: 1, answer: what });

  async function readers(count: number): Promise<readonly Actor[]> {
    const { house } = company;
    const people: Actor[] = [];
    for (let one = 0; one < count; one += 1) {
      people.push(await house.actor(await house.person(`Reader ${one}`)));
    }
    return people;
  }

  it('shows each their own answer, and nobody a count below the smallest group', async () => {
    await company.vision();
    for (const reader of await readers(4)) expectDone(await answer(reader, 'disagree'));
    expect((await company.get(company.actors.olu, company.at('vision'))).acknowledgement).toEqual({
      number: 1,
      mine: null,
      published: null,
    });
    const fifth = expectDone(await answer(company.actors.mara, 'disagree'));
    expect(fifth.acknowledgement).toMatchObject({
      mine: 'disagree',
      published: { counts: { agree: null, disagree: 5, unclear: null }, total: null },
    });
  });

  it('does not move with one person, nor with the same few again and again', async () => {
    const { house, actors } = company;
    await company.vision();
    const people = await readers(10);
    for (const reader of people.slice(0, 6)) expectDone(await answer(reader, 'agree'));
    const published = async () =>
      (await company.get(actors.olu, company.at('vision'))).acknowledgement?.published?.counts
        .agree;
    expect(await published()).toBe(5);
    house.now += 2 * dayMs;
    for (const reader of people.slice(6)) {
      for (const what of ['unclear', 'disagree', 'agree'] as const) {
        expectDone(await answer(reader, what));
      }
    }
    expect(await published()).toBe(5);
  });

  it('leaves no trace of who said what in the record', async () => {
    const { house, ids, actors } = company;
    const { id } = await company.vision();
    const people = await readers(5);
    for (const reader of people) expectDone(await answer(reader, 'disagree'));
    const entries = await house.stores.ledger.listOf('sheet', id ?? '');
    const answers = entries.filter(({ type }) => type.startsWith('sheet-answer'));
    expect(answers.map(({ type, actorId }) => [type, actorId])).toEqual([
      ['sheet-answers-published', null],
    ]);
    const record = JSON.stringify(entries);
    expect(people.filter(({ personId }) => record.includes(personId))).toEqual([]);
    expect(await answer(actors.mara, 'agree')).toMatchObject({ kind: 'done' });
    expect(await company.small.noticesOf('mara')).toEqual([]);
    expect(ids.mara).not.toBe(house.ports.personKey(company.small.programId, ids.mara));
  });

  it('is for what holds, and for kinds that ask', async () => {
    const { house, actors } = company;
    await company.save(company.sam, company.at('vision'));
    expect(await answer(actors.mara, 'agree')).toMatchObject({ code: 'not-in-force' });
    const silent = { ...company.at('data-use'), number: 1, answer: 'agree' } as const;
    expect(await acknowledgeSheet(house.ports, actors.mara, silent)).toMatchObject({
      code: 'not-asked-for',
    });
  });
});
