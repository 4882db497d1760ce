import { apiRoutes, unlistedAreas } from '../harness/api-routes';
import { preparations } from './matrix-requests';
import { marker, MatrixWorld, roles } from './matrix-world';
import type { Role } from './matrix-world';
import type { Cell } from './permission-matrix';
import { permissionMatrix } from './permission-matrix';

const cellOf: Readonly<Record<number, Cell>> = {
  200: 'yes',
  401: 'stranger',
  403: 'no',
  404: 'absent',
  422: 'rule',
};
const blind: ReadonlySet<Role> = new Set([
  'employee',
  'reader',
  'administrator',
  'otherOwner',
  'outsider',
]);
/** Everybody of the tenant may read a charter, marker and all. */
const openToAll = new Set(['getCharter']);

describe('who may do what', () => {
  let world: MatrixWorld;
  beforeAll(async () => {
    world = await MatrixWorld.open();
  });
  afterAll(() => world.close());

  it('is written down for every route of the contract', () => {
    const names = apiRoutes.map(({ name }) => name).toSorted();
    expect(unlistedAreas()).toEqual([]);
    expect([...permissionMatrix.keys()].toSorted()).toEqual(names);
    expect(Object.keys(preparations).toSorted()).toEqual(names);
  });

  it.each(apiRoutes.map(({ name }) => name))('holds for %s', async (name) => {
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const role of roles) {
      const request = (await preparations[name]?.(world, role)) ?? {};
      const { status, text } = await world.call(role, name, request);
      seen[role] = cellOf[status] ?? `${String(status)} ${text}`;
      wanted[role] = permissionMatrix.get(name)?.get(role) ?? 'no row';
      const leaks = blind.has(role) && !openToAll.has(name) && text.includes(marker);
      if (leaks) seen[role] += ` and sees what is not theirs: ${text.slice(0, 200)}`;
    }
    expect(seen).toEqual(wanted);
  });

  it('holds for a picture: its reporter and those who triage it, nobody else', async () => {
    const flag = await world.flag();
    const request = (await preparations['attachScreenshot']?.(world, 'reporter')) ?? {};
    const { attachments } = await world.done<{ attachments: { id: string }[] }>(
      'reporter',
      'attachScreenshot',
      { ...request, params: { flagId: flag.id } },
    );
    const seen = await Promise.all(
      roles.map(async (role) => [
        role,
        (await world.picture(role, attachments[0]?.id ?? '')).status,
      ]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      reporter: 200,
      employee: 404,
      reader: 404,
      administrator: 404,
      owner: 200,
      manager: 200,
      otherOwner: 404,
      outsider: 404,
    });
  });

  it('is asked anew at every request: a grant taken away counts no more', async () => {
    const flag = await world.flag();
    const { grants } = await world.done<{
      grants: { id: string; person: { id: string }; program: { id: string } }[];
    }>('administrator', 'listGrants');
    const grant = grants.find(
      ({ person, program }) => person.id === world.ids.manager && program.id === world.programId,
    );
    await world.done('administrator', 'revokeGrant', { params: { grantId: grant?.id ?? '' } });

    const after = await world.call('manager', 'getFlag', { params: { flagId: flag.id } });

    expect(after.status).toBe(404);
  });
});
