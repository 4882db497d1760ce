import { giveVerdict } from '@causeway/shared/api/approvals.js';
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { approvalId, ProgramApi, sampleApproval } from './program-api.js';
import { olga, useCaseId } from './sample.js';

const page = `/approvals/${approvalId}`;

async function sayNo(user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: 'Say no' }));
  return openedDialog();
}

function asked(): ProgramApi {
  const api = new ProgramApi();
  api.approvals = [sampleApproval()];
  return api;
}

beforeEach(() => sessionStorage.clear());

describe('a reason that is typed in a dialog', () => {
  it('survives Escape and a closed tab, and says since when it is there', async () => {
    const first = openTab(page, asked());
    const dialog = await sayNo(first.user);
    await first.user.type(dialog.getByLabelText('Why?'), 'The phone is missing.');
    await first.user.click(dialog.getByRole('checkbox', { name: /What we are not seeing/ }));
    await first.user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    const again = await sayNo(first.user);
    expect(again.getByLabelText('Why?')).toHaveProperty('value', 'The phone is missing.');
    first.unmount();
    sessionStorage.clear();

    const { user } = openTab(page, asked());
    const later = await sayNo(user);
    expect(later.getByLabelText('Why?')).toHaveProperty('value', 'The phone is missing.');
    expect(later.getByRole('checkbox', { name: /What we are not seeing/ })).toHaveProperty(
      'checked',
      true,
    );
    expect(later.getByText(/^You began this on/)).toBeTruthy();
    await user.click(later.getByRole('button', { name: 'Start again' }));
    expect(later.getByLabelText('Why?')).toHaveProperty('value', '');
  });

  it('is forgotten once it was sent', async () => {
    const api = asked();
    api.on(giveVerdict, () => {
      api.approvals = [sampleApproval({ state: 'rejected', voices: [], version: 4 })];
      return api.approval();
    });
    const { user } = openTab(page, api);
    const dialog = await sayNo(user);
    await user.type(dialog.getByLabelText('Why?'), 'The phone is missing.');
    await user.click(dialog.getByRole('checkbox', { name: /What we are not seeing/ }));
    expect(localStorage.getItem(`causeway.draft.${olga.id}.reject.${approvalId}`)).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Say no' }));
    expect(await screen.findByText('not approved')).toBeTruthy();
    expect(localStorage.length).toBe(0);
  });
});

describe('an answer of a charter that is typed', () => {
  it('is there again after looking elsewhere, and the old one after beginning anew', async () => {
    const label = 'What does good enough mean here?';
    const { user } = openTab(`/charters/${useCaseId}`, new ProgramApi());
    const edit = async () =>
      user.click(await screen.findByRole('button', { name: 'Change the answers' }));
    await edit();
    await user.type(screen.getByLabelText(label), 'Nine of ten are sent as they are.');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await edit();
    expect(screen.getByLabelText(label)).toHaveProperty(
      'value',
      'Nine of ten are sent as they are.',
    );
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(screen.getByLabelText(label)).toHaveProperty('value', '');
  });
});
