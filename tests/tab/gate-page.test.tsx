import { listApprovals } from '@causeway/shared/api/approvals.js';
import type { waiverSchema } from '@causeway/shared/api/waivers.js';
import { askWaiver, declineWaiver, listWaivers } from '@causeway/shared/api/waivers.js';
import { screen, waitFor, within } from '@testing-library/react';
import type { z } from 'zod';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import {
  ProgramApi,
  sampleApproval,
  sampleGate,
  sampleResult,
  sampleStage,
} from './program-api.js';
import { idNumber, olga, programId } from './sample.js';

const page = `/programs/${programId}/gate`;

beforeEach(() => sessionStorage.clear());

type Waiver = z.input<typeof waiverSchema>;

function sampleWaiver(part: Partial<Waiver> = {}): Waiver {
  const facts = { measure: 'audited-error-rate-reviewed', direction: 'below', threshold: 0.05 };
  return {
    id: idNumber(950),
    version: 1,
    criterion: `registered-criteria/${idNumber(960)}`,
    called: { facts, names: {} },
    transition: 'phase:infrastructure-build',
    covers: 'inconclusive',
    reason: 'The auditors are back next week.',
    askedBy: olga,
    askedAt: 0,
    secondedBy: null,
    secondedAt: null,
    until: Date.now() + 864_000_000,
    standing: 'asked',
    decline: null,
    withdrawal: null,
    maySecond: true,
    mayWithdraw: false,
    ...part,
  };
}

