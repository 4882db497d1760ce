import { tenantId } from './directory.mjs';
import { built } from './places.mjs';

const programCount = 8;
const useCasesEach = 4;

/** Fixed ids, so that a filled file serves many runs. */
const id = (kind, at) =>
  `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${String(at).padStart(12, '0')}`;

export const company = {
  employeeId: id(1, 1),
  /** Governance owner of two programs. */
  ownerId: id(1, 2),
  /** Program manager of all. */
  managerId: id(1, 3),
  holderIds: Array.from({ length: 40 }, (_, at) => id(2, at)),
  reporterIds: Array.from({ length: 5_000 }, (_, at) => id(3, at)),
  toolId: id(4, 1),
  programs: Array.from({ length: programCount }, (_, at) => ({
    id: id(5, at),
    useCaseIds: Array.from({ length: useCasesEach }, (_, of) => id(6, at * useCasesEach + of)),
  })),
};

function person(personId, name) {
  return {
    id: personId,
    version: 1,
    name,
    locale: 'en',
    workingTime: { timeZone: 'UTC', days: [1, 2, 3, 4, 5], startMinute: 540, endMinute: 1_020 },
    absence: null,
    tenantRoles: ['employee'],
    leftAt: null,
  };
}

function insertProgram(stores, program, at, deadlines) {
  const { employeeId, ownerId, managerId, toolId } = company;
  const grant = (personId, role, number) =>
    stores.grants.insert({
      id: id(7, at * 10 + number),
      programId: program.id,
      personId,
      role,
      grantedBy: employeeId,
      grantedAt: Date.now(),
    });
  const name = `Program ${at}`;
  const phase = 'staged-rollout';
  stores.programs.insert({
    id: program.id,
    version: 1,
    toolId,
    name,
    phase,
    ring: 1,
    isDemo: false,
  });
  if (at < 2) grant(ownerId, 'governance-owner', 1);
  grant(managerId, 'program-manager', 2);
  program.useCaseIds.forEach((useCaseId, of) => {
    stores.useCases.insert({
      id: useCaseId,
      version: 1,
      programId: program.id,
      name: `Use case ${of}`,
      isRetired: false,
    });
    stores.charters.insert({
      useCaseId,
      programId: program.id,
      version: 1,
      accountableId: ownerId,
      standard: 'Every date has a source.',
      correcting: null,
      judgeId: ownerId,
      deputyId: managerId,
      deadlines,
    });
  });
}

/** People, programs, use cases and charters, through the store. */
export async function insertCompany(folder) {
  const { openDatabase } = await import(built('db/open-database.js'));
  const { createCommands } = await import(built('store/commands.js'));
  const { createLedgerKeys } = await import(built('store/ledger-keys.js'));
  const database = await openDatabase({ dataFolder: folder, clock: Date.now });
  const keys = createLedgerKeys({ id: 'bench', secret: Buffer.alloc(32, 1) });
  const day = { unit: 'working-days', count: 5 };
  const deadlines = { critical: day, high: day, medium: day, low: day };
  await createCommands(database, keys).run(tenantId, async (stores) => {
    const { employeeId, ownerId, managerId, holderIds, toolId, programs } = company;
    for (const personId of [employeeId, ownerId, managerId, ...holderIds]) {
      stores.persons.insert(person(personId, 'Bench'));
    }
    stores.tools.insert({
      id: toolId,
      version: 1,
      name: 'Coach',
      teamsAppIds: [],
      isRetired: false,
    });
    programs.forEach((program, at) => insertProgram(stores, program, at, deadlines));
  });
  await database.close();
}
