import type { DelegationView } from '@causeway/shared/api/approvals.js';
import {
  delegationSchema,
  endDelegation,
  listDelegations,
} from '@causeway/shared/api/approvals.js';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { z } from 'zod';
import { Refusal } from '../harness/fake-api.js';
import { openedDialog } from './opened-dialog.js';
import { openTab } from './open-tab.js';
import { PapersApi } from './papers-api.js';
import { lena } from './program-api.js';
import { idNumber, olga, paul, programId } from './sample.js';

const day = 86_400_000;
const page = `/programs/${programId}/governance`;

function handedOver(part: Partial<z.input<typeof delegationSchema>> = {}): DelegationView {
  return delegationSchema.parse({
    id: idNumber(1_300),
    from: olga,
    to: lena,
    functions: ['approver-legal'],
    fromAt: Date.now() - day,
    untilAt: Date.now() + 3 * day,
    recordedAt: Date.now() - day,
    endedAt: null,
    isActive: true,
    mayEnd: true,
    ...part,
  });
}

const panel = async () =>
  within(await screen.findByRole('region', { name: 'Who decides for somebody else' }));

describe('who decides for somebody else', () => {
  it('is said with what and until when, and what is over stands apart', async () => {
    const api = new PapersApi();
    const earlier = { id: idNumber(1_301), from: paul, endedAt: Date.now() - day, mayEnd: false };
    api.delegations = [handedOver(), handedOver(earlier)];
    openTab(page, api);
    const shown = await panel();
    expect(await shown.findByText('Lena Legal decides for Olga Owner')).toBeTruthy();
    expect(shown.getByText(/^legal approver · Until /)).toBeTruthy();
    const over = shown.getByText('Earlier ones').closest('details');
    expect(over?.textContent).toContain('Lena Legal decides for Paul');
    expect(over?.textContent).toContain('Ended');
    expect(within(over ?? document.body).queryByRole('button')).toBeNull();
  });

  it('ends when one of the two says so, after a look at what that means', async () => {
    const api = new PapersApi();
    let kept = handedOver();
    api.on(listDelegations, () => ({ delegations: [kept] }));
    api.on(endDelegation, () => (kept = handedOver({ endedAt: Date.now(), mayEnd: false })));
    openTab(page, api);
    const shown = await panel();
    const user = userEvent.setup();
    await user.click(await shown.findByRole('button', { name: /^End it/ }));
    const dialog = await openedDialog();
    expect(dialog.getByText(/stays decided/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'End it' }));
    expect(await shown.findByText('Nobody decides for anybody else.')).toBeTruthy();
  });

  it('says in the dialog why it could not be ended', async () => {
    const api = new PapersApi();
    api.delegations = [handedOver()];
    api.on(endDelegation, () => {
      throw new Refusal(409, 'not-in-state');
    });
    openTab(page, api);
    const user = userEvent.setup();
    await user.click(await (await panel()).findByRole('button', { name: /^End it/ }));
    const dialog = await openedDialog();
    await user.click(dialog.getByRole('button', { name: 'End it' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
  });
});
