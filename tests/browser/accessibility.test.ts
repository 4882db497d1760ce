import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { FlagLine } from '@causeway/shared/api/flags.js';
import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';
import type { Company } from './open-company';
import { openCompany } from './open-company';

jest.setTimeout(180_000);

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['default', 'dark', 'contrast'] as const;

let company: Company;
/** Every page with somebody who uses it. */
let pages: readonly (readonly [key: string, place: string])[];

async function get<Body>(key: string, path: string): Promise<Body> {
  const token = await company.api.signIn(demoPersonId(key));
  return jsonOf<Body>(await company.api.ask({ path, token }));
}

beforeAll(async () => {
  company = await openCompany([]);
  const board = await get<{ flags: FlagLine[] }>('owner-1', '/api/flags?state=confirmed&limit=1');
  const mine = await get<{ flags: MyFlag[] }>('employee-1', '/api/my/flags');
  const { programs } = await get<{ programs: ProgramView[] }>('owner-1', '/api/programs');
  pages = [
    ['employee-1', '/'],
    ['employee-1', '/flag'],
    ['employee-1', `/flags/${mine.flags[0]?.id ?? ''}`],
    ['owner-1', '/board'],
    ['owner-1', '/board?layout=list'],
    ['owner-1', `/board/flags/${board.flags[0]?.id ?? ''}`],
    ['owner-1', '/charters'],
    ['owner-1', `/charters/${programs[0]?.useCases[0]?.id ?? ''}`],
    ['manager-1', `/programs/${programs[0]?.id ?? ''}/data`],
    ['administrator-1', '/admin'],
    ['employee-1', '/settings'],
    ['employee-1', '/nowhere'],
  ];
});

afterAll(() => company.close());

async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate('axe.run(document)')) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

describe('every page', () => {
  it.each(themes)('has nothing serious to mend in the %s theme', async (theme) => {
    const findings: string[] = [];
    for (const [key, place] of pages) {
      const themed = `${place}${place.includes('?') ? '&' : '?'}theme=${theme}`;
      const page = await company.openTab(key, themed);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      findings.push(...(await seriousFindings(page)).map((finding) => `${place} ${finding}`));
      await page.close();
    }
    expect(findings).toEqual([]);
  });

  it('fits a narrow phone without scrolling sideways', async () => {
    const wide: string[] = [];
    for (const [key, place] of pages) {
      const page = await company.openTab(key, place, { width: 320, height: 640 });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (Number(overflow) > 0) wide.push(`${place} is ${String(overflow)} px too wide`);
      await page.close();
    }
    expect(wide).toEqual([]);
  });
});
