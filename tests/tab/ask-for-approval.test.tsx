import { previewApproval } from '@causeway/shared/api/approval-previews.js';
import { requestApproval } from '@causeway/shared/api/approvals.js';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { approvalId, lena, ProgramApi, sampleApproval, sampleGate } from './program-api.js';
import { samplePreview } from './sample-preview.js';
import { olga, paul, programId } from './sample.js';

const page = `/programs/${programId}/gate`;
const note = 'What do you want to say with it?';

/** Everything is shown, and asking would show this. */
function ready(part: Parameters<typeof samplePreview>[0] = {}): ProgramApi {
  const api = new ProgramApi();
  api.gate = sampleGate({ outcome: 'pass', outcomeWithExceptions: 'pass', needs: [] });
  api.on(previewApproval, () => samplePreview(part));
  return api;
}

async function openedOn(api: ProgramApi) {
  const { user } = openTab(page, api);
  await user.click(await screen.findByRole('button', { name: 'Ask for approval' }));
  return { user, dialog: await openedDialog() };
}

beforeEach(() => sessionStorage.clear());

describe('asking for approval', () => {
  it('shows beforehand, part by part and word by word, what the page shows afterwards', async () => {
    const [first] = sampleApproval().results;
    if (!first) throw new Error('Something is shown');
    const told = { trials: 90, rate: { estimate: 0.9, low: 0.82, high: 0.95 } };
    const frozen = {
      results: [
        { ...first, told },
        { ...first, name: 'vision', outcome: 'fail' as const },
      ],
      shortfalls: ['Too slow on Mondays'],
      evidence: ['Load test'],
    };
    const api = ready({ ...frozen, seen: 'these very words' });
    const sent: unknown[] = [];
    api.on(requestApproval, ({ params, body }) => {
      sent.push(body.seen);
      const asked = { id: params.approvalId, note: body.note, sinceThen: null };
      api.approvals = [sampleApproval({ ...frozen, ...asked })];
      return api.approval();
    });
    const { user, dialog } = await openedOn(api);
    const parts = [
      'Which failure modes are there, and how significant are they?',
      'Known shortfalls',
      'What changed since the last time',
    ];
    await dialog.findByRole('region', { name: parts[0] ?? '' });
    const before = parts.map((name) => dialog.getByRole('region', { name }).textContent);
    const lines = within(dialog.getByRole('region', { name: 'What must be shown' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    await user.type(dialog.getByLabelText(note), 'Ready.');
    await user.click(dialog.getByRole('button', { name: 'Ask for approval' }));

    await screen.findByRole('heading', { level: 1, name: 'Approval: Draftly rollout' });
    expect(await screen.findByText('Ready.')).toBeTruthy();
    expect(sent).toEqual(['these very words']);
    expect(parts.map((name) => screen.getByRole('region', { name }).textContent)).toEqual(before);
    const criteria = within(screen.getByRole('region', { name: 'What must be shown' }));
    expect(criteria.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(lines);
    expect(lines.join(' ')).toMatch(/Too|90\s?%/);
  });

  it('names who will be asked and for whom, who will not be and why, and where there is nobody', async () => {
    const legal = { role: 'approver-legal' } as const;
    const { dialog } = await openedOn(
      ready({
        roster: [
          { ...legal, needed: 2, invited: [lena, paul], present: [] },
          { role: 'sponsor', needed: 1, invited: [], present: [] },
        ],
        deciders: [
          { ...legal, person: olga, onBehalfOf: lena, barredBy: null },
          { ...legal, person: paul, onBehalfOf: null, barredBy: 'own-request' },
        ],
      }),
    );
    expect(await dialog.findByText('legal approver: 2 needed')).toBeTruthy();
    expect(dialog.getByText('Olga Owner for Lena Legal')).toBeTruthy();
    const own = 'Not Paul Manager: Whoever asks for a step does not decide on it.';
    expect(dialog.getByText(own)).toBeTruthy();
    expect(dialog.getByText(/^It takes 2, and only 1 may decide/)).toBeTruthy();
    expect(dialog.getByText('nobody is sponsor yet: name somebody first')).toBeTruthy();
    const { violations } = await axe.run(screen.getByRole('dialog'), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('begins with what is to be read, which the keys scroll, and goes on to the note', async () => {
    const { user, dialog } = await openedOn(ready());
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('What they will see'),
    );
    await dialog.findByText('Who will be asked');
    await user.tab();
    expect(document.activeElement).toBe(dialog.getByLabelText(note));
  });

  it('cannot be sent before it was shown, and says why it is not', async () => {
    const api = ready();
    let isThere = false;
    api.on(previewApproval, () => {
      if (!isThere) throw new Refusal(422, 'no-gate');
      return samplePreview();
    });
    const { user, dialog } = await openedOn(api);
    const send = dialog.getByRole('button', { name: 'Ask for approval' });
    expect(send.getAttribute('aria-disabled')).toBe('true');
    expect(await dialog.findByText('There is no step to decide on here.')).toBeTruthy();
    isThere = true;
    await user.click(await dialog.findByRole('button', { name: 'Try again' }));
    await dialog.findByText('Who will be asked');
    expect(send.getAttribute('aria-disabled')).toBeNull();
  });

  it('says what stands in the way, and can be looked at while not everything is shown', async () => {
    const api = new ProgramApi();
    const facts = { criteria: 'blind-spots', open: 1 };
    api.on(previewApproval, () => samplePreview({ refusal: { code: 'criteria-not-met', facts } }));
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'See what would be asked' }));
    const dialog = await openedDialog();
    const why = 'Not everything is shown yet: What we are not seeing is listed.';
    expect(await dialog.findByText(why)).toBeTruthy();
    const send = dialog.getByRole('button', { name: 'Ask for approval' });
    expect(send.getAttribute('aria-disabled')).toBe('true');
  });

  it('is looked at again once it was refused, and what was typed stays', async () => {
    const api = ready();
    api.on(requestApproval, () => {
      const refusal = { code: 'already-asked', facts: { approvalId, state: 'open' } };
      api.on(previewApproval, () => samplePreview({ refusal }));
      throw new Refusal(422, 'already-asked');
    });
    const { user, dialog } = await openedOn(api);
    await dialog.findByText('Who will be asked');
    await user.type(dialog.getByLabelText(note), 'Ready.');
    const send = dialog.getByRole('button', { name: 'Ask for approval' });
    await user.click(send);
    await waitFor(() => expect(send.getAttribute('aria-disabled')).toBe('true'));
    expect(dialog.getAllByText(/^This was asked already/).length).toBeGreaterThan(0);
    expect(dialog.getByLabelText(note)).toHaveProperty('value', 'Ready.');
  });
});
