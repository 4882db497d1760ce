import type { Locator } from 'playwright-core';
import { tabTo } from './tab-to';

/** Into a field, or into a list of the platform, which takes the line that begins so. */
export async function typeIn(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  await field.page().keyboard.type(text);
}

/** Somebody, by the start of their name and the arrow keys. */
export async function pickPerson(field: Locator, start: string): Promise<void> {
  await typeIn(field, start);
  const page = field.page();
  await page.getByRole('option', { name: new RegExp(`^${start}`) }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
