import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { company, insertCompany } from './company.mjs';
import { tenantId } from './directory.mjs';
import { built } from './places.mjs';

const people = 5_000;
/** So many tools ask that none of them asks too often. */
const tools = 12;
const [rolledOut, pilot] = company.programs;

export const flag = 'use-case-0';

export const contexts = Array.from({ length: people }, (_, at) => ({
  targetingKey: `person-${at}@contoso.example`,
  department: 'Sales',
  country: 'DE',
  groups: ['all-employees', 'sales-emea'],
}));

function stageOf({ id: programId }, phase, ring) {
  const now = Date.now();
  const dates = { since: now, decideBy: now + 1e9, remindedAt: null, overdueAt: null };
  const lists = { extensions: [], stops: [], answers: [], steps: [] };
  const { managerId: leadId } = company;
  const furthestRing = ring ?? 0;
  return {
    programId,
    version: 1,
    leadId,
    phase,
    ring,
    ...dates,
    ...lists,
    furthestRing,
    end: null,
  };
}

function insertRing(stores, { id: programId, useCaseIds }) {
  stores.rings.insert({
    programId,
    number: 1,
    version: 1,
    name: 'Sales',
    audience: [{ by: 'attribute', attribute: 'department', values: ['Sales', 'Presales'] }],
    holdoutPercent: 0,
    useCaseIds,
    humanReviewUseCaseIds: [],
    minimumDays: 14,
    orderReason: null,
    plannedBy: company.managerId,
    plannedAt: Date.now(),
  });
}

function insertKey(stores, { id: programId }, at) {
  const id = randomUUID();
  const now = Date.now();
  const secret = randomBytes(32).toString('base64url');
  stores.apiKeys.insert({
    id,
    programId,
    name: `Tool ${at}`,
    secretHash: createHash('sha256').update(secret).digest('hex'),
    secretMadeAt: now,
    oldSecret: null,
    madeBy: company.managerId,
    madeAt: now,
    revokedBy: null,
    revokedAt: null,
    lastUsedAt: null,
  });
  return `cwk_${tenantId}_${id}_${secret}`;
}

function participant(programId, personKey) {
  return {
    programId,
    personKey,
    version: 1,
    provenance: 'picked',
    source: 'bench',
    ring: null,
    accessAt: null,
    invitedAt: null,
    invitation: 'accepted',
    declineReason: null,
    leftAt: null,
    strata: 0,
    isSelfLabelled: false,
  };
}

/** A program in its first ring and a pilot everybody takes part in, with keys of tools that ask. */
export async function fillRollout(folder, personKeySecret) {
  await insertCompany(folder);
  const { openDatabase } = await import(built('db/open-database.js'));
  const { createCommands } = await import(built('store/commands.js'));
  const { createLedgerKeys } = await import(built('store/ledger-keys.js'));
  const { createPersonKeys } = await import(built('store/person-keys.js'));
  const personKey = createPersonKeys(personKeySecret);
  const database = await openDatabase({ dataFolder: folder, clock: Date.now });
  const keys = createLedgerKeys({ id: 'bench', secret: Buffer.alloc(32, 1) });
  const tokens = await createCommands(database, keys).run(tenantId, async (stores) => {
    stores.stages.insert(stageOf(rolledOut, 'staged-rollout', 1));
    stores.stages.insert(stageOf(pilot, 'stress-testing', null));
    insertRing(stores, rolledOut);
    stores.participants.insertAll(
      contexts.map(({ targetingKey }) => participant(pilot.id, personKey(pilot.id, targetingKey))),
    );
    const ofTools = (program) =>
      Array.from({ length: tools }, (_, at) => insertKey(stores, program, at));
    return { ring: ofTools(rolledOut), pilot: ofTools(pilot) };
  });
  await database.close();
  return tokens;
}
