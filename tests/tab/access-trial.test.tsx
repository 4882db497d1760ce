import { tryAccess } from '@causeway/shared/api/access-trials.js';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { RolloutApi, sampleRing } from './rollout-api.js';
import { paul, programId, sampleMe, useCaseId } from './sample.js';

const grants = [{ programId, programName: 'Draftly rollout', role: 'program-manager' as const }];

function told(part: { readonly ring?: number; readonly value: boolean }) {
  const { ring, value } = part;
  return {
    key: 'preparing-a-call',
    value,
    reason: 'TARGETING_MATCH',
    variant: value ? ('human-review-only' as const) : ('closed' as const),
    metadata: {
      programId,
      phase: 'staged-rollout',
      version: 3,
      ...(ring === undefined ? {} : { ring }),
      isHumanReviewOnly: value,
      isOnHold: false,
    },
  };
}

async function openTrial() {
  const api = new RolloutApi({ me: sampleMe({ grants }) });
  const sent: object[] = [];
  const rings = [
    sampleRing(1, { isOpen: true, audience: [{ by: 'group', groupIds: ['sales-emea'] }] }),
    sampleRing(2, {
      audience: [{ by: 'attribute', attribute: 'country', values: ['DE'] }],
    }),
  ];
  api.plan(rings);
  api.on(tryAccess, ({ body }) => {
    sent.push(body);
    const useCase = { id: useCaseId, name: 'Preparing a call' };
    const key = 'preparing-a-call';
    const isIn = Object.keys(body.attributes).length > 0;
    return {
      person: paul,
      told: [
        isIn
          ? {
              flagKey: key,
              useCase,
              ground: 'in-ring' as const,
              answer: told({ ring: 1, value: true }),
            }
          : {
              flagKey: key,
              useCase,
              ground: 'in-no-open-ring' as const,
              answer: told({ value: false }),
            },
      ],
    };
  });
  const opened = openTab(`/programs/${programId}/integrations`, api);
  const panel = within(await screen.findByRole('region', { name: 'Try it' }));
  const person = await panel.findByRole('combobox', { name: 'For whom does the tool ask?' });
  const choosePaul = async () => {
    await opened.user.type(person, 'Pa');
    await opened.user.click(await screen.findByRole('option', { name: 'Paul Manager' }));
  };
  const press = () => opened.user.click(panel.getByRole('button', { name: 'See what it is told' }));
  return { ...opened, api, panel, sent, choosePaul, press };
}

describe('trying what a tool would be told', () => {
  it('says for one person whether they are let in, and why, with the question to copy', async () => {
    const { user, panel, sent, choosePaul, press } = await openTrial();
    await press();
    expect(await panel.findByText('Please choose one.')).toBeTruthy();
    expect(sent).toEqual([]);

    await choosePaul();
    await press();
    expect(
      await panel.findByText('Closed: in none of the open stages that offer it.'),
    ).toBeTruthy();
    expect(panel.getByText('may not use it')).toBeTruthy();

    expect(panel.queryByLabelText('country')).toBeNull();
    await user.type(panel.getByLabelText('groups'), 'all, sales-emea,');
    await press();
    const sentence = await panel.findByText(/Open through stage 1\. Human review only/);
    expect(sentence).toBeTruthy();
    expect(sent.at(-1)).toEqual({
      targetingKey: paul.id,
      useCaseId: null,
      attributes: { groups: ['all', 'sales-emea'] },
    });
    await user.click(panel.getByRole('button', { name: 'Copy the key preparing-a-call' }));
    expect(await navigator.clipboard.readText()).toBe('preparing-a-call');

    await user.click(panel.getByText('Ask it yourself'));
    await user.click(panel.getByRole('button', { name: 'Copy this question for a terminal' }));
    expect(await navigator.clipboard.readText()).toBe(
      [
        `curl ${location.origin}/ofrep/v1/evaluate/flags \\`,
        `  -H "Authorization: Bearer $CAUSEWAY_API_KEY" \\`,
        `  -H "Content-Type: application/json" \\`,
        `  -d '{"context":{"targetingKey":"${paul.id}","groups":["all","sales-emea"]}}'`,
      ].join('\n'),
    );
    const region = screen.getByRole('region', { name: 'Try it' });
    const { violations } = await axe.run(region, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('asks about one use case with the SDK as well, and keeps what was chosen when refused', async () => {
    const { user, api, panel, sent, choosePaul, press } = await openTrial();
    await choosePaul();
    await user.selectOptions(panel.getByLabelText('About what?'), useCaseId);
    await press();
    await user.click(await panel.findByText('Ask it yourself'));
    expect(sent).toEqual([{ targetingKey: paul.id, useCaseId, attributes: {} }]);
    await user.click(panel.getByRole('button', { name: 'Copy this question for the SDK' }));
    expect(await navigator.clipboard.readText()).toContain(`targetingKey: "${paul.id}"`);

    api.on(tryAccess, () => {
      throw new Refusal(404, 'absent');
    });
    await press();
    expect(await panel.findByText(/not known here/)).toBeTruthy();
    await waitFor(() => expect(panel.queryByText('may not use it')).toBeNull());
    expect(panel.getByLabelText<HTMLInputElement>('For whom does the tool ask?').value).toBe(
      'Paul Manager',
    );
  });
});
