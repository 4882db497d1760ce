import { listApprovals } from '@causeway/shared/api/approvals.js';
import { listSheets } from '@causeway/shared/api/sheets.js';
import { advanceStage } from '@causeway/shared/api/stages.js';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { dialogOf } from './open-stages.js';
import { sampleApproval, sampleGate, sampleResult } from './program-api.js';
import { openForward, publish, published, readyApi } from './ready-rollout.js';
import { offersId, sampleRing } from './rollout-api.js';
import { idNumber, olga, useCaseId } from './sample.js';

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

  it.each([
    [{ 1: 40, 2: 120 }, /: 160 before\. How many more it makes is not known here/],
    [{ 1: 40 }, /^How many people that is cannot be said here/],
  ])('gives no number for a stage too small to be counted aloud: %j', async (lists, sentence) => {
    const api = readyApi();
    publish(api, lists);
    const { user, forward } = await openForward(api);
    await user.click(forward.getByRole('button', { name: 'Open stage 3' }));
    const dialog = await dialogOf(/^Open stage 3/);
    expect(await dialog.findByText(sentence)).toBeTruthy();
    expect(dialog.queryByText(/ after\.$/)).toBeNull();
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
      expect.stringMatching(
        /^Not written and signed for the stage .*: .* and .*\. To the statements$/,
      ),
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
