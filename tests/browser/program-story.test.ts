import type { Locator, Page } from 'playwright-core';
import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { approvalStateWords } from '@causeway/shared/text/approval-text.js';
import { jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';
import type { Company } from './open-company';
import { openCompany } from './open-company';

const foreign = 'A contract from abroad';
/** Bruno, who approves for the business, reads German. */
const german = { ...approvalPageText('de'), ...approvalStateWords('de') };

let company: Company;
let chat: Page;
let phone: Page;
let manager: Page;
let business: Page;
let watching: Page;
let gatePath: string;

async function askAs<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const token = await company.api.signIn(demoPersonId('manager-1'));
  const asking = body === undefined ? { method, path, token } : { method, path, token, body };
  return jsonOf<Body>(await company.api.ask(asking));
}

/** The demo has a question open about this program; the story begins before it. */
async function programBeforeItsQuestion(): Promise<ProgramView> {
  const { programs } = await askAs<{ programs: ProgramView[] }>('GET', '/api/programs');
  const program = programs.find(({ name }) => name.startsWith('Contract'));
  if (!program) throw new Error('The demo has no contract program');
  const path = `/api/programs/${program.id}/approvals`;
  const { approvals } = await askAs<{ approvals: ApprovalView[] }>('GET', path);
  for (const { id, version } of approvals.filter(({ state }) => state === 'open')) {
    await askAs('POST', `/api/approvals/${id}/withdraw`, {
      version,
      reason: 'The story begins before.',
    });
  }
  return program;
}

/** The same chat on a phone that sleeps: new messages come, changes of those that are there do not. */
async function openSleepingPhone(address: string): Promise<Page> {
  const page = await company.browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.routeWebSocket(/conversations\/stream/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (!message.toString().includes('"action":"updateMessage"')) socket.send(message);
    });
  });
  await page.goto(address);
  await page.getByRole('textbox').last().waitFor();
  return page;
}

beforeAll(async () => {
  company = await openCompany(['sponsor-1']);
  const { id } = await programBeforeItsQuestion();
  gatePath = `/programs/${id}/gate`;
  chat = await company.openChat('sponsor-1');
  phone = await openSleepingPhone(chat.url());
  manager = await company.openTab('manager-1', gatePath);
  watching = await company.openTab('reader-1', gatePath);
  await watching.getByRole('heading', { name: /The next step: from trying it out/ }).waitFor();
  await watching.evaluate('window.isFirstLoad = true');
});

afterAll(() => company.close());

/** What somebody who only looks on sees of the newest question. */
async function isSeenAs(state: string): Promise<boolean> {
  const questions = watching.getByRole('region', { name: 'Questions for approval' });
  await questions.getByRole('listitem').first().getByText(state, { exact: true }).waitFor();
  return true;
}

