import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tenantId } from './directory.mjs';
import { startLocal } from './footprint.mjs';
import { built, root } from './places.mjs';

/** As many as one function can need; the last of them would end the question. */
const needed = 20;

const people = JSON.parse(
  readFileSync(path.join(root, 'infra/dev/demo-people.json'), 'utf8'),
).people;
const personOf = (key) => people.find((person) => person.key === key);

async function insertApprovers(folder) {
  const { openDatabase } = await import(built('db/open-database.js'));
  const { createCommands } = await import(built('store/commands.js'));
  const { createLedgerKeys } = await import(built('store/ledger-keys.js'));
  const database = await openDatabase({ dataFolder: folder, clock: Date.now });
  const keys = createLedgerKeys({ id: 'bench', secret: Buffer.alloc(32, 1) });
  const ids = Array.from({ length: needed }, () => randomUUID());
  const found = await createCommands(database, keys).run(tenantId, async (stores) => {
    const programs = await stores.programs.list();
    const { id: programId } = programs.find(({ name }) => name.startsWith('Contract'));
    const grantedBy = personOf('administrator-1').id;
    const like = await stores.persons.get(personOf('sponsor-1').id);
    for (const personId of ids) {
      stores.persons.insert({ ...like, id: personId, version: 1, name: 'Bench' });
      const grant = { id: randomUUID(), programId, personId, role: 'approver-business' };
      stores.grants.insert({ ...grant, grantedBy, grantedAt: Date.now() });
    }
    return programId;
  });
  await database.close();
  return { programId: found, approverIds: ids };
}

async function ask(origin, token, method, place, body) {
  const answer = await fetch(`${origin}${place}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${place}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function asker(origin, key) {
  const { id: personId } = personOf(key);
  const { token } = await ask(origin, undefined, 'POST', '/local/sign-in', { personId });
  return (method, place, body) => ask(origin, token, method, place, body);
}

export const askerId = personOf('manager-1').id;

/** Takes every open question of the program back and asks it anew: nobody has answered it yet. */
async function askAnew(byManager, programId) {
  const place = `/api/programs/${programId}/approvals`;
  const { approvals } = await byManager('GET', place);
  for (const { id, version, state } of approvals) {
    if (state !== 'open') continue;
    await byManager('POST', `/api/approvals/${id}/withdraw`, { version, reason: 'For the bench.' });
  }
  const { id: approvalId, version } = await byManager('PUT', `${place}/${randomUUID()}`, {
    note: '',
  });
  return { approvalId, version };
}

/** The same at a server that is measured, where tokens come from its directory. */
export function askAnewAt({ origin, tokens }, programId) {
  return askAnew((...asked) => ask(origin, tokens[askerId], ...asked), programId);
}

/** Twenty of one function and the sponsor have to say yes. */
async function takeMany({ origin }, programId) {
  const byAdministrator = await asker(origin, 'administrator-1');
  const functions = [
    { role: 'sponsor', needed: 1 },
    { role: 'approver-business', needed },
  ];
  const rule = `/api/programs/${programId}/approval-rules/stress-testing`;
  await byAdministrator('PUT', rule, { version: 0, functions });
}

/** The demo with a question that nineteen can answer yes, one after the other, without ending it. */
export async function fillApproval(folder) {
  const maker = await startLocal(folder);
  await maker.stop();
  const { programId, approverIds } = await insertApprovers(folder);
  const server = await startLocal(folder);
  try {
    await takeMany(server, programId);
    const asked = await askAnew(await asker(server.origin, 'manager-1'), programId);
    return { programId, ...asked, approverIds: approverIds.slice(1) };
  } finally {
    await server.stop();
  }
}
