import { randomUUID } from 'node:crypto';
import { ticketMapping } from '../builders/import-mapping';
import { criterionRequests } from './criterion-requests';
import { approvalRequests } from './approval-requests';
import { declaredRequests } from './declared-requests';
import { gateRequests } from './gate-requests';
import { evidenceRequests } from './evidence-requests';
import type { MatrixWorld, Request, Role, Versioned } from './matrix-world';
import { stageRequests } from './stage-requests';
import { webhookRequests } from './webhook-requests';

export type Prepare = (world: MatrixWorld, role: Role) => Request | Promise<Request>;

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString('base64');
const dueAt = Date.UTC(2100, 0, 1);
const answer = { kind: 'no-change', text: 'Because it was right.' };
const plan = (world: MatrixWorld) => ({ recipients: 'Nobody', ownerId: world.ids.owner, dueAt });
const judgement = { kind: 'overridden', severity: 'high', because: 'So it is.' };

function on(flag: Versioned, body: object = {}): Request {
  return { params: { flagId: flag.id }, body: { version: flag.version, ...body } };
}

/** Takes a fresh flag so far that the move in question is the next one. */
async function taken(world: MatrixWorld, role: Role, ...verbs: readonly string[]) {
  const by = world.preparer(role);
  let flag = await world.move(by, 'claimFlag', await world.flag());
  for (const verb of verbs) {
    flag = await world.move(by, verb, flag, verb === 'answerFlag' ? answer : {});
  }
  return flag;
}

/** Unassigned: a tool nobody has a program for. */
async function strayFlag(world: MatrixWorld): Promise<Versioned> {
  const body = {
    ...world.flagBody(),
    tool: { otherName: `Tool ${randomUUID()}` },
    useCaseId: null,
  };
  const { id } = await world.done<{ id: string }>('reporter', 'raiseFlag', {
    body: { ...body, text: 'Of no program.', note: null },
  });
  return world.done('administrator', 'getFlag', { params: { flagId: id } });
}

const board: Readonly<Record<string, Prepare>> = {
  listFlags: () => ({ query: '?state=new' }),
  listUnderWay: () => ({}),
  getHowItGoes: (world) => ({ params: { programId: world.programId } }),
  countFlags: () => ({}),
  getFlag: async (world) => on(await world.flag()),
  listFlagHistory: async (world) => on(await world.flag()),
  listColleagues: async (world) => on(await world.flag()),
  lookAtReporter: async (world) => on(await world.flag()),
  claimFlag: async (world) => on(await world.flag()),
  releaseFlag: async (world, role) => on(await taken(world, role)),
  handFlagTo: async (world) => on(await world.flag(), { personId: world.ids.manager }),
  askReporter: async (world) => on(await world.flag(), { text: 'Which customer?' }),
  assessSeverity: async (world) => on(await world.flag(), { judgement }),
  confirmFlag: async (world, role) => on(await taken(world, role)),
  planCorrection: async (world) => on(await world.flag('customer'), plan(world)),
  closeCorrection: async (world) =>
    on(await world.flag('customer'), { how: 'done', text: 'Told.' }),
  answerFlag: async (world, role) => on(await taken(world, role, 'confirmFlag'), answer),
  dismissFlag: async (world, role) =>
    on(await taken(world, role), { reason: 'duplicate', text: 'Known.' }),
  reopenFlag: async (world, role) =>
    on(await taken(world, role, 'confirmFlag', 'answerFlag'), { because: 'Not so.' }),
  undoFlagMove: async (world, role) => on(await taken(world, role, 'confirmFlag')),
  assignFlag: async (world) =>
    on(await strayFlag(world), { programId: world.otherProgramId, useCaseId: null }),
};

async function handedOver(world: MatrixWorld, body: object = {}): Promise<Request> {
  const { id, version } = await world.handOver();
  return { params: { handOverId: id }, body: { version, ...body } };
}

const mine: Readonly<Record<string, Prepare>> = {
  raiseFlag: (world) => ({ body: { ...world.flagBody(), text: 'Mine.', note: null } }),
  getFlagForm: () => ({}),
  listMyFlags: () => ({}),
  getMyFlag: async (world) => on(await world.flag()),
  addToMyFlag: async (world) => on(await world.flag(), { text: 'One thing more.' }),
  replyToQuestion: async (world) =>
    on(await world.move('owner', 'askReporter', await world.flag(), { text: 'Which?' }), {
      text: 'This one.',
    }),
  withdrawMyFlag: async (world) => on(await world.flag()),
  reopenMyFlag: async (world) =>
    on(await taken(world, 'owner', 'confirmFlag', 'answerFlag'), { because: 'Still wrong.' }),
  attachScreenshot: async (world) => on(await world.flag(), { base64: png }),
  listMyNotices: () => ({}),
  markNoticesSeen: () => ({ body: { noticeIds: [randomUUID()] } }),
  raiseHandOver: (world) => ({
    body: { text: 'Mine.', tool: { id: world.toolId }, useCaseId: world.useCaseId, note: null },
  }),
  listHandOvers: () => ({ query: '?whose=waiting' }),
  getHandOver: (world) => handedOver(world),
  takeHandOver: (world) => handedOver(world),
  passOnHandOver: (world) => handedOver(world, { personId: world.ids.manager }),
  answerHandOver: (world) => handedOver(world, { judgement: 'right', text: 'It is.' }),
  withdrawHandOver: (world) => handedOver(world),
};

