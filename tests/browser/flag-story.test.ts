import type { Page } from 'playwright-core';
import type { CharterView, ProgramView } from '@causeway/shared/api/programs.js';
import type { MyFlag } from '@causeway/shared/api/mine.js';
import { severities } from '@causeway/shared/domain/flag/severity.js';
import { jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';
import type { Company } from './open-company';
import { openCompany, openFlagDialog } from './open-company';

let company: Company;

beforeAll(async () => {
  company = await openCompany(['employee-1', 'deputy-1']);
});

afterAll(() => company.close());

async function askAs<Body>(
  key: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Body> {
  const token = await company.api.signIn(demoPersonId(key));
  const asking = body === undefined ? { method, path, token } : { method, path, token, body };
  return jsonOf<Body>(await company.api.ask(asking));
}

async function salesProgram(): Promise<ProgramView> {
  const { programs } = await askAs<{ programs: ProgramView[] }>(
    'manager-1',
    'GET',
    '/api/programs',
  );
  const program = programs.find((candidate) => candidate.name.startsWith('Sales'));
  if (!program) throw new Error('The demo has no sales program');
  return program;
}

/** Presses a key on the flag that begins with these words. */
async function press(board: Page, words: string, key: string): Promise<void> {
  await board.getByRole('link', { name: words }).first().focus();
  await board.keyboard.press(key);
}

describe('a flag raised on a message in Teams', () => {
  it('needs three interactions from the dialog, and is answered in the chat it came from', async () => {
    const chat = await company.openChat('employee-1');
    const watching = await company.openTab('deputy-1', '/board');
    const board = await company.openTab('owner-1', '/board');
    await watching.getByRole('heading', { name: 'Board' }).waitFor();

    await openFlagDialog(chat);
    await chat.getByRole('radio', { name: 'Made up' }).click();
    await chat.getByRole('radio', { name: 'Another department' }).click();
    await chat.getByRole('button', { name: 'Send flag' }).click();
    await chat.getByText('State: New').waitFor();
    expect(await chat.getByText('Olu Demo').first().isVisible()).toBe(true);
    await chat.keyboard.press('Escape');

    const words = 'What you can do here';
    await press(board, words, 'c');
    await board.getByText('Held by you').first().waitFor();
    const inTriage = watching.getByRole('region', { name: /In triage/ });
    await inTriage.getByRole('link', { name: words }).waitFor();
    await press(board, words, 'f');
    const confirmed = board.getByRole('region', { name: /Confirmed/ });
    await confirmed.getByRole('link', { name: words }).waitFor();
    await press(board, words, 'a');
    const dialog = board.getByRole('dialog');
    const noChange = dialog.getByRole('radio', { name: 'No change, because…' });
    // A dialog that is still opening takes the focus to itself once.
    while (!(await noChange.isChecked())) await noChange.press(' ');
    await dialog.getByRole('textbox').first().fill('The help text is right as it stands.');
    await dialog.getByRole('button', { name: 'Answer' }).press('Enter');
    await board
      .getByRole('region', { name: /Answered/ })
      .getByRole('link', { name: words })
      .waitFor();

    await chat.getByText('The help text is right as it stands.').first().waitFor();
    await chat.getByText('State: Answered').first().waitFor();
    const inbox = await company.openTab('employee-1', '/');
    await inbox.getByText('The help text is right as it stands.').first().waitFor();
  });
});

describe('a flag that nobody takes', () => {
  it("reaches the deputy's chat, where one press takes it", async () => {
    const chat = await company.openChat('deputy-1');
    const program = await salesProgram();
    const [useCase] = program.useCases;
    if (!useCase) throw new Error('The sales program has no use case');
    const path = `/api/use-cases/${useCase.id}/charter`;
    const charter = await askAs<CharterView>('manager-1', 'GET', path);
    const threeSeconds = { unit: 'hours', count: 3 / 3_600 };
    await askAs('manager-1', 'PUT', path, {
      version: charter.version,
      accountableId: charter.accountable?.id ?? null,
      standard: charter.standard,
      correcting: charter.correcting,
      judgeId: charter.judge?.id ?? null,
      deputyId: charter.deputy?.id ?? null,
      deadlines: Object.fromEntries(severities.map((severity) => [severity, threeSeconds])),
    });
    const flag = await askAs<MyFlag>('employee-1', 'POST', '/api/my/flags', {
      text: 'Nobody looks at this one.',
      tool: { id: program.toolId },
      useCaseId: useCase.id,
      reason: 'wrong',
      reach: 'nobody',
      outcome: null,
      minutesCorrecting: null,
      note: null,
      mode: 'named',
    });

    await chat.getByText('Nobody looks at this one.').first().waitFor();
    await chat.getByRole('button', { name: 'Take' }).last().click();
    await chat.getByText('You have it until').first().waitFor();
    const page = await askAs<{ heldBy: { name: string } | null }>(
      'owner-1',
      'GET',
      `/api/flags/${flag.id}`,
    );
    expect(page.heldBy?.name).toBe('Daria Demo');
  });
});
