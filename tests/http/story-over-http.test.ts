import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FlagPage } from '@causeway/shared/api/flags.js';
import type { MyFlag, NoticeLine } from '@causeway/shared/api/mine.js';
import { severities } from '@causeway/shared/domain/flag/severity.js';
import type { Asking } from '../harness/api-client';
import { jsonOf } from '../harness/api-client';
import { activity, fetchDialog, maraId, messagePayload, submitDialog } from '../harness/activities';
import { homeTenantId, TeamsApp } from '../harness/teams-app';

const olu = randomUUID();
const ada = randomUUID();
const ids = { tool: randomUUID(), program: randomUUID(), useCase: randomUUID() };

let app: TeamsApp;

beforeAll(async () => {
  app = await TeamsApp.open();
});

afterAll(async () => {
  await app.close();
  await app.remove();
});

/** As somebody in the tab, with a token their directory signed. */
async function ask<Body>(
  personId: string,
  asking: Asking,
  roles: readonly string[] = [],
): Promise<Body> {
  const token = app.directory.token(homeTenantId, personId, { roles });
  return jsonOf<Body>(await app.client.ask({ ...asking, token }));
}

const asAda = <Body>(method: string, path: string, body: unknown) =>
  ask<Body>(ada, { method, path, body }, ['administrator']);

/** As Teams delivers it, with the channel's token. */
async function deliver<Body>(body: unknown): Promise<Body> {
  const token = await app.channel.token(Date.now());
  return jsonOf<Body>(await app.client.ask({ method: 'POST', path: '/api/messages', token, body }));
}

interface Dialog {
  readonly task: { readonly value: { readonly card: { readonly content: unknown } } };
}

/** The nonce that the dialog was drawn with. */
function nonceIn(dialog: Dialog): string {
  const nonce = /"nonce":"([^"]+)"/.exec(JSON.stringify(dialog.task.value.card.content))?.[1];
  if (nonce === undefined) throw new Error('The dialog carries no nonce');
  return nonce;
}

async function makeTheProgram(): Promise<void> {
  await ask(olu, { path: '/api/me' });
  const tool = {
    version: 0,
    name: 'Sales Coach',
    teamsAppIds: ['sales-coach-app'],
    isRetired: false,
  };
  await asAda('PUT', `/api/tools/${ids.tool}`, tool);
  const program = { version: 0, name: 'Sales coaching', toolId: ids.tool };
  await asAda('PUT', `/api/programs/${ids.program}`, program);
  const useCase = { version: 0, name: 'Preparing a call', isRetired: false };
  await asAda('PUT', `/api/programs/${ids.program}/use-cases/${ids.useCase}`, useCase);
  const grant = { programId: ids.program, personId: olu, role: 'governance-owner' };
  await asAda('POST', '/api/grants', grant);
}

describe('a flag over HTTP, with signed tokens at both doors', () => {
  it("goes from the message action to an answer in the reporter's inbox", async () => {
    await makeTheProgram();
    await app.client.ask({
      method: 'POST',
      path: '/api/messages',
      token: await app.channel.token(Date.now()),
      body: activity('installationUpdate', { action: 'add' }),
    });

    const quoted = messagePayload('<p>The renewal date is <b>31 March</b>.</p>');
    const dialog = await deliver<Dialog>(fetchDialog(quoted));
    const form = { action: 'send-flag', nonce: nonceIn(dialog) };
    const incomplete = await deliver<Dialog>(submitDialog({ ...form, reason: 'wrong' }, quoted));
    expect(JSON.stringify(incomplete)).toContain('Please choose how far it got.');
    const complete = {
      ...form,
      reason: 'wrong',
      reach: 'my-team',
      tool: `${ids.tool}/${ids.useCase}`,
    };
    await deliver(submitDialog(complete, quoted));
    await deliver(submitDialog(complete, quoted));

    const { flags } = await ask<{ flags: MyFlag[] }>(maraId, { path: '/api/my/flags' });
    expect(flags).toMatchObject([
      { text: 'The renewal date is 31 March.', toolName: 'Sales Coach' },
    ]);
    const path = `/api/flags/${flags[0]?.id ?? ''}`;
    const move = (verb: string, body: object) =>
      ask<FlagPage>(olu, { method: 'POST', path: `${path}/${verb}`, body });
    await move('claim', { version: 1 });
    await move('confirm', { version: 2 });
    const text = 'We connected the contract system.';
    const answered = await move('answer', { version: 3, kind: 'changed', text });
    expect(answered).toMatchObject({ state: 'answered', told: 'waiting' });

    const inbox = await ask<{ notices: NoticeLine[] }>(maraId, { path: '/api/my/notices' });
    expect(inbox.notices.map((notice) => [notice.kind, notice.answerText])).toEqual([
      ['flag-answered', text],
      ['flag-receipt', text],
    ]);
  });

  it('keeps nothing of who wrote the flagged message', async () => {
    const author = 'b0b0b0b0-0000-4000-8000-00000000b0b0';
    const from = { user: { id: author, displayName: 'Colleague Who Wrote It' } };
    const quoted = messagePayload('<p>Something else.</p>', { from });
    const nonce = nonceIn(await deliver<Dialog>(fetchDialog(quoted)));
    const form = { action: 'send-flag', nonce, reason: 'wrong', reach: 'nobody' };
    await deliver(submitDialog({ ...form, otherTool: 'Some Tool' }, quoted));
    const mine = await app.client.ask({
      path: '/api/my/flags',
      token: app.directory.token(homeTenantId, maraId),
    });
    expect(mine.text).toContain('Something else.');
    expect(mine.text).not.toContain('Colleague Who Wrote It');
    expect(JSON.stringify(app.logged)).not.toContain(author);
  });

  it('reaches the deputy when nobody takes it', async () => {
    const daria = randomUUID();
    await ask(daria, { path: '/api/me' });
    const twoSeconds = { unit: 'hours', count: 2 / 3_600 };
    await ask(olu, {
      method: 'PUT',
      path: `/api/use-cases/${ids.useCase}/charter`,
      body: {
        version: 0,
        accountableId: olu,
        standard: null,
        correcting: null,
        judgeId: null,
        deputyId: daria,
        deadlines: Object.fromEntries(severities.map((severity) => [severity, twoSeconds])),
      },
    });
    app.startWorkers();
    const body = {
      text: 'Nobody looks at this one.',
      tool: { id: ids.tool },
      useCaseId: ids.useCase,
      reason: 'wrong',
      reach: 'nobody',
      outcome: null,
      minutesCorrecting: null,
      note: null,
      mode: 'named',
    };
    await ask(maraId, { method: 'POST', path: '/api/my/flags', body });
    let seen: readonly NoticeLine[] = [];
    while (seen.length === 0) {
      await sleep(200);
      ({ notices: seen } = await ask<{ notices: NoticeLine[] }>(daria, {
        path: '/api/my/notices',
      }));
    }
    expect(seen).toMatchObject([{ kind: 'flag-ask', excerpt: 'Nobody looks at this one.' }]);
  });
});
