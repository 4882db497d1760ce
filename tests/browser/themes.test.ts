import type { Page } from 'playwright-core';
import type { Company } from './open-company';
import { openCompany } from './open-company';
import { seriousFindings, visitPages } from './visit-pages';

/** What a theme changes is colour alone; accessibility.test.ts asks everything else once. */
const colours = '{ runOnly: ["color-contrast", "link-in-text-block"] }';

let company: Company;

beforeAll(async () => {
  company = await openCompany([]);
});

afterAll(() => company.close());

describe('every page', () => {
  it.each(['dark', 'contrast'])('can be read in the %s theme', async (theme) => {
    const size = { width: 1280, height: 900 };
    const look = (page: Page) => seriousFindings(page, colours);
    expect(await visitPages(company, { search: `?theme=${theme}`, size, look })).toEqual([]);
  });
});
