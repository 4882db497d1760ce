import { randomUUID } from 'node:crypto';
import { localLinks } from '@causeway/bot/cards/links.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';
import type { Company } from './open-company';
import { openCompany } from './open-company';
import { untilDrawn, walkTo } from './walk-tab';

let company: Company;
let programId: string;

beforeAll(async () => {
  company = await openCompany([]);
  const token = await company.api.signIn(demoPersonId('manager-1'));
  const answer = await company.api.ask({ path: '/api/programs', token });
  programId = jsonOf<{ programs: ProgramView[] }>(answer).programs[0]?.id ?? '';
});

afterAll(() => company.close());

/** Every kind of link the bot's cards have, to something that is not there. */
function linksOfBot(id: string): readonly (readonly [place: string, heading: string])[] {
  const link = localLinks('');
  const entry = link({ page: 'entry', programId, list: 'blind-spot', id });
  const pages = [
    [link({ page: 'flag', id }), 'This flag is not here'],
    [link({ page: 'my-flag', id }), 'This flag is not here'],
    [link({ page: 'hand-over', id }), 'This question is not here'],
    [link({ page: 'charter', id }), 'This use case is not here'],
    [link({ page: 'approval', id }), 'This question for approval is not here'],
    [link({ page: 'how', id }), 'This program is not here'],
    [link({ page: 'exception', programId: id, id }), 'This program is not here'],
    [entry, 'This entry is not here'],
  ] as const;
  return pages.map(([place, heading]) => [place.replace(/^\/tab/, ''), heading]);
}

const beginning =
  '`at ${document.activeElement.localName} of ${document.querySelector("h1").textContent}`';

/** In the browser: the heading says it, and the keyboard and the screen reader begin there. */
function isBegun(expected: string): boolean {
  const heading = document.querySelector('main h1');
  return heading?.textContent === expected && document.activeElement === heading;
}

describe('a link that leads nowhere', () => {
  it('says what is not there, and has a way on that leads somewhere', async () => {
    const page = await company.openTab('manager-1', '/settings');
    await untilDrawn(page);
    const findings: string[] = [];
    const dead = [
      ...linksOfBot(randomUUID()),
      ...linksOfBot('nonsense'),
      ['/programs/nonsense', 'This program is not here'],
      [`/programs/${programId}/registers/nonsense`, 'There is no such list'],
      [`/programs/${programId}/sheets/nonsense/program`, 'This statement is not here'],
      [`/programs/${programId}/nonsense`, 'This page does not exist'],
      ['/nonsense', 'This page does not exist'],
    ] as const;
    for (const [place, expected] of dead) {
      await walkTo(page, place);
      const heading = page.getByRole('heading', { level: 1 });
      await page
        .waitForFunction(isBegun, expected, { timeout: 10_000 })
        .catch(async () =>
          findings.push(`${place} begins ${String(await page.evaluate(beginning))}`),
        );
      if ((await page.getByRole('button', { name: 'Try again' }).count()) > 0)
        findings.push(`${place} offers to try again`);
      await page.locator('main a').first().click();
      await page.waitForFunction(
        (before) => document.querySelector('main h1')?.textContent !== before,
        expected,
      );
      await untilDrawn(page);
      if (/not here|not exist|no such/.test((await heading.textContent()) ?? ''))
        findings.push(`${place} leads on to nowhere`);
    }
    expect(findings).toEqual([]);
    // The browser writes down every address at which nothing was found.
    for (const one of company.takeComplaints()) expect(one).toContain('404 (Not Found)');
    await page.close();
  });
});
