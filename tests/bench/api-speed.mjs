import { company } from './company.mjs';
import { deepCursor } from './deep-cursor.mjs';
import { startServer } from './processes.mjs';
import { inRounds } from './rounds.mjs';
import { goal } from './goal.mjs';

const connections = 16;
const at = ({ origin, pid }) => ({ origin, pid });
const state = 'confirmed';

function placeOf(token) {
  const [program] = company.programs;
  return { token, toolId: company.toolId, useCaseId: program.useCaseIds[0] };
}

async function startBoth(folders) {
  const { employeeId, ownerId, managerId } = company;
  const personIds = [employeeId, ownerId, managerId];
  const causeway = await startServer('causeway', { dataFolder: folders.causeway, personIds });
  const ref = await startServer('ref', { dataFolder: folders.ref });
  return { causeway, ref };
}

async function measureCreate({ causeway, ref }, size, least, form) {
  const options = placeOf(causeway.tokens[company.employeeId]);
  const measured = await inRounds(
    [
      { name: 'create', ...at(causeway), kind: 'create', connections, options },
      { name: 'ref', ...at(ref), kind: 'ref-create', connections, options: {} },
    ],
    form,
  );
  const create = measured.get('create');
  return [goal('P2', `create at ${size}`, create, { of: measured.get('ref'), least })];
}

const filters = [
  '',
  '?reason=wrong',
  '?severity=high',
  '?reach=customer',
  '?reason=made-up&reach=my-team',
];

async function measureReading({ causeway, ref }, folders, form) {
  const get = (personId, ...paths) => ({
    ...at(causeway),
    kind: 'get',
    connections,
    options: { token: causeway.tokens[personId], paths },
  });
  const { ownerId, managerId, programs } = company;
  const page = `/api/flags?state=${state}&limit=50`;
  const owned = programs.slice(0, 2).map(({ id }) => id);
  const deep = `${page}&after=${await deepCursor(folders.causeway, owned, state)}`;
  const program = filters.map(
    (filter) => `${filter === '' ? '?' : `${filter}&`}program=${owned[0]}`,
  );
  const counts = [...filters, ...program].map((query) => `/api/flags/counts${query}`);
  const fromRef = (path) => ({
    ...at(ref),
    kind: 'get',
    connections,
    options: { paths: [path] },
  });
  const measured = await inRounds(
    [
      { name: 'page', ...get(ownerId, page) },
      { name: 'deep', ...get(ownerId, deep) },
      { name: 'all', ...get(managerId, page) },
      { name: 'ref', ...fromRef(`/flags?state=${state}`) },
      { name: 'counts', ...get(ownerId, ...counts) },
      { name: 'ref-counts', ...fromRef('/counts') },
    ],
    form,
  );
  const of = (name) => measured.get(name);
  return [
    goal('P3', 'board page of 50, two programs', of('page'), {
      of: of('ref'),
      least: 0.55,
      mostBytes: 30_000,
    }),
    goal('P3', 'board page of 50, all eight programs', of('all'), {
      of: of('ref'),
      least: 0.55,
      mostBytes: 30_000,
    }),
    goal('P4', 'page half way down', of('deep'), { of: of('page'), least: 0.9 }),
    goal('P5', 'counts by filter', of('counts'), { of: of('ref-counts'), leastPerSecond: 2_000 }),
  ];
}

/** P2 to P5 on databases of this size. */
export async function measureApi(folders, { size, leastCreate, reads, form }) {
  const both = await startBoth(folders);
  try {
    const reading = reads ? await measureReading(both, folders, form) : [];
    return [...reading, ...(await measureCreate(both, size, leastCreate, form))];
  } finally {
    await both.causeway.stop();
    await both.ref.stop();
  }
}
