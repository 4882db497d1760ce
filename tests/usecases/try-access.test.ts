import { tryAccess } from '@causeway/bot/usecases/access-answer/try-access.js';
import { subjectOf } from '@causeway/bot/usecases/ledger/subject-of.js';
import { TestHouse } from '../harness/test-house';

let house: TestHouse;
beforeAll(async () => {
  house = await TestHouse.open();
});
afterAll(() => house.close());

describe('a look at somebody’s access', () => {
  it('is on record with whose it was, in a part that can be erased, and moves nothing', async () => {
    const mila = await house.person('Mila');
    const emma = await house.person('Emma');
    const people = { owner: await house.person('Olu'), deputy: emma, manager: mila };
    const { programId } = await house.program(await house.tool('Coach'), people);
    const manager = await house.actor(mila);
    const trial = {
      programId,
      targetingKey: emma,
      useCaseId: null,
      attributes: { city: 'Bremen' },
    };
    await tryAccess(house.ports, manager, trial);
    const entries = await house.stores.ledger.listOf('stage', programId);
    const looks = entries.filter(({ type }) => type === 'access-looked-at');
    expect(looks).toMatchObject([
      { actorId: mila, programId, body: { useCaseId: null }, personal: { of: emma } },
    ]);
    expect(JSON.stringify(looks[0]?.body)).not.toContain(emma);
    expect(JSON.stringify(entries)).not.toContain('Bremen');

    expect(looks.map((look) => subjectOf({ ...look, subject: 'stage', seq: 1 }))).toEqual([
      undefined,
    ]);
  });

  it('is not on record where it was refused, for nothing was seen', async () => {
    const [owner, deputy] = [await house.person('Olga'), await house.person('Dara')];
    const people = { owner, deputy, manager: owner };
    const { programId } = await house.program(await house.tool('Writer'), people);
    const emma = await house.person('Emma');
    const trial = { programId, targetingKey: emma, useCaseId: null, attributes: {} };
    const refused = await tryAccess(house.ports, await house.actor(emma), trial);
    expect(refused).toMatchObject({ kind: 'rejected', code: 'forbidden' });
    const looks = await house.stores.ledger.listOf('stage', programId);
    expect(looks.filter(({ type }) => type === 'access-looked-at')).toEqual([]);
  });
});
