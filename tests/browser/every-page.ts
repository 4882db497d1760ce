import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { FlagLine } from '@causeway/shared/api/flags.js';
import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { ApiClient } from '../harness/api-client';
import { jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';

/** Pages of the tab with somebody who uses them. */
export interface Visit {
  readonly key: string;
  readonly places: readonly string[];
}

const rooms = [
  '',
  '/gate',
  '/rings',
  '/history',
  '/measures',
  '/projection',
  '/use-cases',
  '/cohort',
  '/evidence',
  '/data',
  '/governance',
  '/sheets',
  '/sheets/data-use/program',
  '/registers',
  '/registers/blind-spot',
  '/integrations',
];

/** The pages of programs as the program manager of the demo sees them: one of them in its rollout, one at a decision. */
export async function programPages(api: ApiClient): Promise<readonly string[]> {
  const token = await api.signIn(demoPersonId('manager-1'));
  const get = async <Body>(path: string) => jsonOf<Body>(await api.ask({ path, token }));
  const { programs } = await get<{ programs: ProgramView[] }>('/api/programs');
  const idOf = (start: string) => programs.find(({ name }) => name.startsWith(start))?.id ?? '';
  const rollout = `/programs/${idOf('Service')}`;
  const decided = `/programs/${idOf('Contract')}`;
  const { approvals } = await get<{ approvals: ApprovalView[] }>(`/api${decided}/approvals`);
  return [
    '/programs',
    '/programs/new',
    '/waiting',
    `/how/${idOf('Service')}`,
    `${decided}/gate`,
    `/approvals/${approvals[0]?.id ?? ''}`,
    ...rooms.map((room) => `${rollout}${room}`),
  ];
}

/** Every page there is, in an order in which no two neighbours share an address. */
export async function everyPage(api: ApiClient): Promise<readonly Visit[]> {
  const get = async <Body>(key: string, path: string) => {
    const token = await api.signIn(demoPersonId(key));
    return jsonOf<Body>(await api.ask({ path, token }));
  };
  const board = await get<{ flags: FlagLine[] }>('owner-1', '/api/flags?state=confirmed&limit=1');
  const mine = await get<{ flags: MyFlag[] }>('employee-1', '/api/my/flags');
  const { programs } = await get<{ programs: ProgramView[] }>('owner-1', '/api/programs');
  return [
    {
      key: 'employee-1',
      places: ['/', '/flag', `/flags/${mine.flags[0]?.id ?? ''}`, '/settings', '/nowhere/else'],
    },
    {
      key: 'owner-1',
      places: [
        '/board',
        `/board/flags/${board.flags[0]?.id ?? ''}`,
        '/board?layout=list',
        '/charters',
        `/charters/${programs[0]?.useCases[0]?.id ?? ''}`,
      ],
    },
    { key: 'manager-1', places: await programPages(api) },
    { key: 'business-1', places: ['/waiting'] },
    { key: 'administrator-1', places: ['/admin', '/programs', '/admin?part=programs'] },
  ];
}
