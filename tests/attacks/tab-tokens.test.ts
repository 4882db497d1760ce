import type { Answer } from '../harness/api-client';
import { SeededRandom } from '../harness/seeded-random';
import { homeTenantId, sisterTenantId, TeamsApp } from '../harness/teams-app';
import { generatedToken, goodTokens, handMadeTokens } from './tab-tokens';

const seed = 20_261_121;
const generated = 400;
const refused = { code: 'unknown-actor', facts: {} };

describe('a token of the tab', () => {
  let app: TeamsApp;
  beforeAll(async () => {
    app = await TeamsApp.open();
  });
  afterAll(async () => {
    await app.close();
    await app.remove();
  });

  function withToken(token: string): Promise<Answer> {
    return app.client.ask({ path: '/api/me', token });
  }

  it('is accepted in every good shape', async () => {
    for (const [name, token] of goodTokens(app.directory)) {
      expect([name, (await withToken(token)).status]).toEqual([name, 200]);
    }
  });

  it('is refused in each of the shapes made by hand, without a word more', async () => {
    const tokens = handMadeTokens(app.directory);
    expect(tokens.length).toBeGreaterThanOrEqual(60);
    for (const [name, token] of tokens) {
      const answer = await withToken(token);
      expect([name, answer.status, answer.text]).toEqual([name, 401, JSON.stringify(refused)]);
    }
  });

  it('is refused when a machine has bent it', async () => {
    const random = new SeededRandom(seed);
    const good = app.directory.token(homeTenantId, '3b0d7a52-91c4-4e8f-a6d3-7c25f1e08b94');
    const accepted: string[] = [];
    for (let made = 0; made < generated; made += 1) {
      const [name, token] = generatedToken(random, app.directory, good);
      const { status } = await withToken(token);
      if (status !== 401) accepted.push(`${name}: ${status}`);
    }
    expect(accepted).toEqual([]);
  });

  it('is refused in every other place and shape it might come in', async () => {
    const token = app.directory.token(homeTenantId, '3b0d7a52-91c4-4e8f-a6d3-7c25f1e08b94');
    const headers: readonly Record<string, string>[] = [
      {},
      { Authorization: token },
      { Authorization: `Basic ${token}` },
      { Authorization: `Bearer  ${token}` },
      { Authorization: `Bearer ${token} ${token}` },
      { Authorization: `Bearer ${token},Bearer ${token}` },
      { Authorization: 'Bearer' },
      { Cookie: `token=${token}` },
      { 'X-Authorization': `Bearer ${token}` },
    ];
    for (const given of headers) {
      expect((await app.client.ask({ path: '/api/me', headers: given })).status).toBe(401);
    }
    const asked = `/api/me?access_token=${token}`;
    expect((await app.client.ask({ path: asked })).status).toBe(401);
  });

  it('never makes the server ask for keys where the token says, nor often where it should', () => {
    expect(app.directory.strayRequests).toEqual([]);
    expect(app.directory.keyFetches).toBeLessThanOrEqual(4);
  });

  it('leaves nothing unexpected in the log', () => {
    expect(app.logged).toEqual([]);
  });

  it('of one tenant shows nothing of another', async () => {
    const person = '3b0d7a52-91c4-4e8f-a6d3-7c25f1e08b94';
    const administrator = { roles: ['administrator'] };
    const ours = app.directory.token(homeTenantId, person, administrator);
    const theirs = app.directory.token(sisterTenantId, person, administrator);
    const toolId = '01a1fcf9-fc0b-7000-a916-a7b567fd2a81';
    const body = { version: 0, name: 'Ours', teamsAppIds: [], isRetired: false };
    const made = await app.client.ask({
      method: 'PUT',
      path: `/api/tools/${toolId}`,
      token: ours,
      body,
    });

    const seen = await app.client.ask({ path: '/api/tools', token: theirs });

    expect(made.status).toBe(200);
    expect(JSON.parse(seen.text)).toEqual({ tools: [] });
  });
});
