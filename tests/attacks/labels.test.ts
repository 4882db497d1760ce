import { createPersonKeys } from '@causeway/bot/store/person-keys.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { apiRoutes } from '../harness/api-routes';
import { personKeySecret } from '../harness/teams-app';
import { preparations } from './matrix-requests';
import { MatrixWorld, roles } from './matrix-world';

/** As the participant's own answer would say it; no other answer may. */
const label = /"stratum":"(?:struggling|high-workload)","source"/;

describe('what a program says of somebody', () => {
  let world: MatrixWorld;
  beforeAll(async () => {
    world = await MatrixWorld.open();
    const said = { labels: ['struggling', 'high-workload'], labelSource: 'manager' };
    const row = { person: world.ids.reporter, provenance: 'assigned', ...said };
    await world.done('manager', 'importParticipants', {
      params: { programId: world.programId },
      body: { rows: [row] },
    });
  });
  afterAll(() => world.close());

  const reading = apiRoutes.filter(({ agreed }) => agreed.method === 'GET');

  it.each(reading.map(({ name }) => name))('is in no answer of %s but to them', async (name) => {
    const personKey = createPersonKeys(Buffer.from(personKeySecret, 'hex'))(
      world.programId as ProgramId,
      world.ids.reporter,
    );
    for (const role of roles) {
      const request = (await preparations[name]?.(world, role)) ?? {};
      const { text } = await world.call(role, name, request);
      const isTheirs = role === 'reporter' && name === 'listMyLabels';
      expect([role, label.test(text)]).toEqual([role, isTheirs]);
      expect(text).not.toContain(personKey);
    }
  });
});
