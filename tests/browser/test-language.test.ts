import type { Page } from 'playwright-core';
import type { Me } from '@causeway/shared/api/session.js';
import { jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';
import { programPages } from './every-page';
import type { Company } from './open-company';
import { openCompany } from './open-company';
import { untilDrawn, walkTo } from './walk-tab';

const reader = 'manager-1';
/** Where an answer of the server carries what somebody typed or is called. Everything else is a word of ours. */
const typedFields = new Set([
  'name',
  'programName',
  'toolName',
  'flagKey',
  'title',
  'text',
  'note',
  'reason',
  'orderReason',
  'answer',
  'standard',
  'correcting',
  'shortfall',
  'attribute',
]);
/** All of a statement, of an entry in a list and of what falls short is somebody's. */
const typedWhole = new Set(['values', 'shortfalls']);

let company: Company;
let page: Page;
let places: readonly string[];
const typed = new Set<string>();

/** The test language puts every text in brackets: what stands outside of them is no word of ours. */
async function readTestLanguage(): Promise<void> {
  const token = await company.api.signIn(demoPersonId(reader));
  const me = jsonOf<Me>(await company.api.ask({ path: '/api/me', token }));
  const { version, workingTime, absence } = me;
  const body = { version, workingTime, absence, locale: 'pseudo' };
  jsonOf(await company.api.ask({ method: 'PUT', path: '/api/me/settings', token, body }));
}

function gather(value: unknown, place: 'ours' | 'a typed field' | 'typed as a whole'): void {
  if (typeof value === 'string') {
    if (place !== 'ours') typed.add(value.trim());
  } else if (Array.isArray(value)) {
    for (const one of value) gather(one, place);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) {
      if (place === 'typed as a whole' || typedWhole.has(key)) gather(one, 'typed as a whole');
      else gather(one, typedFields.has(key) ? 'a typed field' : 'ours');
    }
  }
}

beforeAll(async () => {
  company = await openCompany([]);
  await readTestLanguage();
  places = await programPages(company.api);
  page = await company.openTab(reader, '/nowhere');
  page.on('response', (response) => {
    if (!response.url().includes('/api/')) return;
    response.json().then(
      (body: unknown) => gather(body, 'ours'),
      () => undefined,
    );
  });
  await untilDrawn(page);
});

afterAll(() => company.close());

/** Every text on the screen, and what names things for those who do not see it. */
const textsOnPage = `(() => {
  const texts = new Set();
  const main = document.querySelector('main');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement.checkVisibility() && !parentElement.closest('code, pre, style')) texts.add(textContent);
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const element of main.querySelectorAll('[' + name + ']')) texts.add(element.getAttribute(name));
  return [...texts];
})()`;

/** Text that is wider than its element, which hides what is too much. What only a screen reader reads is a pixel wide. */
const clippedOnPage = `[...document.querySelectorAll('body *')]
  .filter((element) => {
    const { overflowX } = getComputedStyle(element);
    return (overflowX === 'hidden' || overflowX === 'clip') && element.clientWidth > 1 &&
      element.scrollWidth > element.clientWidth + 1 && element.checkVisibility() &&
      element.textContent.trim() !== '';
  })
  .map((element) => element.textContent.trim().slice(0, 80))`;

/** Without our own words, which may hold others, and without days, times and fingerprints. */
function besidesOurWords(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\[[^[\]]*\]/g, '');
  }
  return rest
    .replace(/\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?\d{1,2} [A-Z][a-z]{2,3}(?: \d{4})?\b/g, '')
    .replace(/\b[0-9a-f]{16}\b/g, '')
    .replace(/\b\d\d:\d\d(?: (?:GMT[+-]\d+|[A-Z]{3,4}))?/g, '')
    .replace(
      /\b(?:in )?\d+ (?:minute|hour|day|month)s?(?: ago)?\b|this minute|yesterday|tomorrow/g,
      '',
    );
}

/** What is left once everything somebody typed is out of it, the longest first. */
function leftOver(text: string): string {
  let rest = besidesOurWords(text);
  for (const one of [...typed].toSorted((a, b) => b.length - a.length)) {
    if (one !== '' && /\p{L}/u.test(one)) rest = rest.replaceAll(one, '');
  }
  return rest.replace(/[^\p{L}]+/gu, ' ').trim();
}

describe('the pages of a program in the test language', () => {
  it('show no word that is not of the texts', async () => {
    const strangers: string[] = [];
    for (const place of places) {
      await walkTo(page, place);
      const texts = (await page.evaluate(textsOnPage)) as string[];
      const found = texts.filter((text) => leftOver(text) !== '');
      strangers.push(...found.map((text) => `${place}: ${text}`));
    }
    expect(strangers).toEqual([]);
  });

  it.each([1280, 320])('cut no text off, %d px wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const clipped: string[] = [];
    for (const place of places) {
      await walkTo(page, place);
      const found = (await page.evaluate(clippedOnPage)) as string[];
      clipped.push(...found.map((text) => `${place}: ${text}`));
    }
    expect(clipped).toEqual([]);
  });
});
