import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import {
  apiKeySchema,
  listApiKeys,
  makeApiKey,
  revokeApiKey,
} from '@causeway/shared/api/connections.js';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { RolloutApi } from './rollout-api.js';
import { idNumber, paul, programId, sampleMe } from './sample.js';

const secret = 'cwk_secret-shown-once';

function aKey(number: number, part: Partial<ApiKeyView> = {}): ApiKeyView {
  return apiKeySchema.parse({
    id: idNumber(900 + number),
    name: `System ${number}`,
    madeBy: paul,
    madeAt: Date.UTC(2026, 2, 2, 9),
    lastUsedAt: null,
    revokedAt: null,
    ...part,
  });
}

/** A program with keys that can be made and revoked. */
async function openKeys(...keys: ApiKeyView[]) {
  const grants = [{ programId, programName: 'Draftly rollout', role: 'program-manager' as const }];
  const api = new RolloutApi({ me: sampleMe({ grants }) });
  let held = keys;
  api.on(listApiKeys, () => ({ keys: held }));
  api.on(makeApiKey, ({ body }) => {
    const key = aKey(held.length + 1, { name: body.name });
    held = [...held, key];
    return { key, secret };
  });
  api.on(revokeApiKey, ({ params }) => {
    held = held.map((key) => (key.id === params.apiKeyId ? { ...key, revokedAt: 1 } : key));
    return held.find(({ id }) => id === params.apiKeyId)!;
  });
  const opened = openTab(`/programs/${programId}/integrations`, api);
  const panel = await screen.findByRole('region', { name: 'API keys' });
  return { ...opened, panel };
}

describe('API keys', () => {
  beforeEach(() => sessionStorage.clear());

  it('say who made them, when, and when they were last used', async () => {
    const { panel } = await openKeys(aKey(1, { lastUsedAt: Date.UTC(2026, 2, 3, 9) }), aKey(2));
    const [used, unused] = await within(panel).findAllByRole('listitem');
    expect(used?.textContent).toMatch(
      /^System 1made by Paul Manager, Mon 2 Mar · last used .*10:00/,
    );
    expect(unused?.textContent).toContain('never used');
  });

  it('are shown once with an example, to be copied, and never again', async () => {
    const { user, panel } = await openKeys();
    expect(await within(panel).findByText('No keys yet')).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: 'Make a key' }));
    const asked = await openedDialog();
    await user.click(asked.getByRole('button', { name: 'Make a key' }));
    expect(await asked.findByText('Please fill this in.')).toBeTruthy();
    await user.type(asked.getByLabelText('What is it for?'), 'ServiceNow export');
    await user.click(asked.getByRole('button', { name: 'Make a key' }));

    const dialog = await screen.findByRole('alertdialog', { name: 'Your new key' });
    expect(within(dialog).getByText(secret)).toBeTruthy();
    expect(within(dialog).getByText(/curl http.*\/api\/observations/s).textContent).not.toContain(
      secret,
    );
    await user.click(await within(dialog).findByRole('button', { name: 'Copy: Key' }));
    await within(dialog).findByText('Copied');
    expect(await navigator.clipboard.readText()).toBe(secret);
    const { violations } = await axe.run(dialog, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.getByText(secret)).toBeTruthy();
    await user.click(await within(dialog).findByRole('button', { name: 'I have copied it' }));
    await waitFor(() => expect(screen.queryByText(secret)).toBeNull());
    expect(
      await within(panel).findByRole('button', { name: 'Revoke ServiceNow export' }),
    ).toBeTruthy();
  });

  it('are revoked only after a second thought, and stay on record', async () => {
    const { user, panel } = await openKeys(aKey(1));
    await user.click(await within(panel).findByRole('button', { name: 'Revoke System 1' }));
    const dialog = await screen.findByRole('dialog', { name: 'Revoke “System 1”?' });
    await user.click(await within(dialog).findByRole('button', { name: 'Revoke' }));
    expect(await within(panel).findByText('Revoked keys (1)')).toBeTruthy();
    await waitFor(() =>
      expect(within(panel).queryByRole('button', { name: 'Revoke System 1' })).toBeNull(),
    );
  });
});
