import { randomUUID } from 'node:crypto';
import type { EvaluateGate } from '@causeway/bot/usecases/gate/gate-ports.js';
import { aResult } from '../builders/snapshot';
import { GateInHand } from '../harness/gate-in-hand';
import type { Prepare } from './matrix-requests';
import type { MatrixWorld, Request, Versioned } from './matrix-world';

const day = 86_400_000;
const reason = 'Because it is so.';

/** One thing is shown and one is open, so that there is something to except and to ask about. */
export function matrixGate(): EvaluateGate {
  const gate = new GateInHand();
  gate.results = [aResult(), aResult({ name: 'open', outcome: 'inconclusive' })];
  return gate.evaluate;
}

const ofProgram: Prepare = ({ programId }) => ({ params: { programId } });

const finding = (world: MatrixWorld) => ({
  title: 'Security review',
  text: 'Nothing was found.',
  link: null,
  figures: {},
  measurer: { personId: world.ids.owner, relation: 'independent' },
  holdsForDays: null,
});

function newEvidence(world: MatrixWorld): Request {
  const params = { programId: world.programId, evidenceId: randomUUID() };
  const body = { type: 'security-review', ownerId: world.ids.owner, ...finding(world) };
  return { params, body };
}

async function keptEvidence(world: MatrixWorld, body: object): Promise<Request> {
  const { id, version } = await world.done<Versioned>(
    'owner',
    'recordEvidence',
    newEvidence(world),
  );
  return { params: { evidenceId: id }, body: { version, ...body } };
}

function newWaiver(world: MatrixWorld): Request {
  const params = { programId: world.programId, waiverId: randomUUID() };
  return { params, body: { criterion: 'open', reason, until: Date.now() + day } };
}

async function askedWaiver(world: MatrixWorld, body: object = {}): Promise<Request> {
  const { id, version } = await world.done<Versioned>('manager', 'askWaiver', newWaiver(world));
  return { params: { waiverId: id }, body: { version, ...body } };
}

/** What was granted on the way to something else. */
async function takeBackFromAdministrator(world: MatrixWorld): Promise<void> {
  const { grants } = await world.done<{ grants: { id: string; person: { id: string } }[] }>(
    'administrator',
    'listGrants',
  );
  const theirs = grants.filter(({ person }) => person.id === world.ids.administrator);
  for (const { id } of theirs) {
    await world.done('administrator', 'revokeGrant', { params: { grantId: id } });
  }
}

interface Asked extends Versioned {
  readonly snapshotId: string;
  readonly mayWithdraw: boolean;
}

async function withdrawWhatIsAsked(world: MatrixWorld): Promise<void> {
  const params = { programId: world.programId };
  const { approvals } = await world.done<{ approvals: Asked[] }>('manager', 'listApprovals', {
    params,
  });
  for (const { id, version } of approvals.filter(({ mayWithdraw }) => mayWithdraw)) {
    const body = { version, reason };
    await world.done('manager', 'withdrawApproval', { params: { approvalId: id }, body });
  }
}

/** The owner decides alone in this company. */
async function rule(world: MatrixWorld, needed: number): Promise<Request> {
  const params = { programId: world.programId, transition: 'ring' };
  const { rules } = await world.done<{ rules: { transition: string; version: number }[] }>(
    'administrator',
    'listApprovalRules',
    { params },
  );
  const version = rules.find(({ transition }) => transition === 'ring')?.version;
  return { params, body: { version, functions: [{ role: 'governance-owner', needed }] } };
}

/** Everything is ready to be asked for: who decides, and an exception from what is open. */
async function newApproval(world: MatrixWorld): Promise<Request> {
  await withdrawWhatIsAsked(world);
  await world.call('administrator', 'saveApprovalRule', await rule(world, 1));
  await world.done('owner', 'secondWaiver', await askedWaiver(world));
  return { params: { programId: world.programId, approvalId: randomUUID() } };
}

async function asked(world: MatrixWorld): Promise<Asked> {
  return world.done('manager', 'requestApproval', await newApproval(world));
}

async function onAsked(world: MatrixWorld, body: object = {}): Promise<Request> {
  const { id, version } = await asked(world);
  return { params: { approvalId: id }, body: { version, ...body } };
}

/** From a day that is far away, so that it opens nothing to anybody meanwhile. */
function newDelegation(world: MatrixWorld): Request {
  const params = { programId: world.programId, delegationId: randomUUID() };
  const fromAt = Date.UTC(2099, 0, 1);
  const functions = ['governance-owner'];
  const toId = world.ids.employee;
  return { params, body: { toId, functions, fromAt, untilAt: fromAt + day } };
}

async function keptDelegation(world: MatrixWorld): Promise<Request> {
  const { id } = await world.done<Versioned>('owner', 'delegateDecisions', newDelegation(world));
  return { params: { delegationId: id } };
}

let needed = 1;

/** What is shown outside the measures, exceptions, and who decides. */
export const approvalRequests: Readonly<Record<string, Prepare>> = {
  listEvidence: ofProgram,
  recordEvidence: newEvidence,
  renewEvidence: (world) => keptEvidence(world, finding(world)),
  withdrawEvidence: (world) => keptEvidence(world, { reason }),
  listWaivers: ofProgram,
  askWaiver: newWaiver,
  secondWaiver: async (world) => {
    await takeBackFromAdministrator(world);
    return askedWaiver(world);
  },
  declineWaiver: async (world) => {
    await takeBackFromAdministrator(world);
    return askedWaiver(world, { reason });
  },
  withdrawWaiver: (world) => askedWaiver(world, { reason }),
  listApprovals: ofProgram,
  listMyApprovals: () => ({}),
  getApproval: (world) => onAsked(world),
  getDecisionRecord: async (world) => {
    const { params } = await onAsked(world);
    return { params: { programId: world.programId, ...params } };
  },
  previewApproval: ofProgram,
  requestApproval: newApproval,
  giveVerdict: (world) => onAsked(world, { verdict: 'approve' }),
  withdrawApproval: (world) => onAsked(world, { reason }),
  getSnapshot: async (world) => ({ params: { snapshotId: (await asked(world)).snapshotId } }),
  listApprovalRules: ofProgram,
  saveApprovalRule: (world) => rule(world, (needed += 1)),
  listDelegations: ofProgram,
  delegateDecisions: newDelegation,
  endDelegation: keptDelegation,
};
