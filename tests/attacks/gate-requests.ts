import { randomUUID } from 'node:crypto';
import { approvalRequests } from './approval-requests';
import type { Prepare } from './matrix-requests';
import type { MatrixWorld, Request, Role, Versioned } from './matrix-world';

const ofProgram: Prepare = ({ programId }) => ({ params: { programId } });

interface Template {
  readonly name: string;
  readonly version: number;
  readonly lines: readonly { readonly criterion: string; readonly asks: object }[];
}

let people = 100;

/** The same as now, with another number in one line. */
async function newChange(world: MatrixWorld): Promise<Request> {
  const params = { programId: world.programId };
  const answer = await world.done<{ templates: Template[] }>('owner', 'listGateTemplates', {
    params,
  });
  const template = answer.templates.find(({ name }) => name === 'staged-rollout');
  people += 1;
  const lines = template?.lines.map((line) =>
    line.criterion === 'load-test' ? { ...line, asks: { peopleAtOnce: people } } : line,
  );
  return {
    params: { ...params, changeId: randomUUID() },
    body: {
      template: 'staged-rollout',
      drawnFrom: template?.version,
      lines,
      reason: 'More people than we thought.',
    },
  };
}

/** By the other one of the two who may, so that whoever tries could agree. */
async function proposed(world: MatrixWorld, role: Role): Promise<Request> {
  const by = role === 'manager' ? 'owner' : 'manager';
  const { id, version } = await world.done<Versioned>(
    by,
    'proposeTemplateChange',
    await newChange(world),
  );
  return { params: { changeId: id }, body: { version } };
}

const plan = {
  people: 20,
  notVolunteered: 4,
  usesPerWeek: 3,
  weeks: 6,
  audits: 40,
  ratings: 0,
  reporters: 5,
};

/** What stands before a program's next step. */
export const gateRequests: Readonly<Record<string, Prepare>> = {
  getGate: ofProgram,
  listGateTemplates: ofProgram,
  proposeTemplateChange: newChange,
  agreeTemplateChange: proposed,
  withdrawTemplateChange: proposed,
  dryRunGate: ({ programId }) => ({ params: { programId }, query: '?weeks=2' }),
  planPilot: ({ programId }) => ({ params: { programId }, body: { plan } }),
  recomputeSnapshot: async (world, role) => {
    const { params } = (await approvalRequests['getSnapshot']?.(world, role)) ?? {};
    return { params: params ?? {} };
  },
};
