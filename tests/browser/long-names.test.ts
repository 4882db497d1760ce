import type { Page } from 'playwright-core';
import { programPages } from './every-page';
import type { Company } from './open-company';
import { openCompany } from './open-company';
import { untilDrawn, walkTo } from './walk-tab';

/**
 * Every answer of the server as the tab reads it, with a word in the place of whatever somebody typed or is
 * called. What begins small and has no space is a key of ours.
 */
const stretchNames = `{
  const word = 'Vereinbarungsvorbereitungsausschussprotokollsammlungsverwaltung'.repeat(2);
  const typedField = /(?:name|title|text|label|note|reason|answer|standard|shortfall|values)$/i;
  const key = /^[a-z][\\w:.-]*$/;
  const stretched = (value, field) => {
    if (typeof value === 'string')
      return !typedField.test(field) || key.test(value)
        ? value
        : (value.replace(/[^\\p{L}]/gu, '') + word).slice(0, 120);
    if (Array.isArray(value)) return value.map((one) => stretched(one, field));
    if (value === null || typeof value !== 'object') return value;
    const within = (name) => (field === 'values' ? field : name);
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, stretched(one, within(name))]),
    );
  };
  const { json } = Response.prototype;
  Response.prototype.json = async function () {
    return stretched(await json.call(this), '');
  };
}`;

/** What is wider than the page or than what it scrolls in, and text that is squeezed into a tower of letters. */
const misplacedOnPage = `(() => {
  const tooWide = document.documentElement.scrollWidth - innerWidth;
  const found = tooWide > 0 ? ['is ' + tooWide + ' px too wide'] : [];
  for (const element of document.querySelectorAll('main *, [role=dialog] *')) {
    const holdsText = [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '');
    if (!holdsText || !element.checkVisibility() || element.closest('svg')) continue;
    const { width, height } = element.getBoundingClientRect();
    const said = element.textContent.trim().slice(0, 60);
    const style = getComputedStyle(element);
    const spills = style.display !== 'inline' && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
    if (spills) found.push('spills: ' + said);
    if (width > 1 && width < 48 && height > 3.5 * parseFloat(style.lineHeight)) found.push('is squeezed: ' + said);
  }
  return found;
})()`;

const scrollsSideways = `[...document.querySelectorAll('[role=dialog], [role=dialog] *')]
  .filter((element) => getComputedStyle(element).overflowX === 'auto' && element.scrollWidth > element.clientWidth)
  .map(({ textContent }) => textContent.trim().slice(0, 60))`;

let company: Company;
let page: Page;
let places: readonly string[];

beforeAll(async () => {
  company = await openCompany([]);
  places = await programPages(company.api);
  page = await company.openTab('manager-1', '/nowhere');
  await untilDrawn(page);
  await page.evaluate(stretchNames);
});

afterAll(() => company.close());

describe('a name of 120 letters without a space', () => {
  it.each([1280, 320])('breaks no page of a program, %d px wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const misplaced: string[] = [];
    for (const place of places) {
      await walkTo(page, place);
      const found = (await page.evaluate(misplacedOnPage)) as string[];
      misplaced.push(...found.map((text) => `${place}: ${text}`));
    }
    expect(misplaced).toEqual([]);
  });

  it('makes no dialog scroll sideways', async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    const rollout = places.find(
      (place) => /^\/programs\/[^/]+$/.test(place) && place !== '/programs/new',
    );
    await walkTo(page, rollout ?? '');
    await page.getByRole('button', { name: 'Change the answer' }).click();
    await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    expect(await page.evaluate(scrollsSideways)).toEqual([]);
  });
});