async function charterVersion(world: MatrixWorld, useCaseId: string): Promise<number> {
  const { version } = await world.done<Versioned>('owner', 'getCharter', { params: { useCaseId } });
  return version;
}

async function madeGrant(world: MatrixWorld): Promise<Request> {
  const { programId } = world;
  const held = await world.done<{ grants: { id: string; role: string }[] }>(
    'administrator',
    'listGrants',
  );
  const before = held.grants.find(({ role }) => role === 'sponsor');
  const grant = before ?? (await world.grant(programId, 'administrator', 'sponsor'));
  return { params: { grantId: grant.id } };
}

/** Taken away before, so that nobody has the grant yet. An administrator gains nothing by it. */
async function newGrant(world: MatrixWorld): Promise<Request> {
  const { params } = await madeGrant(world);
  await world.done('administrator', 'revokeGrant', { params: params ?? {} });
  const { programId, ids } = world;
  return { body: { programId, personId: ids.administrator, role: 'sponsor' } };
}

const programs: Readonly<Record<string, Prepare>> = {
  listPrograms: () => ({}),
  saveProgram: ({ toolId }) => ({
    body: { version: 0, name: `Program ${randomUUID()}`, toolId },
  }),
  saveUseCase: ({ programId }) => ({
    params: { programId },
    body: { version: 0, name: `Case ${randomUUID()}`, isRetired: false },
  }),
  listTools: () => ({}),
  saveTool: () => ({
    body: { version: 0, name: `Tool ${randomUUID()}`, teamsAppIds: [], isRetired: false },
  }),
  getCharter: ({ useCaseId }) => ({ params: { useCaseId } }),
  saveCharter: async (world) => {
    const { useCaseId } = world;
    const version = await charterVersion(world, useCaseId);
    return { params: { useCaseId }, body: world.charter(version) };
  },
  startDrill: ({ useCaseId }) => ({ params: { useCaseId } }),
  listDrills: ({ useCaseId }) => ({ params: { useCaseId } }),
  acknowledgeDrill: async (world) => {
    const params = { useCaseId: world.useCaseId };
    const { id } = await world.done<{ id: string }>('manager', 'startDrill', { params });
    return { params: { drillId: id } };
  },
  listAdministrators: () => ({}),
  searchPeople: () => ({ query: '?startsWith=The' }),
  listGrants: () => ({}),
  addGrant: newGrant,
  revokeGrant: madeGrant,
};

async function keptMapping(world: MatrixWorld): Promise<Request> {
  const params = { programId: world.programId, mappingId: randomUUID() };
  const name = `Mapping ${params.mappingId}`;
  const body = { version: 0, name, mapping: ticketMapping };
  await world.done('administrator', 'saveImportMapping', { params, body });
  return { params };
}

const imports: Readonly<Record<string, Prepare>> = {
  listImportMappings: ({ programId }) => ({ params: { programId } }),
  saveImportMapping: ({ programId }) => ({
    params: { programId },
    body: { version: 0, name: `Mapping ${randomUUID()}`, mapping: ticketMapping },
  }),
  removeImportMapping: keptMapping,
};

async function ownSettings(world: MatrixWorld, role: Role): Promise<Request> {
  const me = await world.done<{ version: number; workingTime: object }>(role, 'getMe');
  const { version, workingTime } = me;
  return { body: { version, locale: 'en', workingTime, absence: null } };
}

const rest: Readonly<Record<string, Prepare>> = {
  listChanges: () => ({ query: '?after=0' }),
  listPortfolio: () => ({}),
  listMyWaiting: () => ({}),
  getMe: () => ({}),
  saveMySettings: ownSettings,
  listDemoPeople: () => ({}),
  signInAsDemoPerson: (world) => ({ body: { personId: world.ids.owner } }),
};

/** For every route a request that is right in all respects but, perhaps, who makes it. */
export const preparations: Readonly<Record<string, Prepare>> = {
  ...board,
  ...mine,
  ...programs,
  ...imports,
  ...evidenceRequests,
  ...criterionRequests,
  ...declaredRequests,
  ...approvalRequests,
  ...gateRequests,
  ...stageRequests,
  ...webhookRequests,
  ...rest,
};
