import type { AccessTold } from '@causeway/shared/api/access-trials.js';
import { tryAccess } from '@causeway/shared/api/access-trials.js';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { RolloutApi, sampleRing } from './rollout-api.js';
import { paul, programId, sampleMe, useCaseId } from './sample.js';

const flagKey = 'preparing-a-call';

function aTold(part: Partial<AccessTold['answer']['metadata']> = {}): AccessTold {
  const isIn = part.ring !== undefined;
  const key = flagKey;
  const reason = 'TARGETING_MATCH';
  const metadata = {
    programId,
    phase: 'staged-rollout',
    version: 3,
    isHumanReviewOnly: false,
    isOnHold: false,
    ...part,
  } as AccessTold['answer']['metadata'];
  return {
    flagKey,
    useCase: { id: useCaseId as never, name: 'Preparing a call' },
    ground: isIn ? 'in-ring' : 'in-no-open-ring',
    answer: { key, value: isIn, reason, variant: isIn ? 'open' : 'closed', metadata },
  };
}

/** A program whose open stage asks for groups; the next one asks for a country. */
async function openTrial(told: AccessTold = aTold()) {
  const grants = [{ programId, programName: 'Draftly rollout', role: 'program-manager' as const }];
  const api = new RolloutApi({ me: sampleMe({ grants }) });
  api.plan([
    sampleRing(1, { isOpen: true, audience: [{ by: 'group', groupIds: ['sales-emea'] }] }),
    sampleRing(2, { audience: [{ by: 'attribute', attribute: 'country', values: ['DE'] }] }),
  ]);
  const sent: object[] = [];
  api.on(tryAccess, ({ body }) => {
    sent.push(body);
    return { person: body.targetingKey === paul.id ? paul : null, told: [told] };
  });
  const opened = openTab(`/programs/${programId}/integrations`, api);
  const region = await screen.findByRole('region', { name: 'Try it' });
  const panel = within(region);
  const id = await panel.findByLabelText<HTMLInputElement>('Or the id it sends');
  const { user } = opened;
  const write = async (into: HTMLElement, text: string) => {
    await user.click(into);
    await user.paste(text);
  };
  const press = () => user.click(panel.getByRole('button', { name: 'See what it is told' }));
  return { ...opened, api, region, panel, sent, id, write, press };
}

describe('trying what a tool would be told', () => {
  it('needs somebody, who is found by name', async () => {
    const { user, panel, sent, id, press } = await openTrial();
    await press();
    expect(await panel.findByText('Please choose one.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(panel.getByRole('combobox', { name: 'For whom does the tool ask?' }));
    await user.click(await screen.findByRole('option', { name: 'Paul Manager' }));
    expect(id.value).toBe(paul.id);
    await press();
    expect(await panel.findByText(/^Told of Paul Manager, /)).toBeTruthy();
    expect(sent).toEqual([{ targetingKey: paul.id, useCaseId: null, attributes: {} }]);
  });

  it('says that they are not let in, and why', async () => {
    const { panel, id, write, press } = await openTrial();
    await write(id, 'somebody@contoso.example');
    await press();
    expect(await panel.findByText(/^Told of somebody@contoso.example, /)).toBeTruthy();
    expect(panel.getByText('may not use it')).toBeTruthy();
    expect(panel.getByText('Closed: in none of the open stages that offer it.')).toBeTruthy();
  });

  it('says through which stage they are, and what has to be known besides', async () => {
    const told = aTold({ ring: 1, isHumanReviewOnly: true, isOnHold: true });
    const { region, panel, sent, id, write, press } = await openTrial(told);
    // The stage that asks for it is not open.
    expect(panel.queryByLabelText('country')).toBeNull();
    await write(id, 'o’neil');
    await write(panel.getByLabelText('groups'), 'all, sales-emea,');
    await press();
    expect(
      await panel.findByText(/^Open through stage 1\. Human review only: .* On hold: /),
    ).toBeTruthy();
    expect(sent).toMatchObject([{ attributes: { groups: ['all', 'sales-emea'] } }]);
    const { violations } = await axe.run(region, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('gives the key and the same question to copy', async () => {
    const { user, panel, id, write, press } = await openTrial();
    await write(id, `o'neil`);
    await press();
    await user.click(await panel.findByRole('button', { name: `Copy the key ${flagKey}` }));
    expect(await navigator.clipboard.readText()).toBe(flagKey);
    await user.click(panel.getByText('Ask it yourself'));
    await user.click(panel.getByRole('button', { name: 'Copy this question for a terminal' }));
    expect(await navigator.clipboard.readText()).toBe(
      [
        `curl ${location.origin}/ofrep/v1/evaluate/flags \\`,
        `  -H "Authorization: Bearer $CAUSEWAY_API_KEY" \\`,
        `  -H "Content-Type: application/json" \\`,
        `  -d '{"context":{"targetingKey":"o'\\''neil"}}'`,
      ].join('\n'),
    );
  });

  it('asks about one use case with the SDK as well, and keeps what was typed when refused', async () => {
    const { user, api, panel, id, write, press } = await openTrial();
    await write(id, 'somebody');
    await user.selectOptions(panel.getByLabelText('About what?'), useCaseId);
    await press();
    await user.click(await panel.findByText('Ask it yourself'));
    await user.click(panel.getByRole('button', { name: 'Copy this question for the SDK' }));
    expect(await navigator.clipboard.readText()).toContain('targetingKey: "somebody"');
    api.on(tryAccess, () => {
      throw new Refusal(403, 'forbidden');
    });
    await press();
    expect(await panel.findByRole('alert')).toBeTruthy();
    expect(id.value).toBe('somebody');
  });
});
