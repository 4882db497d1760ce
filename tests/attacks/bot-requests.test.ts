import { countRows } from '../harness/count-rows';
import { TeamsApp } from '../harness/teams-app';
import type { BadRequest } from './bot-requests';
import { badBotRequests, goodBotRequests } from './bot-requests';

const inside =
  /\bat \w+ \(|node_modules|botbuilder|botframework|zod|jose|JWT|SyntaxError|https?:\/\//i;

describe('a bad request to the bot', () => {
  let app: TeamsApp;
  let requests: readonly BadRequest[];
  beforeAll(async () => {
    app = await TeamsApp.open();
    requests = await badBotRequests(app);
  });
  afterAll(async () => {
    await app.close();
    await app.remove();
  });

  it('is refused as forged or as malformed, in a few words, and nothing is written', async () => {
    // The sender becomes known by what they send; from then on nothing more is to be written.
    const [greeting] = await goodBotRequests(app);
    if (greeting) await app.client.ask(greeting);
    const before = countRows(app.folder);
    const wrong: string[] = [];
    for (const [name, allowed, asking] of requests) {
      const { status, text } = await app.client.ask(asking);
      const isSafe = allowed.includes(status) && text.length < 200 && !inside.test(text);
      if (!isSafe) wrong.push(`${name}: ${String(status)} ${text.slice(0, 200)}`);
    }

    expect(requests.length).toBeGreaterThanOrEqual(50);
    expect(wrong).toEqual([]);
    expect(countRows(app.folder)).toEqual(before);
    expect(app.logged).toEqual([]);
  });

  it('makes nobody ask for keys where a token says', () => {
    expect(app.directory.strayRequests).toEqual([]);
    expect(app.channel.fetches).toBeLessThanOrEqual(2);
  });

  it('leaves good ones alone', async () => {
    const before = countRows(app.folder)['flag'] ?? 0;
    for (const asking of await goodBotRequests(app)) {
      expect((await app.client.ask(asking)).status).toBe(200);
    }
    expect(countRows(app.folder)['flag']).toBe(before + 1);
  });
});
