import { listMeasures } from '@causeway/shared/api/measures.js';
import { listApprovals } from '@causeway/shared/api/approvals.js';
import { listSheets } from '@causeway/shared/api/sheets.js';
import { advanceStage, endStage } from '@causeway/shared/api/stages.js';
import { listWaivers } from '@causeway/shared/api/waivers.js';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { dialogOf, manager, openStages } from './open-stages.js';
import { openTab } from './open-tab.js';
import { sampleApproval, sampleGate, sampleResult } from './program-api.js';
import { offersId, RolloutApi, sampleRing, sampleWebhook } from './rollout-api.js';
import { idNumber, olga, paul, programId, useCaseId } from './sample.js';

const day = 86_400_000;
const published = Date.UTC(2026, 2, 2, 9);

/** How many people the lists of the stages have; a stage that is left out is too small to be counted. */
function publish(api: RolloutApi, byRing: Readonly<Record<number, number>>) {
  const result = { value: { kind: 'unknown', reason: 'no-data' }, n: 0, eligible: 0, censored: 0 };
  api.on(listMeasures, () => ({
    edition: { number: 3, publishedAt: published, smallestGroup: 5 },
    useCases: [],
    measures: [
      {
        name: 'activation',
        class: 'gating' as const,
        better: 'higher' as const,
        learning: null,
        cells: Object.entries(byRing).map(([ring, eligible]) => ({
          kind: 'shown' as const,
          filter: { by: 'ring' as const, ring: Number(ring) },
          measuredAt: published,
          result: { ...result, eligible } as never,
        })),
      },
    ],
  }));
}

/** Statements about going back and about help are in force for every stage. */
function helpEverywhere(api: RolloutApi) {
  const inForce = { number: 1, expiresAt: null };
  api.on(listSheets, () => ({
    sheets: [1, 2, 3, 4].flatMap((number) =>
      ['retreat-plan', 'support-structure'].map((kind) => ({
        kind,
        subject: `ring-${number}`,
        standing: 'in-force' as const,
        number: 1,
        signedAt: published,
        expiresAt: null,
        inForce,
        maySign: [],
      })),
    ),
  }));
}

/** Everything is shown, answered and written for the step into the third stage, and the days are over. */
function readyApi(): RolloutApi {
  const api = new RolloutApi({ me: manager() });
  helpEverywhere(api);
  api.webhooks = [sampleWebhook({ events: ['stage-advanced', 'ended'] })];
  api.gate = sampleGate({
    transition: 'ring:3',
    outcome: 'pass',
    outcomeWithExceptions: 'pass',
    results: [sampleResult('phase-answer')],
    needs: [],
  });
  api.moveTo({
    answer: { text: 'It holds.', evidenceIds: [], by: paul, at: published },
    decideBy: Date.now() + 10 * day,
    dwellEndsAt: Date.now() - day,
  });
  api.approvals = [
    sampleApproval({ state: 'granted', transition: { kind: 'ring', to: 3 }, expiresAt: published }),
  ];
  return api;
}

async function openForward(api: RolloutApi) {
  const opened = await openStages(api);
  const forward = within(screen.getByRole('region', { name: 'Going forward' }));
  await forward.findByText(/^The next step|no step is left/);
  return { ...opened, forward };
}

beforeEach(() => sessionStorage.clear());

