import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import {
  apiKeySchema,
  listApiKeys,
  makeApiKey,
  revokeApiKey,
  rotateApiKey,
  stopOldSecret,
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
    secretMadeAt: Date.UTC(2026, 2, 2, 9),
    lastUsedAt: null,
    overlap: null,
    revokedAt: null,
    ...part,
  });
}

/** A program with keys that can be made and revoked. */
async function openKeys(...keys: ApiKeyView[]) {
  const grants = [{ programId, programName: 'Draftly rollout', role: 'program-manager' as const }];
  const api = new RolloutApi({ me: sampleMe({ grants }) });
  let held = keys;
  const sent: object[] = [];
  api.on(listApiKeys, () => ({ keys: held }));
  api.on(makeApiKey, ({ body }) => {
    const key = aKey(held.length + 1, { name: body.name });
    held = [...held, key];
    return { key, secret };
  });
  const change = (id: string, part: Partial<ApiKeyView>) => {
    held = held.map((key) => (key.id === id ? { ...key, ...part } : key));
    return held.find((key) => key.id === id)!;
  };
  api.on(rotateApiKey, ({ params, body }) => {
    sent.push(body);
    const at = Date.UTC(2026, 2, 4, 9);
    const overlap = { endsAt: Date.UTC(2999, 2, 5, 9), oldUsedAt: at, newUsedAt: null };
    const isBeside = body.overlapHours > 0;
    const part = { secretMadeAt: at, overlap: isBeside ? overlap : null };
    return { key: change(params.apiKeyId, part), secret };
  });
  api.on(stopOldSecret, ({ params, body }) => {
    sent.push(body);
    return change(params.apiKeyId, { overlap: null });
  });
  api.on(revokeApiKey, ({ params }) => change(params.apiKeyId, { revokedAt: 1 }));
  const opened = openTab(`/programs/${programId}/integrations`, api);
  const panel = await screen.findByRole('region', { name: 'API keys' });
  return { ...opened, panel, sent };
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

  it('get a new secret, shown once, while the old one works for as long as was chosen', async () => {
    const { user, panel, sent } = await openKeys(aKey(1));
    await user.click(await within(panel).findByRole('button', { name: 'New secret for System 1' }));
    const asked = await openedDialog();
    await user.click(asked.getByRole('button', { name: 'New secret' }));
    expect(await asked.findByText('Please choose one.')).toBeTruthy();
    await user.click(asked.getByRole('radio', { name: 'One day' }));
    await user.click(asked.getByRole('button', { name: 'New secret' }));

    const shown = await screen.findByRole('alertdialog', { name: 'The new secret of “System 1”' });
    expect(within(shown).getByText(secret)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByText(secret)).toBeTruthy();
    await user.click(within(shown).getByRole('button', { name: 'I have copied it' }));
    await waitFor(() => expect(screen.queryByText(secret)).toBeNull());
    expect(sent).toEqual([{ secretMadeAt: Date.UTC(2026, 2, 2, 9), overlapHours: 24 }]);
    const row = await within(panel).findByRole('listitem');
    expect(row.textContent).toMatch(
      /secret from Wed 4 MarThe old secret works as well until .*old one last used .* · new one not used yet/,
    );
  });

  it('let go of the old secret early, with a word where the new one may not have arrived', async () => {
    const overlap = { endsAt: Date.UTC(2999, 2, 5), oldUsedAt: null, newUsedAt: null };
    const { user, panel, sent } = await openKeys(aKey(1, { overlap }));
    const name = 'Stop the old secret of System 1 now';
    await user.click(await within(panel).findByRole('button', { name }));
    const dialog = await openedDialog();
    expect(dialog.getByText(/has not been used yet.*turned away from now on/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Stop the old one now' }));
    await waitFor(() => expect(within(panel).queryByRole('button', { name })).toBeNull());
    expect(await screen.findByText('The old secret is stopped')).toBeTruthy();
    expect(sent).toEqual([{ secretMadeAt: Date.UTC(2026, 2, 2, 9) }]);
    expect(panel.textContent).not.toContain('works as well until');
  });

  it('say nothing of an old secret whose time is over', async () => {
    const overlap = { endsAt: Date.UTC(2020, 2, 5), oldUsedAt: null, newUsedAt: null };
    const { panel } = await openKeys(aKey(1, { overlap }));
    expect((await within(panel).findByRole('listitem')).textContent).not.toContain(
      'works as well until',
    );
    expect(within(panel).queryByRole('button', { name: /Stop the old/ })).toBeNull();
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
