import { giveVerdict } from '@causeway/shared/api/approvals.js';
import { listMyNotices } from '@causeway/shared/api/mine.js';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { approvalId, lena, ProgramApi, sampleApproval } from './program-api.js';
import { idNumber, olga, paul } from './sample.js';

const lars = { id: idNumber(711), name: 'Lars', isAbsent: false };
const ines = { id: idNumber(712), name: 'Ines', isAbsent: false };
const page = `/approvals/${approvalId}`;

function asked(part: Parameters<typeof sampleApproval>[0] = {}): ProgramApi {
  const api = new ProgramApi();
  api.approvals = [sampleApproval(part)];
  return api;
}

beforeEach(() => sessionStorage.clear());

describe('a question for approval', () => {
  it('shows what is decided on, who decides, and has nothing axe objects to', async () => {
    openTab(page, asked());
    const roster = await screen.findByRole('region', { name: 'Who decides' });
    expect(roster.textContent).toContain('legal approver: 0 of 1waits for Lena Legal');
    expect(screen.getByText('Dates are made up in long mails.')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'What must be shown' })).toBeTruthy();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('says of the last time only what is different', async () => {
    const same = { before: 'pass', after: 'pass', trialsBefore: 0, trialsAfter: 0 } as const;
    const more = { ...same, trialsBefore: 40, trialsAfter: 60 } as const;
    const name = 'registered-criteria/quality-one';
    openTab(
      page,
      asked({
        names: { [name]: 'quality' },
        diff: {
          criteria: [
            { criterion: name, ...more },
            { criterion: 'blind-spots', ...same, before: 'fail' },
          ],
          parts: [{ part: 'answer', change: 'changed' }],
        },
      }),
    );
    const diff = await screen.findByRole('region', { name: 'What changed since the last time' });
    const lines = within(diff).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'What we are not seeing is listed: Not shown → Shown',
      'The answer to the question of the phase says something else',
      'Quality: 40 → 60 counted',
    ]);
  });

  it('says who has spoken, who is still to, and who is not asked and why', async () => {
    const yes = { verdict: 'approve' as const, onBehalfOf: null, reason: '', criteria: [], at: 0 };
    openTab(
      page,
      asked({
        roster: [
          { role: 'approver-legal', needed: 2, invited: [lena, olga, paul], present: [lena] },
        ],
        verdicts: [{ ...yes, person: lena, role: 'approver-legal' }],
        missing: ['approver-works-council'],
        deciders: [
          { role: 'approver-legal', person: lena, onBehalfOf: null, barredBy: null },
          { role: 'approver-legal', person: olga, onBehalfOf: null, barredBy: 'measured-it' },
          { role: 'approver-legal', person: lars, onBehalfOf: ines, barredBy: null },
        ],
      }),
    );
    const roster = await screen.findByRole('region', { name: 'Who decides' });
    expect(roster.textContent).toContain('legal approver: 1 of 2');
    expect(within(roster).getByText('Lena Legal said yes')).toBeTruthy();
    expect(within(roster).getByText('waits for Lars for Ines')).toBeTruthy();
    const why = 'Not Olga Owner: Whoever measured what is shown does not decide on it.';
    expect(within(roster).getByText(why)).toBeTruthy();
    const affected = 'Nobody has spoken for the people whose work it is.';
    expect(within(roster).getByText(affected)).toBeTruthy();
  });

  it('says the question of the phase, what evidence stands behind it, and the number of each', async () => {
    const told = { trials: 90, rate: { estimate: 0.9, low: 0.82, high: 0.95 } };
    const [first] = sampleApproval().results;
    if (!first) throw new Error('Something is shown');
    openTab(
      page,
      asked({
        evidence: ['Load test', 'Works council'],
        results: [
          first,
          { ...first, name: 'vision', told },
          { ...first, name: 'replaces', outcome: 'fail' },
        ],
      }),
    );
    const question = await screen.findByRole('region', { name: /^Which failure modes are there/ });
    expect(within(question).getByText('Dates are made up in long mails.')).toBeTruthy();
    expect(within(question).getByText('Evidence: Load test, Works council')).toBeTruthy();
    const criteria = screen.getByRole('region', { name: 'What must be shown' });
    const [fail, pass, ...lines] = within(criteria).getAllByRole('listitem');
    expect([fail?.textContent, pass?.textContent]).toEqual(['Not shown: 1', 'Shown: 2']);
    expect(lines[0]?.textContent).toMatch(/^Not shown/);
    expect(lines[2]?.textContent).toMatch(/90\s?%.*82\s?%.*95\s?%.*90/);
  });

  it('says in one sentence what was projected', async () => {
    const range = { estimate: 0.8, low: 0.6, high: 0.9 };
    const projection = {
      confidence: 0.95,
      seed: 1,
      naive: range,
      covered: { ...range, standardError: 0.1 },
      range,
      interval: range,
      untestedWeight: 0.2,
      trials: 90,
      effectiveTrials: 80,
      drivers: [],
    };
    openTab(page, asked({ forecast: { measure: 'quality', projection } }));
    const region = await screen.findByRole('region', { name: 'What was projected' });
    expect(region.textContent).toMatch(/Forecast for Quality: .*60\s?%.*90\s?%.*20\s?%/);
  });

  it('says where nothing was projected', async () => {
    openTab(page, asked());
    expect(await screen.findByText('Nothing was projected for everybody.')).toBeTruthy();
  });

  it('says how many observations came since, and what was handed over', async () => {
    const more = [{ criterion: 'blind-spots', trials: 12, outcome: 'pass' as const }];
    openTab(
      page,
      asked({
        sinceThen: { more, improved: [], isStillShown: true },
        decidesForViewer: { person: lena, untilAt: Date.UTC(2026, 2, 9) },
      }),
    );
    const since =
      'Since it was frozen: 12 more observations. Everything that was shown is still shown.';
    expect(await screen.findByText(since)).toBeTruthy();
    expect(screen.getByText(/^Lena Legal decides for you until /)).toBeTruthy();
  });

  it('says that it was approved and the step never taken', async () => {
    openTab(page, asked({ state: 'expired', roster: [], voices: [] }));
    expect(await screen.findByText('approved, and expired without the step')).toBeTruthy();
  });

  it('is the first time where there is nothing to compare with', async () => {
    openTab(page, asked());
    expect(await screen.findByText('This is the first time.')).toBeTruthy();
  });

  it('says where nothing is different from the last time', async () => {
    openTab(page, asked({ diff: { criteria: [], parts: [] } }));
    expect(await screen.findByText('Nothing is different from the last time.')).toBeTruthy();
  });

  it('reads out what was found to fall short in the reader’s language, and what was typed as it is', async () => {
    openTab(page, asked({ shortfalls: [{ source: 'workload', of: 'peak' }, 'Zu langsam'] }));
    const region = await screen.findByRole('region', { name: 'Known shortfalls' });
    expect(within(region).getByText('How it goes when there is most to do')).toBeTruthy();
    expect(within(region).getByText('Zu langsam')).toBeTruthy();
  });

  it('takes a no only with its reason and what would make it a yes', async () => {
    const api = asked();
    const said: unknown[] = [];
    api.on(giveVerdict, ({ body }) => {
      said.push(body);
      api.approvals = [sampleApproval({ state: 'rejected', voices: [], version: 4 })];
      return api.approval();
    });
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Say no' }));
    const dialog = await openedDialog();
    await user.click(dialog.getByRole('button', { name: 'Say no' }));
    expect(await dialog.findByText('Please choose one.')).toBeTruthy();
    expect(said).toEqual([]);
    await user.click(dialog.getByRole('checkbox', { name: 'What we are not seeing is listed' }));
    await user.type(dialog.getByLabelText('Why?'), 'The phone is missing.');
    await user.click(dialog.getByRole('button', { name: 'Say no' }));
    expect(await screen.findByText('not approved')).toBeTruthy();
    expect(said).toMatchObject([
      {
        version: 3,
        verdict: 'reject',
        voice: { role: 'approver-business', onBehalfOfId: null },
        reason: 'The phone is missing.',
        criteria: ['blind-spots'],
      },
    ]);
  });

  it('lets whoever can speak for several say in whose name', async () => {
    const voices = [
      { role: 'approver-business' as const, onBehalfOf: null },
      { role: 'approver-legal' as const, onBehalfOf: lena },
    ];
    const api = asked({ voices });
    const said: unknown[] = [];
    api.on(giveVerdict, ({ body }) => {
      said.push(body.voice);
      return api.approval();
    });
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = await openedDialog();
    const choice = dialog.getByLabelText('You decide as');
    await user.selectOptions(choice, 'You decide as legal approver for Lena Legal');
    await user.click(dialog.getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(said).toEqual([{ role: 'approver-legal', onBehalfOfId: lena.id }]));
  });

  it('says what happened when somebody was faster, and decides nothing', async () => {
    const api = asked();
    api.on(giveVerdict, () => {
      api.approvals = [sampleApproval({ state: 'withdrawn', voices: [], version: 4 })];
      const at = Date.UTC(2026, 2, 4, 9);
      const facts = { about: 'approval', heldByName: paul.name, state: 'withdrawn', at };
      throw new Refusal(409, 'stale', facts);
    });
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = await openedDialog();
    await user.click(dialog.getByRole('button', { name: 'Approve' }));
    const sentence = /^Paul Manager took this question back, .*4 Mar.*It is now: taken back\./;
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('says why somebody has nothing to say', async () => {
    openTab(page, asked({ voices: [], silentBecause: 'measured-it' }));
    const why = 'Whoever measured what is shown does not decide on it.';
    expect(await screen.findByText(why)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  });

  it('says which change made it void', async () => {
    const voidedBy = [{ kind: 'evidence-expired' as const, key: 'x', name: 'Load test' }];
    openTab(page, asked({ state: 'void', voices: [], voidedBy }));
    expect(await screen.findByText('The evidence has expired: Load test.')).toBeTruthy();
  });
});

it('a message that asks for a decision says that it waits, and offers no alarm to answer', async () => {
  const api = asked();
  api.on(listMyNotices, () => ({
    notices: [
      {
        id: idNumber(1_202),
        kind: 'approval-requested' as const,
        subjectId: approvalId,
        createdAt: Date.now(),
        seenAt: null,
        delivery: 'sent' as const,
        excerpt: 'Sales coaching',
        toolName: null,
        answerText: null,
        waitsForYou: true,
        about: null,
      },
    ],
    next: null,
  }));
  openTab('/', api);
  expect(await screen.findByText('Waiting for your decision')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^I am here/ })).toBeNull();
});
