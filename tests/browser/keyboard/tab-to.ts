import type { Locator, Page } from 'playwright-core';

const enoughPresses = 300;

/** Presses the Tab key until this has the focus. It may not be there yet, and may be drawn anew. */
export async function tabTo(target: Locator): Promise<void> {
  const page: Page = target.page();
  await target.waitFor();
  let element = await target.elementHandle();
  for (let presses = 0; presses < enoughPresses; presses += 1) {
    if (!(await element?.evaluate(({ isConnected }) => isConnected)))
      element = await target.elementHandle();
    if (await element?.evaluate((sought) => sought === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(target)}`);
}

/** Gets there and presses. */
export async function pressOn(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}