/** In the tab; answers where the question is. */
async function askForApproval(note: string): Promise<string> {
  await manager.getByRole('button', { name: 'Ask for approval' }).click();
  const dialog = manager.getByRole('dialog');
  const asked = dialog.getByRole('listitem');
  await asked.filter({ hasText: /^sponsor: 1 neededSelma Demo/ }).waitFor();
  await asked.filter({ hasText: /^business approver: 1 neededBruno Demo/ }).waitFor();
  await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', { name: 'Ask for approval' }).click();
  await manager.waitForURL(/\/approvals\//);
  return new URL(manager.url()).pathname.replace('/tab', '');
}

/** Found by somebody who gains nothing by it. */
async function addEvidence(): Promise<void> {
  await manager.getByRole('link', { name: 'Contract review pilot (demo)' }).click();
  await manager.getByRole('link', { name: 'Evidence' }).click();
  await manager.getByRole('button', { name: 'Record evidence' }).first().click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('What kind of evidence?').selectOption('Report');
  await dialog.getByLabel('What is it called?').fill(foreign);
  await dialog.getByLabel('What was shown?').fill('It found what our lawyer in Lyon found.');
  await dialog.getByLabel('Who measured?').pressSequentially('Elif');
  await manager.getByRole('option', { name: 'Elif Demo' }).click();
  await dialog.getByLabel('What do they have to do with the pilot?').selectOption('independent');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function answerOnIt(): Promise<void> {
  await manager.getByRole('link', { name: 'Overview' }).click();
  await manager.getByRole('button', { name: 'Change the answer' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('textbox').fill('It finds what our lawyers find, abroad as well.');
  await dialog.getByRole('checkbox', { name: foreign }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
}

function approveOn(page: Page): Locator {
  return page.getByRole('button', { name: 'Approve', exact: true });
}

describe('a step that two people decide on', () => {
  it('is asked for in the tab, and the card says in the chat what it is about', async () => {
    const question = await askForApproval('Four weeks, two in a hundred wrong.');
    business = await company.openTab('business-1', question);
    for (const page of [chat, phone]) {
      await page.getByText('Your decision is asked for: Contract review pilot (demo)').waitFor();
      await page.getByText('Four weeks, two in a hundred wrong.').waitFor();
      await approveOn(page).waitFor();
    }
    expect(await isSeenAs('waiting for decisions')).toBe(true);
  });

  it('is refused with what would make it a yes, which everybody reads', async () => {
    await business.getByRole('button', { name: german.reject }).click();
    const dialog = business.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Die Frage dieser Phase' }).click();
    await dialog.getByRole('textbox').fill('Kein Vertrag kam aus dem Ausland.');
    await dialog.getByRole('button', { name: german.reject }).click();
    await business.getByText(german.rejected, { exact: true }).waitFor();

    expect(await isSeenAs('not approved')).toBe(true);
    await chat.getByText('There is a decision: Contract review pilot (demo)').last().waitFor();
    await chat.getByText('Kein Vertrag kam aus dem Ausland.').last().waitFor();
    // The card that asked says it as well, and asks no more.
    await chat.getByText('It is now: not approved.').nth(1).waitFor();
    expect(await approveOn(chat).count()).toBe(0);
    await manager.getByText('Bruno Demo said no').waitFor();
    const path = /What would make it a yes: The question of this phase/;
    expect(await manager.getByText(path).isVisible()).toBe(true);
  });

  it('is not decided by a press on a card from before, which says what happened', async () => {
    await approveOn(phone).click();
    await phone.getByText('Bruno Demo was faster. It is now: not approved.').waitFor();
    expect(await approveOn(phone).count()).toBe(0);
    expect(await isSeenAs('not approved')).toBe(true);
  });

  it('is asked again once there is evidence of what was missing', async () => {
    await addEvidence();
    await answerOnIt();
    await manager.getByRole('link', { name: 'What must be shown', exact: true }).click();
    const question = await askForApproval('Now with a contract from abroad.');
    await business.goto(business.url().replace(/\/approvals\/[^?]+/, question));
    expect(await isSeenAs('waiting for decisions')).toBe(true);
  });

  it('is approved on the card, once, and in the tab', async () => {
    for (const page of [chat, phone]) {
      await page.getByText('Now with a contract from abroad.').waitFor();
    }
    await approveOn(chat).click();
    await chat.getByText('Selma Demo said yes').waitFor();
    await business.getByText('Selma Demo hat Ja gesagt').waitFor();
    await approveOn(phone).click();
    await phone.getByText('You have already decided: you said yes').waitFor();
    await phone.getByText('It is now: waiting for decisions.').first().waitFor();
    await phone.getByText('sponsor: 1 of 1 · Selma Demo said yes').waitFor();
    expect(await approveOn(phone).count()).toBe(0);

    await business.getByRole('button', { name: german.approve }).click();
    const dialog = business.getByRole('dialog');
    await dialog.getByRole('button', { name: german.approve }).click();
    expect(await isSeenAs('approved')).toBe(true);
  });

  it('is taken, and everybody sees where the program stands now', async () => {
    await manager.getByRole('link', { name: 'Contract review pilot (demo)' }).click();
    await manager.getByRole('link', { name: 'Overview' }).click();
    await manager.getByRole('button', { name: 'Take the step' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Take the step' }).click();

    expect(await isSeenAs('approved, and the step was taken')).toBe(true);
    await watching.getByRole('heading', { name: /The next step: from testing/ }).waitFor();
    await chat.getByText('It is now: approved, and the step was taken.').first().waitFor();
    expect(await watching.evaluate('window.isFirstLoad')).toBe(true);
  });
});
