import type { Page } from 'playwright-core';
import { tabTo } from './tab-to';
import { walkByTab } from './walk-by-tab';

const dialogs = '[role=dialog], [role=alertdialog]';

/** Opens a dialog with Enter, goes round in it, and closes it with Escape. Answers what is wrong with it. */
export async function openByKey(page: Page, name: string): Promise<readonly string[]> {
  // Where there are several, each says of what it is.
  const opener = page.getByRole('button', { name: new RegExp(`^${name}($|[:, ])`) }).first();
  await tabTo(opener);
  const button = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('Enter');
  const dialog = page.locator(dialogs);
  await dialog.waitFor();
  const findings: string[] = [];
  const isInside = (selector: string) => document.activeElement?.closest(selector) !== null;
  await page.waitForFunction(isInside, dialogs);
  const title = await dialog.evaluate(
    (element) =>
      document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent,
  );
  if (!title) findings.push('has no name');
  findings.push(...(await walkByTab(page, dialogs)));
  await page.keyboard.press('Shift+Tab');
  if (!(await page.evaluate(isInside, dialogs))) findings.push('is left with Shift+Tab');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page
    .waitForFunction((element) => element === document.activeElement, button, { timeout: 10_000 })
    .catch(() => findings.push('does not give the focus back'));
  // Whoever listens has the page again too.
  await page.waitForFunction('!document.querySelector("main").closest("[aria-hidden=true]")');
  return findings.map((finding) => `“${title ?? ''}”: ${finding}`);
}
