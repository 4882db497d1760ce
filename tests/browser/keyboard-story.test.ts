import type { Page } from 'playwright-core';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';
import { pressOn } from './keyboard/tab-to';
import { pickPerson, typeIn } from './keyboard/type-in';
import type { Company } from './open-company';
import { openCompany } from './open-company';
import { untilDrawn } from './walk-tab';

/** Bruno, who approves for the business, reads German. */
const german = approvalPageText('de');
const foreign = 'A contract from abroad';

let company: Company;
let programs: readonly ProgramView[];

beforeAll(async () => {
  company = await openCompany([]);
  const token = await company.api.signIn(demoPersonId('manager-1'));
  const answer = await company.api.ask({ path: '/api/programs', token });
  ({ programs } = jsonOf<{ programs: ProgramView[] }>(answer));
});

afterAll(() => company.close());

function placeOf(start: string, room: string): string {
  const program = programs.find(({ name }) => name.startsWith(start));
  return `/programs/${program?.id ?? ''}${room}`;
}

/** Everything a screen reader is told, and whether it could hear it. */
const listen = `{
  window.told = [];
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role=status], [role=alert]')) {
      const text = region.textContent.trim();
      const isHeard = region.closest('[aria-hidden=true]') === null;
      if (text && !window.told.some((one) => one.text === text)) window.told.push({ text, isHeard });
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}`;

async function open(key: string, place: string): Promise<Page> {
  const page = await company.openTab(key, place);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await untilDrawn(page);
  await page.evaluate(listen);
  return page;
}

