import { endStage } from '@causeway/shared/api/stages.js';
import { listWaivers } from '@causeway/shared/api/waivers.js';
import { screen } from '@testing-library/react';
import { dialogOf } from './open-stages.js';
import { openTab } from './open-tab.js';
import { openForward, publish, published, readyApi } from './ready-rollout.js';
import { idNumber, paul, programId } from './sample.js';

beforeEach(() => sessionStorage.clear());

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
