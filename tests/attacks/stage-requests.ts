import { randomUUID } from 'node:crypto';
import type { Prepare } from './matrix-requests';
import type { MatrixWorld, Request, Role, Versioned } from './matrix-world';

const day = 86_400_000;
const reason = 'Because it is so.';
const ready = { kind: 'ready', allowedErrorRate: 0.05, badErrorRate: 0.1 };

interface Fresh {
  readonly programId: string;
  readonly useCaseId: string;
}

/** A program of its own for every request, since these move it along or end it. */
async function freshProgram(world: MatrixWorld): Promise<Fresh> {
  const { toolId } = world;
  const [programId, useCaseId] = [randomUUID(), randomUUID()];
  const params = { programId };
  const put = (name: string, more: object, body: object) =>
    world.done('administrator', name, { params: { ...params, ...more }, body });
  const program = { version: 0, name: `Program ${programId}`, toolId };
  await put('saveProgram', {}, { ...program, managerId: world.ids.manager });
  const useCase = { version: 0, name: `Case ${useCaseId}`, isRetired: false };
  await put('saveUseCase', { useCaseId }, useCase);
  await world.grant(programId, 'owner', 'governance-owner');
  return { programId, useCaseId };
}

function onStage(body: object = {}) {
  return async (world: MatrixWorld): Promise<Request> => {
    const { programId } = await freshProgram(world);
    return { params: { programId }, body: { version: 1, ...body } };
  };
}

async function answered(world: MatrixWorld): Promise<Request> {
  const { programId } = await freshProgram(world);
  const { id } = await world.done<Versioned>('owner', 'recordEvidence', {
    params: { programId, evidenceId: randomUUID() },
    body: {
      type: 'security-review',
      ownerId: world.ids.owner,
      title: 'Security review',
      text: 'Nothing was found.',
      link: null,
      figures: {},
      measurer: { personId: world.ids.manager, relation: 'independent' },
      holdsForDays: null,
    },
  });
  return { params: { programId }, body: { version: 1, answer: 'It does.', evidenceIds: [id] } };
}

/** Everybody is named for a pilot of their own, for nobody leads two. */
async function named(world: MatrixWorld, role: Role): Promise<Request> {
  const { programId } = await freshProgram(world);
  return { params: { programId }, body: { version: 1, leadId: world.ids[role], instead: null } };
}

const stop = { kind: 'halt', ring: null, useCaseId: null, reason };

async function stopped(world: MatrixWorld): Promise<Request> {
  const { programId } = await freshProgram(world);
  const { stops } = await world.done<{ stops: { id: string }[] }>('owner', 'stopStage', {
    params: { programId },
    body: stop,
  });
  return { params: { programId, stopId: stops[0]?.id ?? '' }, body: { reason } };
}

async function ringPlan(world: MatrixWorld): Promise<Request> {
  const { programId, useCaseId } = await freshProgram(world);
  await world.done('owner', 'setDisposition', {
    params: { useCaseId },
    body: { version: 0, segment: 'all', value: ready },
  });
  return {
    params: { programId, number: '1' },
    body: {
      version: 0,
      name: 'Sales',
      audience: [{ by: 'everybody' }],
      holdoutPercent: 0,
      useCaseIds: [useCaseId],
      humanReviewUseCaseIds: [],
      minimumDays: 14,
      orderReason: null,
      reason: null,
    },
  };
}

async function plannedRing(world: MatrixWorld): Promise<Request> {
  const request = await ringPlan(world);
  await world.done('owner', 'planRing', request);
  return { params: request.params ?? {}, query: '?version=1' };
}

async function onUseCase(world: MatrixWorld, body: object): Promise<Request> {
  const { useCaseId } = await freshProgram(world);
  return { params: { useCaseId }, body };
}

const ofProgram: Prepare = ({ programId }) => ({ params: { programId } });
const said = {
  problemClass: 'same-faster',
  accessPath: null,
  decidesAboutPeople: true,
  tellsThem: null,
  goesToOthers: null,
};

/** What has to do with where programs stand, and who gets what in them. */
export const stageRequests: Readonly<Record<string, Prepare>> = {
  getStage: ofProgram,
  listHistory: ofProgram,
  nameLead: named,
  answerStage: answered,
  advanceStage: onStage(),
  extendStage: onStage({ until: Date.now() + 50 * day, reason }),
  retreatStage: onStage({ reason }),
  endStage: onStage({ reason }),
  stopStage: onStage(stop),
  resumeStage: stopped,
  listRings: ofProgram,
  planRing: ringPlan,
  removeRing: plannedRing,
  listUseCases: ofProgram,
  setUseCaseTraits: (world) => onUseCase(world, { version: 1, ...said }),
  stateWorkload: onStage({ version: 0, shares: [], otherPercent: 100 }),
  setDisposition: (world) => onUseCase(world, { version: 0, segment: 'all', value: ready }),
};
