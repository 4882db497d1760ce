import { randomUUID } from 'node:crypto';
import type { Prepare } from './matrix-requests';
import type { MatrixWorld, Request, Versioned } from './matrix-world';

const conditionsOf = ({ programId }: MatrixWorld, phase = 'demonstration') => ({
  programId,
  kind: 'conditions',
  subject: `phase-${phase}`,
});

const conditions = () => ({
  vendorSupport: 'on-site',
  slowdown: 'allowed',
  consequences: 'none',
  timeAllowance: 4,
  note: `As of ${randomUUID()}`,
});

async function versionOf(world: MatrixWorld, params: Record<string, string>): Promise<number> {
  const { version } = await world.done<Versioned>('owner', 'getSheet', { params });
  return version;
}

/** A fresh draft that the manager alone wrote, so that the owner may sign it. */
async function drafted(
  world: MatrixWorld,
): Promise<{ params: Record<string, string>; version: number }> {
  const params = conditionsOf(world, 'stress-testing');
  const body = { version: await versionOf(world, params), values: conditions() };
  const { version } = await world.done<Versioned>('manager', 'saveSheet', { params, body });
  return { params, version };
}

/** A statement for everybody, in force. */
async function toAcknowledge(world: MatrixWorld): Promise<Request> {
  const params = { programId: world.programId, kind: 'vision', subject: 'program' };
  const known = await world.done<Versioned>('owner', 'getSheet', { params });
  if (known.version === 0) {
    const grant = { programId: world.programId, personId: world.ids.owner, role: 'sponsor' };
    await world.call('administrator', 'addGrant', { body: grant });
    const words = { why: 'So.', whenAppropriate: 'So.', whenNot: 'So.', success: 'So.' };
    const draft = { version: 0, values: words };
    await world.done('owner', 'saveSheet', { params, body: draft });
    const signing = { version: 1, signature: 'sponsor' };
    await world.done('owner', 'signSheet', { params, body: signing });
  }
  return { params, body: { number: 1, answer: 'agree' } };
}

const blindSpot = () => ({ what: `Seen by nobody ${randomUUID()}`, source: 'noticed', why: 'So.' });

async function added(world: MatrixWorld): Promise<{ params: Record<string, string> }> {
  const { programId } = world;
  const params = { programId, kind: 'blind-spot', entryId: randomUUID() };
  const body = { ownerId: null, values: blindSpot() };
  await world.done('manager', 'addEntry', { params, body });
  return { params };
}

/** Sheets and registers that the program keeps to itself, but for the vision. */
export const declaredRequests: Readonly<Record<string, Prepare>> = {
  listSheetKinds: () => ({}),
  listSheets: ({ programId }) => ({ params: { programId } }),
  getSheet: (world) => ({ params: conditionsOf(world) }),
  saveSheet: async (world) => {
    const params = conditionsOf(world);
    return { params, body: { version: await versionOf(world, params), values: conditions() } };
  },
  signSheet: async (world) => {
    const { params, version } = await drafted(world);
    return { params, body: { version, signature: 'owner' } };
  },
  withdrawSheet: async (world) => {
    const { params, version } = await drafted(world);
    const { versions } = await world.done<{ versions: { number: number }[] }>('owner', 'getSheet', {
      params,
    });
    return { params, body: { version, number: versions[0]?.number ?? 0, reason: 'So it is.' } };
  },
  acknowledgeSheet: toAcknowledge,
  listRegisterKinds: () => ({}),
  listRegisters: ({ programId }) => ({ params: { programId } }),
  listEntries: ({ programId }) => ({ params: { programId, kind: 'blind-spot' } }),
  getEntry: added,
  addEntry: ({ programId }) => ({
    params: { programId, kind: 'blind-spot' },
    body: { ownerId: null, values: blindSpot() },
  }),
  changeEntry: async (world) => {
    const { params } = await added(world);
    return { params, body: { version: 1, ownerId: null, values: blindSpot() } };
  },
  moveEntry: async (world) => {
    const { params } = await added(world);
    const asked = { move: 'ask-acceptance', reason: 'So it is.', evidenceIds: [], values: {} };
    return { params, body: { version: 1, ...asked } };
  },
};
