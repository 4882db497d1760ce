import type { WebhookDeliveryView, WebhookView } from '@causeway/shared/api/webhooks.js';
import {
  changeWebhook,
  listWebhookDeliveries,
  makeWebhook,
  removeWebhook,
  replayWebhookDelivery,
  rotateWebhookSecret,
  testWebhook,
} from '@causeway/shared/api/webhooks.js';
import { webhookEvents } from '@causeway/shared/domain/webhook/webhook.js';
import { screen, waitFor, within } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { dialogOf, manager } from './open-stages.js';
import { openTab } from './open-tab.js';
import { RolloutApi, sampleWebhook } from './rollout-api.js';
import { idNumber, programId } from './sample.js';

const secret = 'whsec_shown-once';
const page = `/programs/${programId}/integrations`;

function delivery(part: Partial<WebhookDeliveryView> = {}): WebhookDeliveryView {
  return {
    id: idNumber(860) as WebhookDeliveryView['id'],
    event: 'halt',
    body: '{"type":"halt"}',
    createdAt: Date.UTC(2026, 2, 3, 9),
    state: 'delivered',
    attempts: [{ at: Date.UTC(2026, 2, 3, 9), status: 204, answer: '', problem: null }],
    replayOf: null,
    ...part,
  };
}

/** Systems that are told, and what they were told. */
async function openWebhooks({
  webhooks = [sampleWebhook()],
  deliveries = [],
}: { webhooks?: WebhookView[]; deliveries?: WebhookDeliveryView[] } = {}) {
  const api = new RolloutApi({ me: manager() });
  api.webhooks = webhooks;
  let held = deliveries;
  api.on(listWebhookDeliveries, () => ({ deliveries: held }));
  api.on(testWebhook, () => {
    const test = delivery({ event: 'test', state: 'waiting', attempts: [] });
    held = [test, ...held];
    return test;
  });
  api.on(replayWebhookDelivery, ({ params }) => {
    api.sent.push({ replayed: params.deliveryId });
    return delivery({ state: 'waiting', attempts: [] });
  });
  const opened = openTab(page, api);
  const panel = within(await screen.findByRole('region', { name: 'Webhooks' }));
  return { ...opened, api, panel };
}

beforeEach(() => sessionStorage.clear());

