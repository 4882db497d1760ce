import type { Page } from 'playwright-core';

/** Everything asked for is there, and what came in has been drawn. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const drawn = `new Promise((resolve) => {
    const look = () =>
      document.querySelector('main [role=status][aria-label]') === null && document.querySelector('main h1')
        ? requestAnimationFrame(() => requestAnimationFrame(resolve))
        : requestAnimationFrame(look);
    look();
  })`;
  await page.evaluate(drawn);
}

/** To another address of the tab without loading it anew, as a link does it. */
export async function walkTo(page: Page, place: string): Promise<void> {
  await page.evaluate(`{
    document.querySelector('main h1')?.setAttribute('data-before', '');
    history.pushState(null, '', ${JSON.stringify(`/tab${place}`)});
    dispatchEvent(new PopStateEvent('popstate'));
  }`);
  await page.locator('main h1:not([data-before])').waitFor();
  await untilDrawn(page);
}