describe('what must be shown', () => {
  it('puts what stands in the way first, and says whose task it is', async () => {
    openTab(page, new ProgramApi());
    const step = await screen.findByRole('region', { name: /from testing to preparing/ });
    const [first, second] = within(step).getAllByRole('listitem').slice(3);
    expect(step.textContent).toContain('1 not shown, 1 without enough evidence. The step');
    expect(first?.textContent).toMatch(/^Not shown.*Somebody looked at every flag/);
    expect(second?.textContent).toMatch(
      /^Not enough evidence yet.*What we are not seeing is listed/,
    );
    const owed = screen.getByRole('region', { name: 'Who owes what' });
    expect(owed.textContent).toContain('Paul Manager (program manager)');
    expect(owed.textContent).toContain('Nobody is expert reviewer here');
  });

  it('counts what is missing by how it is missing, as the marks do', async () => {
    const api = new ProgramApi();
    api.gate = sampleGate({
      outcome: 'inconclusive',
      outcomeWithExceptions: 'inconclusive',
      results: [
        sampleResult('replaces', { outcome: 'stale', because: 'expired' }),
        sampleResult('blind-spots', { outcome: 'inconclusive', because: 'nothing-listed' }),
      ],
    });
    openTab(page, api);
    const sentence =
      '1 no longer shown, 1 without enough evidence. The step cannot be asked for yet.';
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it.each([
    [true, undefined, 'Everything is shown. You can ask for approval.'],
    [false, undefined, 'Everything is shown. A program manager can ask for approval.'],
    [true, 'open' as const, 'Everything is shown.'],
  ])(
    'says whose it is to ask, and what was asked (%s, %s)',
    async (mayRequest, state, sentence) => {
      const api = new ProgramApi();
      api.gate = sampleGate({ outcome: 'pass', outcomeWithExceptions: 'pass', results: [] });
      const approvals = state ? [sampleApproval({ state })] : [];
      api.on(listApprovals, () => ({ approvals, mayRequest }));
      openTab(page, api);
      expect(await screen.findByText(sentence)).toBeTruthy();
    },
  );

  it('leads from what is missing to where it is shown', async () => {
    openTab(page, new ProgramApi());
    const step = await screen.findByRole('region', { name: /from testing to preparing/ });
    const flags = within(step).getByRole('link', { name: 'Somebody looked at every flag' });
    expect(flags.getAttribute('href')).toMatch(/\/board\?program=/);
    const owed = within(screen.getByRole('region', { name: 'Who owes what' }));
    const spots = owed.getByRole('link', { name: 'What we are not seeing is listed' });
    expect(spots.getAttribute('href')).toMatch(/\/registers\/blind-spot$/);
  });

  it('names whoever owes something once, and nobody for what is excepted', async () => {
    const api = new ProgramApi();
    const open = { outcome: 'inconclusive', because: 'not-built' } as const;
    api.gate = sampleGate({
      results: [
        sampleResult('vision', open),
        sampleResult('needs', open),
        sampleResult('replaces', { ...open, waiverId: idNumber(820) }),
      ],
      needs: [
        { people: [olga], role: null, criteria: ['vision'] },
        { people: [olga], role: 'governance-owner', criteria: ['needs', 'replaces'] },
      ],
    });
    openTab(page, api);
    const owed = await screen.findByRole('region', { name: 'Who owes what' });
    expect(owed.textContent?.split(olga.name)).toHaveLength(2);
    expect(
      within(owed)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Why there is this tool, and when it may be used',
      'What rubs in the work was asked first',
    ]);
  });

  it('says that a program which is over has no step left', async () => {
    const api = new ProgramApi();
    api.gate = null;
    api.stage = sampleStage({ phase: 'ended' });
    openTab(page, api);
    expect(await screen.findByText('There is no step left')).toBeTruthy();
    expect(screen.getByText(/This program has ended\./)).toBeTruthy();
  });
});

describe('an exception', () => {
  it('is asked for with a reason and an end, and what was typed stays when it is refused', async () => {
    const api = new ProgramApi();
    api.on(askWaiver, () => {
      throw new Refusal(422, 'until-too-far');
    });
    const { user } = openTab(page, api);
    const name = 'Ask for an exception: What we are not seeing is listed';
    await user.click(await screen.findByRole('button', { name }));
    const dialog = await openedDialog();
    await user.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(await dialog.findByText('Please fill this in.')).toBeTruthy();
    expect(dialog.getByText('Please choose a day.')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByLabelText(/Why can this step/)),
    );

    await user.type(dialog.getByLabelText(/Why can this step/), 'The list comes next week.');
    await user.type(dialog.getByLabelText('Until when?'), '2027-03-01');
    await user.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(await dialog.findByText('An exception cannot last that long.')).toBeTruthy();
    expect(dialog.getByLabelText(/Why can this step/)).toHaveProperty(
      'value',
      'The list comes next week.',
    );
  });

  it('is what a link to it leads to, and is declined there with a reason', async () => {
    const api = new ProgramApi();
    let waiver = sampleWaiver();
    api.on(listWaivers, () => ({
      waivers: [sampleWaiver({ id: idNumber(951) }), waiver],
      mayAsk: false,
    }));
    api.on(declineWaiver, ({ body: { reason } }) => {
      const decline = { by: olga, at: Date.now(), reason };
      waiver = { ...waiver, standing: 'declined', decline, maySecond: false, version: 2 };
      return waiver;
    });
    const { user } = openTab(`${page}?exception=${waiver.id}`, api);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'));
    const line = within(document.activeElement as HTMLElement);
    expect(line.getByText('Errors in reviewed outputs below 5%')).toBeTruthy();
    await user.click(line.getByRole('button', { name: 'Say no' }));
    const dialog = await openedDialog();
    await user.type(dialog.getByLabelText(/Why/), 'Wait for the audits.');
    await user.click(dialog.getByRole('button', { name: 'Say no' }));
    expect(await line.findByText(`${olga.name}: “Wait for the audits.”`)).toBeTruthy();
    expect(line.queryByRole('button', { name: 'Agree to it' })).toBeNull();
  });

  it('is not offered where a failure cannot be excepted', async () => {
    openTab(page, new ProgramApi());
    await screen.findAllByRole('link', { name: 'Somebody looked at every flag' });
    const name = 'Ask for an exception: Somebody looked at every flag';
    expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('asking for approval', () => {
  it('waits until everything is shown', async () => {
    openTab(page, new ProgramApi());
    const ask = await screen.findByRole('button', { name: 'Ask for approval' });
    expect(ask.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/^Not yet: not everything is shown/)).toBeTruthy();
  });
});
