import { randomUUID } from 'node:crypto';
import type { Prepare } from './matrix-requests';
import type { MatrixWorld, Request } from './matrix-world';

const day = 86_400_000;
const monday = Date.UTC(2027, 0, 4);
const peak = { kind: 'peak', fromAt: monday, untilAt: monday + 5 * day, note: 'Closing the year' };

const ofProgram: Prepare = ({ programId }) => ({ params: { programId } });

async function madeKey(world: MatrixWorld): Promise<Request> {
  const { programId } = world;
  const body = { name: `Key ${randomUUID()}` };
  const { key } = await world.done<{ key: { id: string } }>('administrator', 'makeApiKey', {
    params: { programId },
    body,
  });
  return { params: { programId, apiKeyId: key.id } };
}

async function setWindow(world: MatrixWorld): Promise<Request> {
  const params = { programId: world.programId, windowId: randomUUID() };
  await world.done('manager', 'saveWindow', { params, body: { version: 0, ...peak } });
  return { params };
}

type Key = { readonly id: string; readonly secretMadeAt: number };

/** A key whose secret can be replaced, or whose old one can be stopped. */
async function keyWith(world: MatrixWorld, secrets: 'one' | 'two'): Promise<Request> {
  const made = await madeKey(world);
  const { keys } = await world.done<{ keys: Key[] }>('administrator', 'listApiKeys', {
    params: { programId: world.programId },
  });
  const key = keys.find(({ id }) => id === made.params?.['apiKeyId']);
  const request = { ...made, body: { secretMadeAt: key?.secretMadeAt, overlapHours: 24 } };
  if (secrets === 'one') return request;
  const renewed = await world.done<{ key: Key }>('administrator', 'rotateApiKey', request);
  return { ...made, body: { secretMadeAt: renewed.key.secretMadeAt } };
}

const audit = () => ({
  key: randomUUID(),
  kind: 'audit',
  at: Date.now(),
  verdict: 'right',
  review: 'reviewed',
});
const somebody = () => ({ person: randomUUID(), provenance: 'picked' });

/** The reporter takes part in the program, and nobody else of them does. */
async function ownLabels(world: MatrixWorld): Promise<Request> {
  const params = { programId: world.programId };
  const rows = [{ person: world.ids.reporter, provenance: 'picked' }];
  await world.done('manager', 'importParticipants', { params, body: { rows } });
  const { programs } = await world.done<{ programs: { version: number }[] }>(
    'reporter',
    'listMyLabels',
  );
  return { params, body: { version: programs[0]?.version, strata: ['struggling'] } };
}

const rule = () => ({
  name: `Rule ${randomUUID()}`,
  indicator: 'Mean rating',
  comparison: 'below',
  threshold: 3,
  source: 'The survey',
  legalBasis: 'An agreement',
  text: '',
});

/** What has to do with systems that send, and with whom they send about. */
export const evidenceRequests: Readonly<Record<string, Prepare>> = {
  listApiKeys: ofProgram,
  makeApiKey: ({ programId }) => ({ params: { programId }, body: { name: randomUUID() } }),
  rotateApiKey: (world) => keyWith(world, 'one'),
  stopOldSecret: (world) => keyWith(world, 'two'),
  revokeApiKey: madeKey,
  tryAccess: ({ programId, ids }) => ({
    params: { programId },
    body: { targetingKey: ids.reporter, useCaseId: null, attributes: {} },
  }),
  listMyImportMappings: () => ({}),
  sendObservations: () => ({ body: { rows: [audit()] } }),
  importObservations: ({ programId }) => ({ params: { programId }, body: { rows: [audit()] } }),
  getRollup: ofProgram,
  listMeasures: ofProgram,
  getMeasureHistory: ({ programId }) => ({ params: { programId, measure: 'acceptance' } }),
  listEarlyWarnings: ofProgram,
  sendParticipants: () => ({ body: { rows: [somebody()] } }),
  importParticipants: ({ programId }) => ({ params: { programId }, body: { rows: [somebody()] } }),
  listMyLabels: () => ({}),
  saveMyLabels: ownLabels,
  purgeLabels: ofProgram,
  listCohortRules: ofProgram,
  saveCohortRule: ({ programId }) => ({ params: { programId }, body: rule() }),
  listWindows: ofProgram,
  saveWindow: ({ programId }) => ({ params: { programId }, body: { version: 0, ...peak } }),
  removeWindow: setWindow,
};
