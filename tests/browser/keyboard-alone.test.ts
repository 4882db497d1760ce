import type { Page } from 'playwright-core';
import { everyPage } from './every-page';
import { everyDialog } from './keyboard/every-dialog';
import { installFocusWatch } from './keyboard/focus-watch';
import { openByKey } from './keyboard/open-by-key';
import { lookAtFocus, walkByTab } from './keyboard/walk-by-tab';
import type { Company } from './open-company';
import { openCompany } from './open-company';
import { untilDrawn, walkTo } from './walk-tab';

let company: Company;

beforeAll(async () => {
  company = await openCompany([]);
});

afterAll(() => company.close());

async function openWatched(key: string, place: string): Promise<Page> {
  const page = await company.openTab(key, place);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await untilDrawn(page);
  await page.evaluate(installFocusWatch);
  return page;
}

/** Where the keyboard and the screen reader begin on a page that was just opened. */
async function beginning(page: Page): Promise<readonly string[]> {
  const place = await page.evaluate('document.activeElement.localName');
  const title = await page.title();
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  return [
    ...(place === 'h1' ? [] : [`begins at ${String(place)}`]),
    ...(title.startsWith(heading) ? [] : [`is called ${title}`]),
  ];
}

/** What came only while the page was walked moved the rest about: then it is walked once more. */
async function walkUntilSettled(page: Page): Promise<readonly string[]> {
  const found = await walkByTab(page);
  return found.length === 0 ? found : walkByTab(page);
}

describe('the keyboard alone', () => {
  it('reaches everything on every page, in its order, in sight, and goes on', async () => {
    const findings: string[] = [];
    const titles = new Set<string>();
    for (const { key, places } of await everyPage(company.api)) {
      const page = await openWatched(key, '/nowhere');
      for (const place of places) {
        await walkTo(page, place);
        titles.add(await page.title());
        const found = [...(await beginning(page)), ...(await walkUntilSettled(page))];
        findings.push(...found.map((finding) => `${place} ${finding}`));
      }
      await page.close();
    }
    expect(findings).toEqual([]);
    expect(titles.size).toBeGreaterThan(30);
  });

  it('goes back up a board without losing sight of where it is', async () => {
    const page = await openWatched('owner-1', '/board');
    await page.getByRole('region', { name: /New/ }).getByRole('link').first().waitFor();
    const findings: string[] = [];
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Shift+Tab');
      const { findings: found } = await lookAtFocus(page);
      findings.push(...found.filter((finding) => finding.endsWith('out of sight')));
    }
    expect(findings).toEqual([]);
    await page.close();
  });

  it('opens every dialog, stays in it, leaves it, and is back where it was', async () => {
    const findings: string[] = [];
    for (const { key, rooms } of await everyDialog(company.api)) {
      const page = await openWatched(key, '/nowhere');
      for (const [place, openers] of rooms) {
        await walkTo(page, place);
        for (const opener of openers) findings.push(...(await openByKey(page, opener)));
      }
      await page.close();
    }
    expect(findings).toEqual([]);
  });
});
