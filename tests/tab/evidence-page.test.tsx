import { recordEvidence, renewEvidence, withdrawEvidence } from '@causeway/shared/api/evidence.js';
import { searchPeople } from '@causeway/shared/api/programs.js';
import { screen } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { PapersApi, sampleEvidence } from './papers-api.js';
import { sampleGate, sampleResult, sampleStage } from './program-api.js';
import { olga, paul, programId } from './sample.js';

const day = 86_400_000;
const page = `/programs/${programId}/evidence`;

beforeEach(() => sessionStorage.clear());

describe('the evidence of a program', () => {
  it('stands by how long it holds, and says by people’s roles who is independent', async () => {
    const api = new PapersApi();
    const stake = { person: paul, relation: 'program-manager' as const };
    api.evidence = [
      sampleEvidence(1),
      sampleEvidence(2, { expiresAt: Date.now() + 2 * day, measurer: stake, isIndependent: false }),
      sampleEvidence(3, { standing: 'expired', isIndependent: false }),
      sampleEvidence(4, { figures: { 'people-at-once': 250 }, type: 'load-test' }),
    ];
    openTab(page, api);
    const soon = await screen.findByRole('region', { name: 'Expires soon (1)' });
    expect(soon.textContent).toContain('Paul Manager is program manager and gains');
    const holds = screen.getByRole('region', { name: 'Holds (2)' });
    expect(holds.textContent).toContain('Olga Owner gains nothing');
    expect(holds.textContent).toMatch(/People at once250/);
    const over = screen.getByRole('region', { name: 'Expired (1)' });
    expect(over.textContent).toContain('By now Olga Owner');
  });

  it('names what the next step asks that rests on it, where it is withdrawn', async () => {
    const api = new PapersApi();
    const evidence = sampleEvidence(1, { type: 'security-review' });
    api.evidence = [evidence];
    const evidenceIds = [evidence.id];
    api.stage = sampleStage({
      answer: { text: 'It fails on dates.', evidenceIds, by: paul, at: Date.now() },
    });
    const results = [
      sampleResult('security-review', { source: 'evidence' }),
      sampleResult('load-test', { source: 'evidence' }),
      sampleResult('phase-answer'),
    ];
    api.gate = sampleGate({ results, needs: [], names: { [evidence.id]: evidence.title } });
    let sent: unknown;
    api.on(withdrawEvidence, ({ body }) => {
      sent = body;
      const withdrawal = { by: olga, at: Date.now(), reason: body.reason };
      const after = sampleEvidence(1, { standing: 'withdrawn', withdrawal, mayWithdraw: false });
      api.evidence = [after];
      return after;
    });
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Withdraw: Evidence number 1' }));
    const dialog = await openedDialog();
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Security was reviewed',
      'The question of this phase is answered, on evidence',
    ]);
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(await dialog.findByText('Please fill this in.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Why does it not hold?'), 'It was another version.');
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByRole('region', { name: 'Withdrawn (1)' })).toBeTruthy();
    expect(sent).toEqual({ version: 1, reason: 'It was another version.' });
  });
});

describe('new evidence', () => {
  it('asks a load test for how many people it was made with, and keeps what was typed', async () => {
    const api = new PapersApi();
    api.on(searchPeople, () => ({ people: [{ ...paul, tenantRoles: ['employee' as const] }] }));
    let sent: unknown;
    api.on(recordEvidence, ({ body }) => {
      sent = body;
      const made = sampleEvidence(7, { title: body.title });
      api.evidence = [made];
      return made;
    });
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Record evidence' }));
    await user.type(screen.getByLabelText('What is it called?'), 'Load test');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Record evidence' }));
    const dialog = await openedDialog();
    expect(dialog.getByLabelText('What is it called?')).toHaveProperty('value', 'Load test');
    await user.selectOptions(dialog.getByLabelText('What kind of evidence?'), 'Load test');
    await user.type(dialog.getByLabelText('What was shown?'), 'It stayed fast.');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Each figure needs a name and a number.')).toBeTruthy();
    await user.type(dialog.getByLabelText('People at once'), '250');
    await user.click(dialog.getByRole('button', { name: 'Add a figure' }));
    await user.type(dialog.getByLabelText('Figure 2: name'), 'Slowest Answer (s)');
    await user.type(dialog.getByLabelText('Figure 2: number'), '1,8');
    await user.type(dialog.getByLabelText(/Where can it be read/), 'files.example/test');
    await user.click(dialog.getByRole('combobox', { name: 'Who measured?' }));
    await user.click(await screen.findByRole('option', { name: paul.name }));
    await user.selectOptions(
      dialog.getByLabelText('What do they have to do with the pilot?'),
      'vendor',
    );
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/Please give an address that begins with/)).toBeTruthy();
    await user.clear(dialog.getByLabelText(/Where can it be read/));
    await user.type(dialog.getByLabelText(/Where can it be read/), 'https://files.example/test');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('article', { name: 'Load test' })).toBeTruthy();
    expect(sent).toEqual({
      type: 'load-test',
      ownerId: olga.id,
      title: 'Load test',
      text: 'It stayed fast.',
      link: 'https://files.example/test',
      figures: { 'people-at-once': 250, 'slowest-answer-s': 1.8 },
      measurer: { personId: paul.id, relation: 'vendor' },
      holdsForDays: null,
    });
  });

  it('is shown anew on how it stands now, where somebody changed it meanwhile', async () => {
    const api = new PapersApi();
    api.evidence = [sampleEvidence(1)];
    const versions: number[] = [];
    api.on(renewEvidence, ({ body }) => {
      versions.push(body.version);
      if (body.version === 2) return sampleEvidence(1, { version: 3 });
      api.evidence = [sampleEvidence(1, { version: 2 })];
      throw new Refusal(409, 'stale', { version: 2 });
    });
    const { user } = openTab(page, api);
    await user.click(
      await screen.findByRole('button', { name: 'Show it anew: Evidence number 1' }),
    );
    const dialog = await openedDialog();
    await user.type(dialog.getByLabelText('What was shown?'), ' And once more.');
    await user.click(dialog.getByRole('button', { name: 'Show it anew' }));
    expect(await dialog.findByText('This has changed since you opened it')).toBeTruthy();
    expect(dialog.getByLabelText('What was shown?')).toHaveProperty(
      'value',
      'What was shown. And once more.',
    );
    await user.click(dialog.getByRole('button', { name: 'Show it anew' }));
    expect(await screen.findByText('Shown anew.')).toBeTruthy();
    expect(versions).toEqual([1, 2]);
  });
});