function isTold(page: Page, text: string): Promise<unknown> {
  const said = `window.told.find((one) => one.text.includes(${JSON.stringify(text)}))`;
  return page.waitForFunction(said).then((found) => found.jsonValue());
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();

async function submit(page: Page, name: string): Promise<void> {
  await pressOn(inDialog(page, name));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('with the keyboard alone', () => {
  it('a program is made in its steps', async () => {
    const page = await open('manager-1', '/programs/new');
    await typeIn(page.getByLabel('Which tool?'), 'Contract');
    await typeIn(page.getByLabel('What is the program called?'), 'Keys only');
    await pressOn(button(page, 'Next'));
    await pickPerson(page.getByLabel('Person', { exact: true }).first(), 'Olu');
    await pressOn(button(page, 'Next'));
    await typeIn(page.getByLabel('Use case 1', { exact: true }), 'Reading');
    await pressOn(button(page, 'Next'));
    await pressOn(button(page, 'Next'));
    await pressOn(button(page, 'Make the program'));
    await page.getByRole('heading', { name: '“Keys only” is made' }).waitFor();
    await pressOn(page.getByRole('main').getByRole('link').last());
    const name = page.getByRole('heading', { level: 1, name: 'Keys only' });
    await name.waitFor();
    expect(await name.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.close();
  });

  it('a step is asked for, refused with a path to yes, mended, asked again and approved', async () => {
    const manager = await open('manager-1', placeOf('Contract', '/gate'));
    const askForApproval = async (note: string) => {
      await pressOn(button(manager, 'Ask for approval'));
      await manager.getByRole('heading', { name: 'Who will be asked' }).waitFor();
      await typeIn(manager.getByRole('dialog').getByRole('textbox'), note);
      await pressOn(inDialog(manager, 'Ask for approval'));
      await manager.waitForURL(/\/approvals\//);
      return new URL(manager.url()).pathname.replace('/tab', '');
    };
    const approve = async (key: string, place: string, word: string) => {
      const page = await open(key, place);
      await pressOn(button(page, word));
      await submit(page, word);
      await page.close();
    };
    await pressOn(manager.getByRole('link', { name: /^The step:/ }).first());
    await pressOn(button(manager, 'Take the question back'));
    await typeIn(manager.getByRole('dialog').getByRole('textbox'), 'Something is missing.');
    await submit(manager, 'Take the question back');
    await pressOn(link(manager, 'Contract review pilot (demo)'));
    await pressOn(link(manager, 'What must be shown'));
    const first = await askForApproval('Four weeks, two in a hundred wrong.');

    const business = await open('business-1', first);
    await pressOn(button(business, german.reject));
    const question = { name: 'Die Frage dieser Phase' };
    await pressOn(business.getByRole('dialog').getByRole('checkbox', question), 'Space');
    await typeIn(
      business.getByRole('dialog').getByRole('textbox'),
      'Kein Vertrag aus dem Ausland.',
    );
    await submit(business, german.reject);
    await manager.getByText('Bruno Demo said no').waitFor();

    await pressOn(link(manager, 'Contract review pilot (demo)'));
    await pressOn(link(manager, 'Evidence'));
    await pressOn(button(manager, 'Record evidence').first());
    await typeIn(manager.getByLabel('What kind of evidence?'), 'Report');
    await typeIn(manager.getByLabel('What is it called?'), foreign);
    await typeIn(manager.getByLabel('What was shown?'), 'It found what our lawyer found.');
    await pickPerson(manager.getByLabel('Who measured?'), 'Elif');
    await typeIn(manager.getByLabel('What do they have to do with the pilot?'), 'indep');
    await submit(manager, 'Save');
    await manager.getByRole('heading', { name: foreign }).waitFor();
    await pressOn(link(manager, 'Overview'));
    await pressOn(button(manager, 'Change the answer'));
    await pressOn(manager.getByRole('dialog').getByRole('checkbox', { name: foreign }), 'Space');
    await submit(manager, 'Save');
    await pressOn(link(manager, 'What must be shown'));
    const second = await askForApproval('Now with a contract from abroad.');

    await approve('sponsor-1', second, 'Approve');
    await approve('business-1', second, german.approve);
    await manager.getByText('Bruno Demo said yes').waitFor();
    await pressOn(link(manager, 'Contract review pilot (demo)'));
    await pressOn(link(manager, 'Overview'));
    await pressOn(button(manager, 'Take the step'));
    await submit(manager, 'Take the step');
    await manager.getByRole('heading', { name: /from testing/ }).waitFor();
    expect(await isTold(manager, 'The step is taken.')).toMatchObject({ isHeard: true });
    await Promise.all([business.close(), manager.close()]);
  });

  it('a stage is planned, one is stopped, and carries on', async () => {
    const page = await open('manager-1', placeOf('Service', '/rings'));
    await pressOn(button(page, 'Plan the next stage'));
    await typeIn(page.getByLabel('What is it called?'), 'Everybody else');
    await typeIn(page.getByRole('dialog').getByRole('combobox'), 'Everybody');
    const opens = page.getByRole('group', { name: 'What does it open?' });
    await pressOn(opens.getByRole('checkbox', { name: 'Summarising a case' }), 'Space');
    await submit(page, 'Plan it');
    await page.getByRole('heading', { name: /Everybody else/ }).waitFor();
    expect(await isTold(page, 'The stage is planned.')).toMatchObject({ isHeard: true });

    await pressOn(button(page, 'Stop using now'));
    await typeIn(page.getByRole('dialog').getByRole('textbox'), 'It answers in Polish.');
    await typeIn(page.getByRole('dialog').getByRole('combobox').first(), 'Stage 2');
    await submit(page, 'Stop using now');
    expect(await isTold(page, 'topped')).toMatchObject({ isHeard: true });
    const goOn = page.getByRole('button', { name: /^Carry on: .*Stage 2/i });
    await pressOn(goOn);
    await typeIn(page.getByRole('dialog').getByRole('textbox'), 'It does not any more.');
    await submit(page, 'Carry on');
    await goOn.waitFor({ state: 'detached' });
    await page.close();
  });

  it('a key and an address of another system are made and taken away', async () => {
    const page = await open('manager-1', placeOf('Service', '/integrations'));
    await pressOn(button(page, 'Make a key'));
    await typeIn(page.getByLabel('What is it for?'), 'Service desk');
    await pressOn(inDialog(page, 'Make a key'));
    const shown = page.getByRole('alertdialog');
    await shown.getByText(/^cwk_/).first().waitFor();
    await page.keyboard.press('Escape');
    await pressOn(shown.getByRole('button', { name: 'I have copied it' }));
    await shown.waitFor({ state: 'detached' });
    await pressOn(button(page, 'Revoke Service desk'));
    await submit(page, 'Revoke');
    await pressOn(page.getByText('Revoked keys (1)'));
    expect(await isTold(page, 'revoked')).toMatchObject({ isHeard: true });

    await pressOn(button(page, 'Add an address'));
    await typeIn(page.getByLabel('Which system is it?'), 'Identity management');
    await typeIn(page.getByLabel('Its address'), 'https://93.184.215.14/causeway');
    await pressOn(
      page.getByRole('dialog').getByRole('checkbox', { name: 'use is stopped' }),
      'Space',
    );
    await pressOn(inDialog(page, 'Add an address'));
    await pressOn(shown.getByRole('button', { name: 'I have copied it' }));
    await pressOn(button(page, 'Remove Identity management'));
    await submit(page, 'Remove');
    expect(await isTold(page, 'The address is removed.')).toMatchObject({ isHeard: true });
    await page.close();
  });
});
