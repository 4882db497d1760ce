import { planRing } from '@causeway/shared/api/rings.js';
import { screen, waitFor, within } from '@testing-library/react';
import { dialogOf, manager, openStages } from './open-stages.js';
import { sampleApproval } from './program-api.js';
import { RolloutApi, sampleRing } from './rollout-api.js';
import { paul, useCaseId } from './sample.js';

beforeEach(() => sessionStorage.clear());

describe('the stages of a rollout', () => {
  it('say who is in each, what it opens, and until when it has to stay open', async () => {
    const { planned } = await openStages();
    const [first, second, third] = planned
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.closest('li')?.textContent ?? '');
    expect(first).toContain('Everybody whose “department” is Sales');
    expect(second).toContain('Members of the directory groups service');
    expect(second).toContain('10% of them, drawn at random');
    expect(second).toContain('Writing offers (a person checks each output before it goes on)');
    expect(second).toMatch(/28 days, (until|they are over)|28 days; they are over/);
    expect(third).toContain('People an import put into this stage');
    expect(third).toContain('28 days');
    await waitFor(() => expect(planned.getAllByText('written down and in force')).toHaveLength(2));
    expect(screen.getByText('Stage 1 and stage 2 may share people')).toBeTruthy();
  });

  it('are told with the order the results suggest and why', async () => {
    await openStages();
    const order = screen.getByRole('region', { name: 'Where to start' });
    const lines = within(order)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines[0]).toBe('Writing offersits failures can be managed · value shown · in stage 2');
    expect(lines[2]).toContain('nothing of it is ready yet');
  });
});

describe('planning a stage', () => {
  it('asks why another order is chosen, and says what it will mean', async () => {
    const api = new RolloutApi({ me: manager() });
    api.plan([sampleRing(1, { isOpen: true, useCaseIds: [useCaseId] })]);
    api.moveTo({ ring: 1 });
    api.approvals = [sampleApproval({ transition: { kind: 'ring', to: 2 } })];
    const { user, planned } = await openStages(api);
    await user.click(planned.getByRole('button', { name: 'Plan the next stage' }));
    const dialog = await dialogOf('Plan stage 2');
    await user.type(dialog.getByLabelText(/called/), 'Service');
    await user.selectOptions(
      dialog.getByLabelText('Rule 1', { selector: 'select' }),
      'By directory groups',
    );
    await user.type(dialog.getByLabelText(/Ids of the groups/), 'service{Enter}hotline');
    expect(dialog.getByText(/^Not ready yet, so not to be opened: Letters\./)).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: 'Answering complaints' }));
    await user.click(dialog.getByRole('button', { name: 'Plan it' }));
    expect(await dialog.findByText(/put another use case first/)).toBeTruthy();
    expect(api.sent).toEqual([]);
    await user.type(dialog.getByLabelText(/Why these/), 'The service asked for it.');
    expect(
      dialog.getByText('In it: Members of the directory groups service or hotline.'),
    ).toBeTruthy();
    expect(dialog.getByText('It may share people with stage 1.')).toBeTruthy();
    expect(dialog.getByText(/Void then, where it rests on this stage/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Plan it' }));
    expect(await planned.findByRole('heading', { name: 'Stage 2 · Service' })).toBeTruthy();
    expect(api.sent).toEqual([
      {
        version: 0,
        name: 'Service',
        audience: [{ by: 'group', groupIds: ['service', 'hotline'] }],
        holdoutPercent: 0,
        useCaseIds: [useCaseId],
        humanReviewUseCaseIds: [],
        minimumDays: 14,
        orderReason: 'The service asked for it.',
        reason: null,
      },
    ]);
  });

  it('keeps what was typed until it is planned', async () => {
    const api = new RolloutApi({ me: manager() });
    const first = await openStages(api);
    await first.user.click(first.planned.getByRole('button', { name: 'Plan the next stage' }));
    await first.user.type((await dialogOf('Plan stage 4')).getByLabelText(/called/), 'Everybody');
    first.unmount();
    const { user, planned } = await openStages(api);
    await user.click(planned.getByRole('button', { name: 'Plan the next stage' }));
    const dialog = await dialogOf('Plan stage 4');
    expect(dialog.getByLabelText(/called/)).toHaveProperty('value', 'Everybody');
  });

  it('says of an open stage that it can only become narrower', async () => {
    const { user, planned } = await openStages();
    await user.click(planned.getByRole('button', { name: 'Change: Stage 1 · Wave 1' }));
    const dialog = await dialogOf('Change stage 1');
    expect(dialog.getByText(/It can only become narrower/)).toBeTruthy();
    expect(dialog.getByText(/takes effect from the next question/)).toBeTruthy();
    await user.type(dialog.getByLabelText(/Which values/), '{Enter}Legal');
    expect(dialog.getByText(/would let in more/)).toBeTruthy();
  });

  it('shows what somebody else made of it meanwhile, and goes on only when told to', async () => {
    const { user, api, planned } = await openStages();
    await user.click(planned.getByRole('button', { name: 'Change: Stage 3 · Wave 3' }));
    const dialog = await dialogOf('Change stage 3');
    await user.clear(dialog.getByLabelText(/called/));
    await user.type(dialog.getByLabelText(/called/), 'Mine');
    const theirs = sampleRing(3, { name: 'Theirs', version: 2, minimumDays: 60, plannedBy: paul });
    api.plan([...api.rings.rings.slice(0, 2), theirs]);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/Paul Manager changed this stage/)).toBeTruthy();
    expect(dialog.getByText('60 days')).toBeTruthy();
    expect(dialog.getByLabelText(/called/)).toHaveProperty('value', 'Mine');
    await user.click(dialog.getByRole('button', { name: 'Go on with mine' }));
    await user.type(dialog.getByLabelText(/Why is it changed/), 'Fewer days are enough.');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await planned.findByRole('heading', { name: 'Stage 3 · Mine' })).toBeTruthy();
    expect(api.sent).toHaveLength(1);
  });

  it('removes only the last one, and only before it is open', async () => {
    const { user, planned } = await openStages();
    expect(planned.queryByRole('button', { name: 'Remove: Stage 2 · Wave 2' })).toBeNull();
    await user.click(planned.getByRole('button', { name: 'Remove: Stage 3 · Wave 3' }));
    const dialog = await dialogOf('Remove the stage “Wave 3”?');
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(planned.queryByText(/Wave 3/)).toBeNull());
  });

  it('says where it was typed what the server would refuse', async () => {
    const { user, api, planned } = await openStages();
    const asked: unknown[] = [];
    api.on(planRing, ({ body }) => {
      asked.push(body);
      return api.rings;
    });
    await user.click(planned.getByRole('button', { name: 'Plan the next stage' }));
    const dialog = await dialogOf('Plan stage 4');
    await user.clear(dialog.getByLabelText(/How many per cent/));
    await user.type(dialog.getByLabelText(/How many per cent/), '60');
    await user.clear(dialog.getByLabelText(/how many days/));
    await user.type(dialog.getByLabelText(/how many days/), '3');
    await user.click(dialog.getByRole('button', { name: 'Plan it' }));
    for (const problem of [
      'Say who is in this stage.',
      'At most half may be left out to compare with.',
      'Say what this stage opens.',
      'A stage that short shows nothing. Please plan more days.',
    ]) {
      expect(await dialog.findByText(problem)).toBeTruthy();
    }
    expect(document.activeElement).toBe(dialog.getByLabelText(/called/));
    expect(asked).toEqual([]);
  });
});
