import type { Page } from 'playwright-core';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';
import type { Company } from './open-company';
import { openCompany } from './open-company';

let company: Company;
let data: Page;
let program: string;

beforeAll(async () => {
  company = await openCompany([]);
  const token = await company.api.signIn(demoPersonId('manager-1'));
  const answer = await company.api.ask({ path: '/api/programs', token });
  const { programs } = jsonOf<{ programs: ProgramView[] }>(answer);
  program = `/programs/${programs[0]?.id ?? ''}`;
  data = await company.openTab('manager-1', `${program}/data`);
});

afterAll(() => company.close());

/** A day of last week, as a service desk in Germany writes it. */
function lastWeek(time: string): string {
  const [year, month, day] = new Date(Date.now() - 7 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day ?? ''}.${month ?? ''}.${year ?? ''} ${time}`;
}

const tickets = [
  'Ticketnummer;Eröffnet am;Kategorie',
  `DESK-1;${lastWeek('08:00')};how-to`,
  `DESK-2;${lastWeek('09:30')};fault`,
  'DESK-3;irgendwann;fault',
].join('\r\n');

async function check(name: string): Promise<void> {
  const buffer = Buffer.from(tickets);
  await data.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await data.getByRole('combobox', { name: 'What is each row?' }).click();
  await data.getByRole('option', { name: /Support tickets/ }).click();
  await data.getByRole('button', { name: 'Check the whole file' }).click();
  await data.getByText('Rows read').waitFor();
}

describe('a file of support tickets', () => {
  it('is checked, imported but for the row that cannot be read, and harmless a second time', async () => {
    await check('tickets.csv');
    await data.getByRole('region', { name: 'Rows that were refused' }).waitFor();
    const download = data.waitForEvent('download');
    await data.getByRole('button', { name: /Download/ }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream())
      chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toContain('irgendwann');

    await data.getByRole('button', { name: 'Import the other 2 rows' }).click();
    await data.getByText('The file is imported, but for one row.').waitFor();
    await data.getByRole('button', { name: 'Import the next file' }).click();
    await check('tickets-again.csv');
    const knownAlready = { hasText: /New\s*0\s*Known already\s*2/ };
    await data.getByRole('main').filter(knownAlready).waitFor();
    expect(await data.getByRole('button', { name: /^Import/ }).count()).toBe(0);
  });
});

describe('an API key', () => {
  const row = { kind: 'ticket', key: 'DESK-9', at: Date.now() - 3_600_000, category: 'fault' };

  const send = (secret: string) =>
    company.api.ask({
      method: 'POST',
      path: '/api/observations',
      token: secret,
      body: { isDryRun: false, rows: [row] },
    });

  it('made in the tab lets a system send rows until it is revoked', async () => {
    const keys = await company.openTab('manager-1', `${program}/integrations`);
    const panel = keys.getByRole('region', { name: 'API keys' });
    await panel.getByRole('button', { name: 'Make a key' }).click();
    const asked = keys.getByRole('dialog');
    await asked.getByLabel('What is it for?').fill('Service desk');
    await asked.getByRole('button', { name: 'Make a key' }).click();
    const shown = keys.getByRole('alertdialog', { name: 'Your new key' });
    const secret = await shown.getByText(/^cwk_/).first().innerText();
    expect((await send(secret)).text).toContain('"accepted":1');
    await shown.getByRole('button', { name: 'I have copied it' }).click();

    await panel.getByRole('button', { name: 'Revoke Service desk' }).click();
    const asking = keys.getByRole('dialog', { name: 'Revoke “Service desk”?' });
    await asking.getByRole('button', { name: 'Revoke' }).click();
    await panel.getByText('Revoked keys (1)').waitFor();
    expect((await send(secret)).status).toBe(401);
  });
});
