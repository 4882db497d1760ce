import type { Page } from 'playwright-core';
import type { Look } from './focus-watch';

/** A field for a day or a time has this many parts to type in. */
const partsOfField = 8;
const enoughPresses = 400;

export function lookAtFocus(page: Page): Promise<Look> {
  return page.evaluate(() => window.focusWatch.look());
}

/** Through a group that the Tab key passes as one, and on to where it began. */
async function walkByArrows(page: Page, from: Look): Promise<readonly string[]> {
  const findings: string[] = [];
  for (let step = 0; step < from.beside; step += 1) {
    await page.keyboard.press('ArrowDown');
    findings.push(...(await lookAtFocus(page)).findings);
  }
  await page.keyboard.press('ArrowDown');
  const { at } = await lookAtFocus(page);
  if (at !== from.at) findings.push(`${from.name} is not where the arrow keys lead back to`);
  return findings;
}

/** With the Tab key until it comes to where it was before; what is folded is opened on the way. */
export async function walkByTab(page: Page, within = 'body'): Promise<readonly string[]> {
  await page.evaluate((inside) => window.focusWatch.begin(inside), within);
  const findings: string[] = [];
  const visited = new Set<number>();
  let last: number | undefined;
  let stays = 0;
  for (let presses = 0; presses < enoughPresses; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await lookAtFocus(page);
    findings.push(...seen.findings);
    if (seen.at === undefined) continue;
    stays = seen.at === last ? stays + 1 : 0;
    last = seen.at;
    if (stays === 0 && visited.has(seen.at)) break;
    if (stays > partsOfField) {
      // A dialog may have a single button.
      if (within === 'body') findings.push(`${seen.name} holds the focus`);
      break;
    }
    if (visited.has(seen.at)) continue;
    visited.add(seen.at);
    if (seen.isFolded) await page.keyboard.press('Enter');
    if (seen.beside > 0) findings.push(...(await walkByArrows(page, seen)));
  }
  const missed = await page.evaluate(() => window.focusWatch.missed());
  return [...new Set(findings), ...missed.map((name) => `${name} is never reached`)];
}
