import type { Page } from 'playwright-core';

/**
 * Every error and warning on the page's console, what a script threw and nobody caught, and what the
 * content security policy kept out: the browser writes that there too.
 */
export function watchConsole(page: Page, onComplaint: (complaint: string) => void): void {
  const complain = (what: string) => onComplaint(`${new URL(page.url()).pathname} ${what}`);
  page.on('pageerror', (error) => complain(`threw ${error.message}`));
  page.on('console', (message) => {
    const type = message.type();
    if (type !== 'error' && type !== 'warning') return;
    const { url } = message.location();
    complain(`${type}: ${message.text()} (${url})`);
  });
}
