import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import compression from 'compression';
import type { Router } from 'express';
import express from 'express';
import { newNonce, setPagePolicy } from './security-headers.js';

const noncePlaceholder = /__CSP_NONCE__/g;

/** The built tab: hashed files for a year, the page itself never cached and with a nonce of its own. */
export function staticTab(router: Router, folder: string): void {
  const assets = join(folder, 'assets');
  // Scripts shrink to a quarter. Answers of the API are small and carry secrets beside typed text.
  router.use('/tab', compression());
  router.use(
    '/tab/assets',
    express.static(assets, { immutable: true, maxAge: '365d', index: false }),
  );
  router.use('/tab/assets', (_request, response) => {
    response.status(404).json({ code: 'absent', facts: {} });
  });
  let page: Promise<string> | undefined;
  router.get('/tab{/*path}', async (_request, response) => {
    page ??= readFile(join(folder, 'index.html'), 'utf8');
    const nonce = newNonce();
    setPagePolicy(response, nonce);
    response.set('Cache-Control', 'no-store');
    response.type('html').send((await page).replace(noncePlaceholder, nonce));
  });
}
