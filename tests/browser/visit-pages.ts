import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { everyPage } from './every-page';
import type { Company } from './open-company';
import { untilDrawn, walkTo } from './walk-tab';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious on the page, asked by these options of `axe.run`. */
export async function seriousFindings(page: Page, options: string): Promise<readonly string[]> {
  const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

interface Visiting {
  readonly search: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly look: (page: Page) => Promise<readonly string[]>;
}

/** Each person opens the tab once and goes from page to page in it. */
export async function visitPages(
  company: Company,
  { search, size, look }: Visiting,
): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const { key, places } of await everyPage(company.api)) {
    const page = await company.openTab(key, `/nowhere${search}`, size);
    await untilDrawn(page);
    await page.evaluate(axe);
    for (const place of places) {
      await walkTo(page, place);
      findings.push(...(await look(page)).map((finding) => `${place} ${finding}`));
    }
    await page.close();
  }
  return findings;
}
