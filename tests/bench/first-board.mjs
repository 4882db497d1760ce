import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../harness/find-browser.mjs';
import { startLocal } from './footprint.mjs';
import { limit } from './goal.mjs';
import { root } from './places.mjs';

const slowDown = 4;
const bytesPerSecond = (10 * 1_000_000) / 8;
const roundTripMs = 20;
/** In the browser: a flag is there that can be opened. */
const usable = () => document.querySelector('a[data-flag]') !== null;

export async function signedIn(origin, key = 'owner-1') {
  const people = JSON.parse(readFileSync(path.join(root, 'infra/dev/demo-people.json'), 'utf8'));
  const { id: personId } = people.people.find((person) => person.key === key);
  const answer = await fetch(`${origin}/local/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  const { token } = await answer.json();
  return JSON.stringify({ personId, token });
}

/** Somebody who is signed in, on a slow machine with a slow line. */
export async function slowedDown(browser, session) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((value) => sessionStorage.setItem('causeway.session', value), session);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  return page;
}

async function loadOnce(browser, origin, session) {
  const page = await slowedDown(browser, session);
  const scripts = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
  });
  await page.goto(`${origin}/tab/board`, { waitUntil: 'commit' });
  await page.waitForFunction(usable, undefined, { timeout: 60_000, polling: 20 });
  const ms = await page.evaluate(() => performance.now());
  const bodies = await Promise.all(scripts);
  await page.context().close();
  return { ms, gzipKb: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1_000 };
}

function unmeasured() {
  return [
    limit('P13', 'first board usable, 4 × slower, 10 Mbit/s', undefined, 2_000, 'ms'),
    limit('P13', 'JavaScript of the first board, gzip', undefined, 250, 'KB'),
  ];
}

/** P13, in a plain browser signed in as a governance owner of the demo. */
export async function measureFirstBoard(rounds) {
  const found = await findBrowser();
  if (!found || !existsSync(path.join(root, 'tab/dist/web/index.html'))) return unmeasured();
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  const server = await startLocal(folder);
  const browser = await chromium.launch(found);
  try {
    const session = await signedIn(server.origin);
    const taken = [];
    for (let round = 0; round < rounds; round += 1) {
      taken.push(await loadOnce(browser, server.origin, session));
    }
    const middle = taken.toSorted((a, b) => a.ms - b.ms)[Math.floor(rounds / 2)];
    return [
      limit('P13', 'first board usable, 4 × slower, 10 Mbit/s', middle.ms, 2_000, 'ms'),
      limit('P13', 'JavaScript of the first board, gzip', middle.gzipKb, 250, 'KB'),
    ];
  } catch (error) {
    process.stderr.write(`P13: ${String(error)}\n`);
    return unmeasured();
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
