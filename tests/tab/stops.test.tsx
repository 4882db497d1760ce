import { retreatStage, stopStage } from '@causeway/shared/api/stages.js';
import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { dialogOf, manager, openStages } from './open-stages.js';
import { offersId, RolloutApi } from './rollout-api.js';
import { idNumber, olga, useCaseId } from './sample.js';

const aHalt = {
  id: idNumber(850),
  kind: 'halt' as const,
  scope: { ring: 2, useCaseId: offersId },
  reason: 'Made-up dates.',
  by: olga,
  at: Date.UTC(2026, 2, 3, 9),
};

beforeEach(() => sessionStorage.clear());

describe('stopping and going on', () => {
  it('can be read and not changed by those who only read', async () => {
    const api = new RolloutApi();
    api.rings = { ...api.rings, mayPlan: false };
    api.moveTo({ mayDecide: false, mayStop: false, stops: [aHalt] });
    const { stops } = await openStages(api);
    expect(stops.getByText('Use is stopped: “Writing offers” in stage 2')).toBeTruthy();
    expect(stops.getByText(/can stop it\.$/)).toBeTruthy();
    for (const name of [/Carry on/, /Stop/, /Go back/, /Change/, /Plan/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('have nothing axe objects to while something is asked', async () => {
    const { user, stops } = await openStages();
    await user.click(stops.getByRole('button', { name: 'Stop using now' }));
    const dialog = await screen.findByRole('dialog');
    const rules = { 'color-contrast': { enabled: false } };
    expect((await axe.run(dialog, { rules })).violations).toEqual([]);
  });

  it('stops use with two presses and a reason, having said who loses access and who is told', async () => {
    const { user, api, stops } = await openStages();
    // What others do meanwhile refuses nothing: no version is sent.
    api.moveTo({});
    await user.click(stops.getByRole('button', { name: 'Stop using now' }));
    const dialog = await dialogOf('Stop using it now?');
    expect(
      dialog.getByText(/They lose access to everything.*stage 1 “Wave 1”.*stage 2 “Wave 2”/),
    ).toBeTruthy();
    expect(dialog.queryByText(/Wave 3/, { selector: 'li' })).toBeNull();
    expect(await dialog.findByText('Told at once: Identity management.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Why?'), 'Customers read made-up dates.');
    await user.click(dialog.getByRole('button', { name: 'Stop using now' }));
    expect(await stops.findByText('Use is stopped: everything')).toBeTruthy();
    expect(api.sent).toEqual([
      { kind: 'halt', reason: 'Customers read made-up dates.', ring: null, useCaseId: null },
    ]);
  });

  it('asks why before anything is sent, and keeps it when sending fails', async () => {
    const { user, api, stops } = await openStages();
    await user.click(stops.getByRole('button', { name: 'Stop using now' }));
    const dialog = await dialogOf('Stop using it now?');
    await user.click(dialog.getByRole('button', { name: 'Stop using now' }));
    expect(await dialog.findByText('Please fill this in.')).toBeTruthy();
    expect(api.sent).toEqual([]);
    api.on(stopStage, () => {
      throw new Refusal(422, 'stopped-already');
    });
    await user.type(dialog.getByLabelText('Why?'), 'Harm.');
    await user.click(dialog.getByRole('button', { name: 'Stop using now' }));
    expect(await dialog.findByText('This is stopped already.')).toBeTruthy();
    expect(dialog.getByLabelText('Why?')).toHaveProperty('value', 'Harm.');
  });

  it('stops growth of one use case in one stage, and says that nobody loses access', async () => {
    const { user, api, stops } = await openStages();
    await user.click(stops.getByRole('button', { name: 'Stop growing' }));
    const dialog = await dialogOf('Stop growing?');
    expect(dialog.getByText(/Nobody loses access/)).toBeTruthy();
    await user.selectOptions(dialog.getByLabelText('In which stage?'), 'Stage 3 · Wave 3');
    expect(dialog.getByText(/Nobody uses this yet/)).toBeTruthy();
    await user.selectOptions(dialog.getByLabelText('For which use case?'), 'Answering complaints');
    await user.type(dialog.getByLabelText('Why?'), 'Training is late.');
    await user.click(dialog.getByRole('button', { name: 'Stop growing' }));
    expect(
      await stops.findByText('Growth is stopped: “Answering complaints” in stage 3'),
    ).toBeTruthy();
    expect(api.sent).toEqual([{ kind: 'hold', reason: 'Training is late.', ring: 3, useCaseId }]);
  });

  it('says who stopped what, since when and why, and carries on with a reason', async () => {
    const api = new RolloutApi({ me: manager() });
    api.moveTo({ stops: [aHalt] });
    const { user, stops } = await openStages(api);
    const line = stops.getByRole('listitem').textContent;
    expect(line).toMatch(/“Writing offers” in stage 2.*Made-up dates\..*Olga Owner.*10:00 CET/);
    await user.click(stops.getByRole('button', { name: 'Carry on: “Writing offers” in stage 2' }));
    const dialog = await dialogOf(/Carry on/);
    expect(dialog.getByText(/get access.*“Writing offers”.*stage 2 “Wave 2”/)).toBeTruthy();
    await user.type(dialog.getByLabelText('Why?'), 'Mended and checked.');
    await user.click(dialog.getByRole('button', { name: 'Carry on' }));
    expect(await stops.findByText(/Nothing is stopped/)).toBeTruthy();
  });

  it('gives nobody access back while something wider is stopped', async () => {
    const api = new RolloutApi({ me: manager() });
    const all = { ...aHalt, id: idNumber(851), scope: { ring: null, useCaseId: null } };
    api.moveTo({ stops: [aHalt, all] });
    const { user, stops } = await openStages(api);
    await user.click(stops.getByRole('button', { name: 'Carry on: “Writing offers” in stage 2' }));
    const dialog = await dialogOf(/Carry on/);
    expect(dialog.getByText(/nobody gets access back yet/)).toBeTruthy();
  });

  it('goes back a stage by its plan, and not further than was seen', async () => {
    const { user, api, stops } = await openStages();
    await user.click(stops.getByRole('button', { name: 'Go back a stage' }));
    const dialog = await dialogOf('Go back a stage?');
    expect(await dialog.findByText('Complaints double')).toBeTruthy();
    expect(dialog.getByText(/Closed to everybody.*Writing offers/)).toBeTruthy();
    expect(dialog.getByText('Stage 1 is the newest open one again.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Why?'), 'Complaints doubled.');
    api.moveTo({});
    await user.click(dialog.getByRole('button', { name: 'Go back a stage' }));
    expect(await dialog.findByText(/This has changed since you looked/)).toBeTruthy();
    expect(api.stage.ring).toBe(2);
    expect(dialog.getByLabelText('Why?')).toHaveProperty('value', 'Complaints doubled.');
    await user.click(dialog.getByRole('button', { name: 'Go back a stage' }));
    await waitFor(() => expect(api.stage.ring).toBe(1));
  });

  it('does not go back without a plan, and says what is missing', async () => {
    const api = new RolloutApi({ me: manager() });
    api.moveTo({ ring: 3, furthestRing: 3 });
    const went: unknown[] = [];
    api.on(retreatStage, ({ body }) => {
      went.push(body);
      return api.stage;
    });
    const { user, stops } = await openStages(api);
    expect(await stops.findByText(/no plan in force for going back/)).toBeTruthy();
    await user.click(stops.getByRole('button', { name: 'Go back a stage' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(went).toEqual([]);
  });
});
