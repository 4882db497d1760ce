import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Company } from './open-company';
import { openCompany } from './open-company';
import type { Visit } from './every-page';
import { everyPage } from './every-page';
import { untilDrawn, walkTo } from './walk-tab';

jest.setTimeout(240_000);

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
/** What a theme changes is colour alone, so that everything else is asked once. */
const themes = [
  ['default', '{}'],
  ['dark', '{ runOnly: ["color-contrast", "link-in-text-block"] }'],
  ['contrast', '{ runOnly: ["color-contrast", "link-in-text-block"] }'],
] as const;

let company: Company;
let visits: readonly Visit[];

beforeAll(async () => {
  company = await openCompany([]);
  visits = await everyPage(company.api);
});

afterAll(() => company.close());

async function seriousFindings(page: Page, rules: string): Promise<readonly string[]> {
  const results = (await page.evaluate(`axe.run(document, ${rules})`)) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Each person opens the tab once and goes from page to page in it. */
async function visitAll(
  search: string,
  size: { width: number; height: number },
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const { key, places } of visits) {
    const page = await company.openTab(key, `/nowhere${search}`, size);
    await untilDrawn(page);
    await page.evaluate(axe);
    for (const place of places) {
      await walkTo(page, place);
      findings.push(...(await look(page)).map((finding) => `${place} ${finding}`));
    }
    await page.close();
  }
  return findings;
}

describe('every page', () => {
  it.each(themes)('has nothing serious to mend in the %s theme', async (theme, rules) => {
    const look = (page: Page) => seriousFindings(page, rules);
    const size = { width: 1280, height: 900 };
    expect(await visitAll(`?theme=${theme}`, size, look)).toEqual([]);
  });

  it('fits a narrow phone without scrolling sideways', async () => {
    const look = async (page: Page) => {
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      return Number(overflow) > 0 ? [`is ${String(overflow)} px too wide`] : [];
    };
    expect(await visitAll('', { width: 320, height: 640 }, look)).toEqual([]);
  });
});
