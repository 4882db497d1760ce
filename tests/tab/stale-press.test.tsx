import { answerFlag } from '@causeway/shared/api/board.js';
import { screen, within } from '@testing-library/react';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { olga, paul, sampleFlag } from './sample.js';

describe('a press on an older state', () => {
  beforeEach(() => sessionStorage.clear());

  it('shows who did what since, and the flag as it is now', async () => {
    const flag = sampleFlag(1);
    const api = new CompanyApi({ flags: [flag] });
    const { user } = openTab('/board', api);
    await screen.findByRole('link', { name: 'Output number 1' });
    api.change(flag.id, { state: 'in-triage', heldBy: paul as typeof flag.heldBy });
    await user.keyboard('jc');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Held by Paul Manager')).toBeTruthy();
    expect(within(dialog).getByText('In triage')).toBeTruthy();
    expect(await within(dialog).findByText(/claimed it/)).toBeTruthy();
  });

  it('keeps what was typed, so that it can be sent on the fresh state', async () => {
    const flag = sampleFlag(1, { state: 'confirmed', heldBy: olga });
    const api = new CompanyApi({ flags: [flag] });
    api.on(answerFlag, ({ params, body }) => {
      api.unlessStale(params.flagId, body.version);
      return api.change(params.flagId, { state: 'answered', heldBy: null });
    });
    const { user } = openTab('/board', api);
    await screen.findByRole('link', { name: 'Output number 1' });
    await user.keyboard('ja');
    await user.click(await screen.findByRole('radio', { name: 'Something changed' }));
    await user.type(screen.getByLabelText('What changed'), 'The source is fixed.');
    api.change(flag.id, { severity: 'high' });
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    expect(
      await screen.findByText('Nothing of yours was saved. This is the flag as it is now.'),
    ).toBeTruthy();
    expect(screen.getByLabelText('What changed')).toHaveProperty('value', 'The source is fixed.');
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    const answered = await screen.findByRole('region', { name: /Answered/ });
    expect(await within(answered).findByRole('link', { name: 'Output number 1' })).toBeTruthy();
  });
});
