import { createBotTokenVerifier } from '@causeway/bot/http/bot-token/bot-token-verifier.js';
import { createSigningKeys } from '@causeway/bot/http/bot-token/signing-keys.js';
import { localLinks } from '@causeway/bot/cards/links.js';
import type { MessageHandler } from '@causeway/bot/teams/message-handler.js';
import { createMessageHandler } from '@causeway/bot/teams/message-handler.js';
import { refusals } from '@causeway/bot/teams/guard-activity.js';
import fc from 'fast-check';
import type { Json } from '../harness/activities';
import { message, request } from '../harness/activities';
import { botAppId, TestChannel } from '../harness/bot-token';
import { SmallCompany } from '../harness/small-company';

describe('the door of the bot', () => {
  let channel: TestChannel;
  let company: SmallCompany;
  let handle: MessageHandler;

  beforeEach(async () => {
    channel = await TestChannel.open();
    company = await SmallCompany.open();
    const now = () => company.house.now;
    const keys = createSigningKeys({ metadataUrl: channel.metadataUrl, now });
    const verifier = createBotTokenVerifier({ appId: botAppId, keys, now });
    handle = createMessageHandler({
      ports: company.house.ports,
      policy: {
        kind: 'teams',
        tenantIds: [company.house.tenantId],
        serviceHosts: ['smba.trafficmanager.net'],
      },
      appId: botAppId,
      links: localLinks('http://127.0.0.1:3978'),
      checkToken: (token) => verifier.verify(token),
    });
  });
  afterEach(async () => {
    await company.close();
    await channel.close();
  });

  const stranger = '99999999-aaaa-4bbb-8ccc-dddddddddddd';
  const hello = (change: Json = {}): Json => ({
    ...message('help', { tenantId: company.house.tenantId, personId: stranger }),
    ...change,
  });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const token = () => channel.token(company.house.now);
  const nothingWritten = async () =>
    expect(await company.house.stores.persons.get(stranger as never)).toBeUndefined();

  it('lets in what the channel signed, and remembers who it was', async () => {
    expect(await handle(request(hello(), bearer(await token())))).toEqual({ status: 200 });
    expect(await company.house.stores.persons.get(stranger as never)).toMatchObject({
      name: 'Mara',
    });
  });

  it('turns away a token without writing anything', async () => {
    const forged = await channel.token(company.house.now, { claims: { aud: 'other' } });
    expect(await handle(request(hello(), bearer(forged)))).toBe(refusals.unauthorized);
    await nothingWritten();
  });

  it('turns away a good token that comes with another service address or tenant, also when it is known', async () => {
    const good = await token();
    await handle(request(hello({ from: { id: 'x' } }), bearer(good)));
    const elsewhere = hello({ serviceUrl: 'https://smba.trafficmanager.net/amer/' });
    expect(await handle(request(elsewhere, bearer(good)))).toBe(refusals.forbidden);
    const tenantId = '11111111-2222-3333-4444-555555555555';
    const other = hello({ conversation: { id: 'a:1', tenantId } });
    expect(await handle(request(other, bearer(good)))).toBe(refusals.forbidden);
    await nothingWritten();
  });

  it('asks to come again while the keys cannot be had, and tells nothing of why', async () => {
    channel.answer = 'fails';
    const answer = await handle(request(hello(), bearer(await token())));
    expect(answer).toEqual({ status: 503, body: { error: 'Please try again shortly.' } });
    await nothingWritten();
  });

  it('answers whatever comes with a good token without an error of its own', async () => {
    const good = await token();
    const types = ['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'event'];
    const names = [
      'composeExtension/fetchTask',
      'composeExtension/submitAction',
      'adaptiveCard/action',
      'x',
    ];
    const anything = fc.object({ maxDepth: 3, withNullPrototype: false });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...types),
        fc.constantFrom(...names),
        fc.oneof(anything, fc.string(), fc.constant(null)),
        fc.oneof(fc.string(), fc.anything()),
        async (type, name, value, text) => {
          const commandId = 'flagOutput';
          const whole = { ...(value as Json), commandId, data: value, action: { data: value } };
          const body: unknown = JSON.parse(
            JSON.stringify(hello({ type, name, value: whole, text })),
          );
          const { status } = await handle(request(body, bearer(good)));
          expect([200, 400, 403]).toContain(status);
        },
      ),
      { numRuns: 150 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