describe('opening the next stage', () => {
  it('says first who gets what, how many before and after, what begins and on which yes it rests', async () => {
    const api = readyApi();
    publish(api, { 1: 40, 2: 120, 3: 600 });
    api.plan([
      ...api.rings.rings.slice(0, 2),
      sampleRing(3, {
        audience: [{ by: 'list' }],
        holdoutPercent: 10,
        useCaseIds: [useCaseId, idNumber(811)],
        humanReviewUseCaseIds: [useCaseId],
      }),
    ]);
    const { user, forward } = await openForward(api);
    await user.click(forward.getByRole('button', { name: 'Open stage 3' }));
    const dialog = await dialogOf('Open stage 3 “Wave 3”?');
    for (const sentence of [
      'They get access as soon as a tool asks again: stage 3 “Wave 3”: People an import put into this stage.',
      /^People on the lists of the open stages, as published on .*2 Mar.*: 160 before, 760 after\.$/,
      /^Left out to compare with, drawn at random: 10% of them\./,
      'Opened for the first time: Letters.',
      'Opened to more people: Answering complaints.',
      'A person checks each output before it goes on: Answering complaints.',
      /^Stage 2 stays open\. Stage 3 is the newest from then on/,
      /^It has to stay open for 28 days, until /,
      /accepted: Answering complaints \(2%\)\. A use case with more errors stops growing by itself/,
      /^The next decision is due by /,
      /^The approval for it is valid until .*2 Mar.*10:00 CET; this uses it up\.$/,
      'Told at once: Identity management.',
    ]) {
      expect(await dialog.findByText(sentence)).toBeTruthy();
    }
    expect(dialog.queryByText(/only the directory knows/)).toBeNull();
    const rules = { 'color-contrast': { enabled: false } };
    expect((await axe.run(screen.getByRole('dialog'), { rules })).violations).toEqual([]);
  });

  it('gives no number for a stage that is too small to be counted aloud', async () => {
    const api = readyApi();
    publish(api, { 1: 40, 2: 120 });
    const { user, forward } = await openForward(api);
    await user.click(forward.getByRole('button', { name: 'Open stage 3' }));
    const dialog = await dialogOf(/^Open stage 3/);
    expect(await dialog.findByText(/^How many people that is cannot be said here/)).toBeTruthy();
    expect(dialog.queryByText(/ before, /)).toBeNull();
  });

  it('is one press, on what was read, and shows it open', async () => {
    const api = readyApi();
    const sent: unknown[] = [];
    api.on(advanceStage, ({ body }) => {
      sent.push(body);
      if (body.version !== api.stage.version) throw new Refusal(409, 'stale');
      api.approvals = [];
      return api.moveTo({ ring: 3, furthestRing: 3, next: 'completion', answer: null });
    });
    const { user, forward } = await openForward(api);
    const { version } = api.stage;
    await user.click(forward.getByRole('button', { name: 'Open stage 3' }));
    const dialog = await dialogOf(/^Open stage 3/);
    api.moveTo({});
    await user.click(dialog.getByRole('button', { name: 'Open stage 3' }));
    expect(await dialog.findByText(/This has changed since you looked/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Open stage 3' }));
    expect(await screen.findByText('The step is taken.')).toBeTruthy();
    expect(sent).toEqual([{ version }, { version: version + 1 }]);
    expect(await forward.findByText(/to the end of the rollout/)).toBeTruthy();
  });

  it('shows where it was pressed why the server refused', async () => {
    const api = readyApi();
    api.on(advanceStage, () => {
      throw new Refusal(422, 'basis-changed');
    });
    const { user, forward } = await openForward(api);
    await user.click(forward.getByRole('button', { name: 'Open stage 3' }));
    const dialog = await dialogOf(/^Open stage 3/);
    await user.click(dialog.getByRole('button', { name: 'Open stage 3' }));
    expect(await dialog.findByText(/has to be approved again|not what is there/)).toBeTruthy();
  });

  it('is said, and not pressed, by those who only read', async () => {
    const api = readyApi();
    api.moveTo({ mayDecide: false, mayStop: false });
    const { forward } = await openForward(api);
    expect(forward.getByText(/^It is approved, and may be taken until/)).toBeTruthy();
    expect(forward.getByText(/program manager and the governance owner can take it/)).toBeTruthy();
    expect(forward.queryByRole('button')).toBeNull();
  });
});

describe('a step that cannot be taken now', () => {
  it('says each reason in words, with the way to where it is mended, and has no press', async () => {
    const api = readyApi();
    const stop = { kind: 'hold' as const, reason: 'Training is late.', by: olga, at: published };
    const stops = [{ ...stop, id: idNumber(850), scope: { ring: 3, useCaseId: null } }];
    api.moveTo({ stops, dwellEndsAt: Date.UTC(2099, 2, 4, 10), answer: null });
    api.on(listSheets, () => ({ sheets: [] }));
    api.gate = sampleGate({
      transition: 'ring:3',
      results: [
        sampleResult('no-stops', { outcome: 'fail' }),
        sampleResult('minimum-dwell', { outcome: 'inconclusive' }),
        sampleResult('concerns', { outcome: 'inconclusive' }),
      ],
    });
    api.approvals = [];
    const { forward } = await openForward(api);
    const said = forward.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toEqual([
      expect.stringMatching(
        /^Growth is stopped: stage 3\. “Training is late\.” \(Olga Owner, .*\)$/,
      ),
      expect.stringMatching(/^Stage 2 has to stay open until .*4 Mar/),
      'The question is not answered yet. To the overview',
      expect.stringMatching(/^Before a stage opens.* To the statements$/),
      'Of what must be shown, not shown yet: 1. To what must be shown',
      'Nobody was asked to approve it.',
    ]);
    expect(forward.queryByRole('button', { name: 'Open stage 3' })).toBeNull();
    expect(forward.queryByRole('link', { name: 'Ask for the decision' })).toBeNull();
  });

  it('is not in the way of a stage that is held elsewhere, for another use case', async () => {
    const api = readyApi();
    const scope = { ring: null, useCaseId: offersId };
    const stop = { kind: 'hold' as const, reason: 'Dates.', by: olga, at: published, scope };
    api.moveTo({ stops: [{ ...stop, id: idNumber(850) }] });
    const { forward } = await openForward(api);
    expect(forward.getByRole('button', { name: 'Open stage 3' })).toBeTruthy();
  });

  it('leads whoever may ask to where it is asked, once everything is shown', async () => {
    const api = readyApi();
    api.approvals = [];
    const { user, forward } = await openForward(api);
    await user.click(forward.getByRole('link', { name: 'Ask for the decision' }));
    const asking = await screen.findByRole('region', { name: 'Questions for approval' });
    await waitFor(() =>
      expect(document.activeElement).toBe(
        within(asking).getByRole('button', { name: 'Ask for approval' }),
      ),
    );
  });

  it('says whose it is to ask, and how it ended when it was asked last', async () => {
    const api = readyApi();
    api.on(listApprovals, () => ({ approvals: [...api.approvals], mayRequest: false }));
    api.approvals = [];
    const first = await openForward(api);
    expect(first.forward.getByText(/a program manager can ask for the decision/)).toBeTruthy();
    expect(first.forward.queryByRole('link', { name: 'Ask for the decision' })).toBeNull();
    first.unmount();
    api.approvals = [sampleApproval({ state: 'void', transition: { kind: 'ring', to: 3 } })];
    const { forward } = await openForward(api);
    expect(
      forward.getByText(/it ended like this: void\. It has to be asked about anew/),
    ).toBeTruthy();
  });

  it('says what to do where no stage is planned', async () => {
    const api = readyApi();
    api.plan([]);
    api.moveTo({ phase: 'infrastructure-build', ring: null, next: 'ring:1', dwellEndsAt: null });
    const { forward, planned } = await openForward(api);
    expect(forward.getByText(/^Stage 1 is not planned yet\. Say first who is in it/)).toBeTruthy();
    expect(planned.getByText('No stage is planned yet')).toBeTruthy();
  });
});

describe('the first stage and the last', () => {
  it('say that the pilot ends with the first', async () => {
    const api = readyApi();
    publish(api, { 1: 40 });
    api.plan([sampleRing(1)]);
    api.moveTo({ phase: 'infrastructure-build', ring: null, next: 'ring:1', dwellEndsAt: null });
    api.approvals = [sampleApproval({ state: 'granted', transition: { kind: 'ring', to: 1 } })];
    const { user, forward } = await openForward(api);
    await user.click(forward.getByRole('button', { name: 'Open stage 1' }));
    const dialog = await dialogOf(/^Open stage 1/);
    expect(await dialog.findByText(/^People on the list of stage 1, .*: 40\.$/)).toBeTruthy();
    expect(dialog.getByText(/^The pilot ends by this/)).toBeTruthy();
    expect(dialog.getByText(/only the directory knows/)).toBeTruthy();
  });

  it('say that nothing is left after the last, that it stays so, and that it is taken', async () => {
    const api = readyApi();
    api.plan([sampleRing(1, { isOpen: true })]);
    api.moveTo({ ring: 1, next: 'completion' });
    api.approvals = [sampleApproval({ state: 'granted', transition: { kind: 'completion' } })];
    api.on(advanceStage, () => api.moveTo({ phase: 'completed', next: null, decideBy: null }));
    const { user, forward } = await openForward(api);
    expect(forward.getByText(/^Stage 1 is the last one planned/)).toBeTruthy();
    await user.click(forward.getByRole('button', { name: 'Complete the rollout' }));
    const dialog = await dialogOf('Complete the rollout?');
    expect(await dialog.findByText(/^They keep access: stage 1/)).toBeTruthy();
    expect(dialog.getByText('Whoever is in no stage does not get it by this.')).toBeTruthy();
    expect(dialog.getByText(/does not go back a stage, and does not end/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Complete the rollout' }));
    expect(await screen.findByText('The step is taken.')).toBeTruthy();
    expect(await forward.findByText(/rollout is completed and no step is left/)).toBeTruthy();
    expect(forward.queryByRole('button')).toBeNull();
  });
});

describe('ending a program', () => {
  it.each(['/rings', ''])('says the same first, asks why, and ends it, from %s', async (room) => {
    const api = readyApi();
    publish(api, { 1: 40, 2: 120 });
    const sent: unknown[] = [];
    const waiver = {
      id: idNumber(860),
      version: 1,
      criterion: 'concerns',
      called: { facts: {}, names: {} },
      transition: 'ring:3',
      covers: 'inconclusive' as const,
      reason: 'Late.',
      askedBy: paul,
      askedAt: published,
      secondedBy: null,
      secondedAt: null,
      until: published,
      decline: null,
      withdrawal: null,
      maySecond: false,
      mayWithdraw: false,
    };
    api.on(listWaivers, () => ({
      waivers: [
        { ...waiver, standing: 'asked' as const },
        { ...waiver, id: idNumber(861), standing: 'over' as const },
      ],
      mayAsk: true,
    }));
    api.on(endStage, ({ body }) => {
      sent.push(body);
      const end = { reason: body.reason, by: paul, at: published, ring: 2 };
      return api.moveTo({
        phase: 'ended',
        next: null,
        decideBy: null,
        end: { ...end, phase: 'staged-rollout' },
      });
    });
    const { user } = openTab(`/programs/${programId}${room}`, api);
    const { version } = api.stage;
    await user.click(await screen.findByRole('button', { name: 'End it' }));
    const dialog = await dialogOf('End this program?');
    for (const sentence of [
      /^They lose access to everything .*: stage 1 “Wave 1”: .* · stage 2 “Wave 2”: /,
      /^People on their lists, as published on .*2 Mar.*: 160\.$/,
      'Void then, asked about or approved: into stage 3 of the rollout.',
      'Exceptions that are about nothing any more, in force or asked for: 1.',
      /stays on record/,
      /^It cannot be undone/,
    ]) {
      expect(await dialog.findByText(sentence)).toBeTruthy();
    }
    await user.click(dialog.getByRole('button', { name: 'End it' }));
    expect(await dialog.findByText('Please fill this in.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(dialog.getByLabelText('Why?'), 'The vendor gave up.');
    await user.click(dialog.getByRole('button', { name: 'End it' }));
    expect(await screen.findByText('The program has ended.')).toBeTruthy();
    expect(sent).toEqual([{ version, reason: 'The vendor gave up.' }]);
  });

  it('says of a pilot that whoever takes part loses it', async () => {
    const api = readyApi();
    api.plan([]);
    api.moveTo({ phase: 'stress-testing', ring: null, next: 'phase:infrastructure-build' });
    const { user, forward } = await openForward(api);
    await user.click(forward.getByRole('button', { name: 'End it' }));
    const dialog = await dialogOf('End this program?');
    expect(dialog.getByText(/: Everybody who takes part in the pilot\.$/)).toBeTruthy();
  });
});
