import { gzipSync } from 'node:zlib';
import { demoPersonId } from '../harness/demo-company';
import type { Company } from './open-company';
import { openCompany } from './open-company';

/** Long enough for what is said without waiting to be on the screen. */
const twoFrames =
  'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

let company: Company;

beforeAll(async () => {
  company = await openCompany([]);
});

afterAll(() => company.close());

describe('the first board', () => {
  it('needs no more than 250 KB of JavaScript until a flag can be opened', async () => {
    const page = await company.browser.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
    });
    await page.goto(`${company.server.origin}/tab/board?as=${demoPersonId('owner-1')}`);
    await page.locator('a[data-flag]').first().waitFor();
    const bodies = await Promise.all(scripts);
    await page.close();
    expect(bodies.length).toBeGreaterThan(0);
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeLessThanOrEqual(250_000);
  });

  it('says a first refusal in its own words, however long they travel', async () => {
    const page = await company.openTab('owner-1', '/board');
    await page.locator('a[data-flag]').first().focus();
    await page.route('**/api/flags/*/claim', (route) =>
      route.fulfill({ status: 403, json: { code: 'undo-expired', facts: {} } }),
    );
    await page.route('**/problem-text-*.js', async (route) => {
      await page.evaluate(twoFrames);
      await route.continue();
    });
    await page.keyboard.press('c');
    const said = page.locator('[role=status]').filter({ hasText: /\S/ });
    await said.waitFor();
    expect(await said.textContent()).toBe('Undo is possible for ten minutes; they are over.');
    // The browser writes down every refusal of the server, whatever the tab makes of it.
    expect(company.takeComplaints()).toEqual([expect.stringContaining('403 (Forbidden)')]);
    await page.close();
  });
});
