import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../harness/find-browser.mjs';
import { signedIn, slowedDown } from './first-board.mjs';
import { startLocal } from './footprint.mjs';

const rooms = [
  'gate',
  'rings',
  'history',
  'measures',
  'projection',
  'use-cases',
  'cohort',
  'evidence',
  'data',
  'governance',
  'sheets',
  'registers',
  'integrations',
];
/** In the browser: what was loading is there. */
const isDrawn = () =>
  document.querySelector('main h1:not([data-before])') !== null &&
  document.querySelector('main [role=status][aria-label]') === null;

async function walk(page, programId, room) {
  const begin = await page.evaluate((address) => {
    document.querySelector('main h1')?.setAttribute('data-before', '');
    history.pushState(null, '', address);
    const now = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
    return now;
  }, `/tab/programs/${programId}/${room}`);
  await page.waitForFunction(isDrawn, undefined, { timeout: 60_000, polling: 10 });
  return (await page.evaluate(() => performance.now())) - begin;
}

async function rolledOut(origin, session) {
  const headers = { Authorization: `Bearer ${JSON.parse(session).token}` };
  const { programs } = await (await fetch(`${origin}/api/programs`, { headers })).json();
  return programs.find(({ name }) => name.startsWith('Service')).id;
}

function line(what, times) {
  const sorted = times.toSorted((a, b) => a.ms - b.ms);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const last = sorted.at(-1);
  const measured = `median ${Math.round(middle.ms)} ms, longest ${Math.round(last.ms)} ms (${last.room})`;
  return { id: 'P13', what, goal: '–', measured, against: '', ratio: '', verdict: '–' };
}

/** From one page of a program to the next, with its code to fetch and then with it there; as slow as the first board. */
export async function measurePageToPage() {
  const found = await findBrowser();
  if (!found) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  const server = await startLocal(folder);
  const browser = await chromium.launch(found);
  try {
    const session = await signedIn(server.origin, 'manager-1');
    const page = await slowedDown(browser, session);
    const programId = await rolledOut(server.origin, session);
    await page.goto(`${server.origin}/tab/programs/${programId}`);
    await page.waitForFunction(isDrawn);
    const taken = [];
    for (const time of ['first', 'again']) {
      for (const room of rooms) taken.push({ time, room, ms: await walk(page, programId, room) });
    }
    const of = (wanted) => taken.filter(({ time }) => time === wanted);
    return [
      line('page to page, for the first time', of('first')),
      line('page to page, again', of('again')),
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
