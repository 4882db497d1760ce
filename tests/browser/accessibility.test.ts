import type { Page } from 'playwright-core';
import type { Company } from './open-company';
import { openCompany } from './open-company';
import { seriousFindings, visitPages } from './visit-pages';

let company: Company;

beforeAll(async () => {
  company = await openCompany([]);
});

afterAll(() => company.close());

describe('the console of the tab', () => {
  it('is watched, and what the content policy kept out and what threw with it', async () => {
    const page = await company.openTab('employee-1', '/nowhere');
    await page.evaluate(`console.warn('planted')`);
    await page.evaluate(`document.body.setAttribute('style', 'color: red')`);
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(`setTimeout(() => { throw new Error('thrown'); })`);
    await thrown;
    const [warned, refused, threw, ...rest] = company.takeComplaints();
    expect(warned).toContain('warning: planted');
    expect(refused).toContain('Content Security Policy');
    expect(threw).toContain('threw thrown');
    expect(rest).toEqual([]);
    await page.close();
  });
});

describe('every page', () => {
  it('has nothing serious to mend', async () => {
    const size = { width: 1280, height: 900 };
    const look = (page: Page) => seriousFindings(page, '{}');
    expect(await visitPages(company, { search: '?theme=default', size, look })).toEqual([]);
  });

  it('fits a narrow phone without scrolling sideways', async () => {
    const size = { width: 320, height: 640 };
    const look = async (page: Page) => {
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      return Number(overflow) > 0 ? [`is ${String(overflow)} px too wide`] : [];
    };
    expect(await visitPages(company, { search: '', size, look })).toEqual([]);
  });
});