describe('systems that are told', () => {
  it('are added with a secret that is shown once', async () => {
    const { user, api, panel } = await openWebhooks({ webhooks: [] });
    api.on(makeWebhook, ({ body }) => {
      api.sent.push(body);
      const webhook = sampleWebhook(body);
      api.webhooks = [webhook];
      return { webhook, secret };
    });
    expect(await panel.findByText('No addresses yet')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Add an address' }));
    const asked = await dialogOf(/./);
    await user.click(asked.getByRole('button', { name: 'Add an address' }));
    expect(await asked.findAllByText('Please fill this in.')).toHaveLength(2);
    await user.type(asked.getByLabelText(/Which system/), 'Service desk');
    await user.type(asked.getByLabelText(/Its address/), 'https://desk.contoso.example/hook');
    await user.click(asked.getByRole('checkbox', { name: 'more time is taken' }));
    await user.click(asked.getByRole('button', { name: 'Add an address' }));
    const shown = within(await screen.findByRole('alertdialog'));
    expect(shown.getByText(secret)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(shown.getByText(secret)).toBeTruthy();
    await user.click(shown.getByRole('button', { name: 'I have copied it' }));
    await waitFor(() => expect(screen.queryByText(secret)).toBeNull());
    expect(await panel.findByText('https://desk.contoso.example/hook')).toBeTruthy();
    expect(api.sent).toEqual([
      {
        name: 'Service desk',
        url: 'https://desk.contoso.example/hook',
        events: webhookEvents.filter((event) => event !== 'extended'),
      },
    ]);
  });

  it('keep what was typed where the address may not be told, and say so', async () => {
    const { user, api, panel } = await openWebhooks();
    api.on(changeWebhook, () => {
      throw new Refusal(422, 'url-not-allowed');
    });
    await user.click(await panel.findByRole('button', { name: 'Change Identity management' }));
    const dialog = await dialogOf(/./);
    await user.clear(dialog.getByLabelText(/Its address/));
    await user.type(dialog.getByLabelText(/Its address/), 'http://localhost');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/Please give an https address/)).toBeTruthy();
    expect(dialog.getByLabelText(/Its address/)).toHaveProperty('value', 'http://localhost');
  });

  it('get a new secret, with the old one for as long as was chosen', async () => {
    const { user, api, panel } = await openWebhooks();
    api.on(rotateWebhookSecret, ({ body }) => {
      api.sent.push(body);
      return { webhook: sampleWebhook({ version: 2 }), secret };
    });
    await user.click(await panel.findByRole('button', { name: /^New secret for/ }));
    const dialog = await dialogOf(/./);
    await user.click(dialog.getByRole('button', { name: 'New secret' }));
    expect(await dialog.findByText('Please choose one.')).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: /wrong hands/ }));
    await user.click(dialog.getByRole('button', { name: 'New secret' }));
    expect(await screen.findByText(secret)).toBeTruthy();
    expect(api.sent).toEqual([{ version: 1, overlapHours: 0 }]);
  });

  it('are tested, and the test is seen on its way', async () => {
    const { user, panel } = await openWebhooks();
    await user.click(await panel.findByText('Last messages'));
    expect(await panel.findByText(/Nothing was sent in the last thirty days/)).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Send a test to Identity management' }));
    const list = await panel.findByRole('list', { name: 'Last messages to Identity management' });
    await waitFor(() => expect(list.textContent).toMatch(/on its way test.*not tried yet/));
    expect(within(list).queryByRole('button')).toBeNull();
  });

  it('answered, and what went wrong stands in words; a message can be sent again', async () => {
    const at = Date.UTC(2026, 2, 3, 9);
    const attempt = { at, status: null, answer: '', problem: null };
    const { user, api, panel } = await openWebhooks({
      deliveries: [
        delivery({
          id: idNumber(861) as WebhookDeliveryView['id'],
          state: 'failed',
          attempts: [
            { ...attempt, problem: 'timed-out' },
            { ...attempt, status: 500, answer: 'Out of order' },
          ],
        }),
        delivery({
          id: idNumber(862) as WebhookDeliveryView['id'],
          event: 'hold',
          state: 'failed',
          attempts: [{ ...attempt, answer: 'ECONNREFUSED', problem: 'not-reached' }],
        }),
        delivery({ id: idNumber(863) as WebhookDeliveryView['id'], event: 'resume' }),
      ],
    });
    await user.click(await panel.findByText('Last messages'));
    const list = await panel.findByRole('list', { name: /Last messages to/ });
    const lines = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/given up use is stopped.*answered 500: Out of order · 2 tries/);
    expect(lines[1]).toMatch(/could not be reached \(ECONNREFUSED\) · 1 try/);
    expect(lines[2]).toMatch(/arrived something carries on.*answered 204 · 1 try/);
    await user.click(within(list).getByRole('button', { name: /^Send again: use is stopped/ }));
    expect(await screen.findByText(/It is sent again/)).toBeTruthy();
    expect(api.sent).toEqual([{ replayed: idNumber(861) }]);
  });

  it('say no more that a test is still on its way once it has arrived', async () => {
    const last = (state: 'waiting' | 'delivered') => ({
      event: 'test' as const,
      createdAt: Date.UTC(2026, 2, 3, 9),
      state,
    });
    const { user, api, panel } = await openWebhooks({
      webhooks: [sampleWebhook({ last: last('waiting') })],
    });
    api.on(testWebhook, () => {
      throw new Refusal(422, 'delivery-waiting');
    });
    const test = { name: 'Send a test to Identity management' };
    await user.click(await panel.findByRole('button', test));
    expect(await panel.findByText(/still being tried/)).toBeTruthy();
    api.webhooks = [sampleWebhook({ last: last('delivered') })];
    await waitFor(() => expect(panel.queryByText(/still being tried/)).toBeNull(), {
      timeout: 5_000,
    });
  });

  it('are removed only after a second thought', async () => {
    const { user, api, panel } = await openWebhooks();
    api.on(removeWebhook, ({ query }) => {
      api.sent.push(query);
      api.webhooks = [];
      return {};
    });
    await user.click(await panel.findByRole('button', { name: 'Remove Identity management' }));
    const dialog = await dialogOf(/./);
    expect(dialog.getByText(/cannot be undone/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(await panel.findByText('No addresses yet')).toBeTruthy();
    expect(await screen.findByText('The address is removed.')).toBeTruthy();
    // The button is gone; whoever works by keys goes on in the same part of the page.
    const region = await screen.findByRole('region', { name: 'Webhooks' });
    await waitFor(() => expect(document.activeElement).toBe(region));
    expect(api.sent).toEqual([{ version: 1 }]);
  });
});

describe('a tool that asks', () => {
  it('is shown what to ask about and what to send, for every use case', async () => {
    const { user } = await openWebhooks();
    const asking = within(
      await screen.findByRole('region', { name: 'How a tool asks who may use what' }),
    );
    expect(await asking.findByText('offers')).toBeTruthy();
    expect(asking.getByText('causeway.program')).toBeTruthy();
    expect(await asking.findByText(/to be sent too: groups, department/)).toBeTruthy();
    expect(asking.getByText(/curl .*flags\/complaints/s).textContent).toContain(
      `"department":"Sales"`,
    );
    await user.selectOptions(asking.getByLabelText('Examples for'), 'Writing offers');
    expect(asking.getByText(/getBooleanDetails\('offers', false/)).toBeTruthy();
  });

  it('can be read about by those who make no keys', async () => {
    const api = new RolloutApi();
    openTab(page, api);
    expect(await screen.findByText(/made by the program manager and by administr/)).toBeTruthy();
    expect(await screen.findByText('causeway.program')).toBeTruthy();
    expect(api.asked.some((path) => /webhooks|api-keys/.test(path))).toBe(false);
  });
});
