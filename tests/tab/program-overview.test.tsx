import { answerStage, extendStage, getStage } from '@causeway/shared/api/stages.js';
import { listMyWaiting } from '@causeway/shared/api/waiting.js';
import { screen, waitFor, within } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { ProgramApi, sampleApproval, sampleGate, sampleStage } from './program-api.js';
import { idNumber, olga, paul, programId, useCaseId } from './sample.js';

const page = `/programs/${programId}`;

beforeEach(() => sessionStorage.clear());

describe('a program at a glance', () => {
  it('says where it stands, what the question is, and what is missing', async () => {
    const api = new ProgramApi();
    api.stage = sampleStage({ isOverdue: true });
    openTab(page, api);
    expect(await screen.findByRole('heading', { level: 1, name: 'Draftly rollout' })).toBeTruthy();
    const standing = screen.getByRole('region', { name: 'Where it stands' });
    expect(standing.textContent).toContain('Overdue');
    const question = screen.getByRole('region', { name: 'The question now' });
    expect(question.textContent).toContain('Which failure modes are there');
    expect(await screen.findByText(/1 not shown/)).toBeTruthy();
  });

  it('keeps an answer that was typed until it is saved', async () => {
    const api = new ProgramApi();
    api.on(answerStage, ({ body }) => {
      const by = api.stage.lead;
      if (!by) throw new Error('Nobody leads it');
      const answer = { text: body.answer, evidenceIds: [], by, at: api.stage.since };
      api.stage = sampleStage({ answer });
      return api.stage;
    });
    const first = openTab(page, api);
    await first.user.click(await screen.findByRole('button', { name: 'Answer it' }));
    await first.user.type(await screen.findByLabelText('The written answer'), 'Dates.');
    await first.user.keyboard('{Escape}');
    first.unmount();

    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Answer it' }));
    const field = await screen.findByLabelText('The written answer');
    expect(field).toHaveProperty('value', 'Dates.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const question = await screen.findByRole('region', { name: 'The question now' });
    expect(await within(question).findByText('Dates.')).toBeTruthy();
  });

  it('says who has to decide once it was asked, and no longer that it can be', async () => {
    const api = new ProgramApi();
    api.gate = sampleGate({ outcome: 'pass', outcomeWithExceptions: 'pass', needs: [] });
    const before = openTab(page, api);
    expect(await screen.findByText(/You can ask for approval/)).toBeTruthy();
    before.unmount();
    api.approvals = [sampleApproval()];
    openTab(page, api);
    expect(await screen.findByText(`waits for ${olga.name}, Lena Legal`)).toBeTruthy();
    expect(screen.getByText('Everything is shown.')).toBeTruthy();
    const question = screen.getByRole('link', { name: 'The question for approval' });
    expect(question.getAttribute('href')).toMatch(/\/approvals\//);
  });

  it('leads whoever has to decide to where it is decided', async () => {
    const api = new ProgramApi();
    const decision = {
      noun: 'decision' as const,
      id: programId,
      program: { id: programId, name: 'Draftly rollout' },
      what: 'stress-testing',
      title: null,
      called: { facts: {}, names: {} },
      subject: null,
      since: 1,
      dueAt: 2,
      isOverdue: true,
      why: [{ by: 'function' as const, role: 'program-manager' as const, onBehalfOf: null }],
    };
    const elsewhere = { ...decision, program: { id: idNumber(850), name: 'Other' } };
    api.on(listMyWaiting, () => ({ waiting: [decision, elsewhere] }));
    const { user } = openTab(page, api);
    const yours = within(await screen.findByRole('region', { name: 'Waiting for you' }));
    expect(yours.getAllByRole('listitem')).toHaveLength(1);
    await user.click(yours.getByRole('link', { name: 'Go on, take more time, or end it' }));
    const panel = within(screen.getByRole('region', { name: 'Decide' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(
        panel.getByRole('link', { name: 'To what must be shown' }),
      ),
    );
  });

  it('says why the step cannot be taken, and has the press once it can', async () => {
    const api = new ProgramApi();
    api.approvals = [sampleApproval()];
    const closed = openTab(page, api);
    const panel = within(await screen.findByRole('region', { name: 'Decide' }));
    expect(await panel.findByText(/not approved yet; those who decide have until/)).toBeTruthy();
    expect(panel.getByText(/Of what must be shown, not shown yet: 2\./)).toBeTruthy();
    expect(panel.getByText('The question is not answered yet.')).toBeTruthy();
    expect(panel.queryByRole('button', { name: 'Take the step' })).toBeNull();
    closed.unmount();
    api.gate = sampleGate({ outcome: 'pass', outcomeWithExceptions: 'pass', results: [] });
    const answer = { text: 'Dates.', evidenceIds: [], by: paul, at: api.stage.since };
    // Ahead of every clock this runs by: what is overdue twice needs somebody's name first.
    api.stage = sampleStage({ answer, decideBy: Date.now() + 86_400_000 });
    api.approvals = [sampleApproval({ state: 'granted' })];
    openTab(page, api);
    expect(await screen.findByRole('button', { name: 'Take the step' })).toBeTruthy();
  });

  it('takes more time with a day and a reason', async () => {
    const api = new ProgramApi();
    const sent: unknown[] = [];
    api.on(extendStage, ({ body }) => {
      sent.push(body);
      return api.stage;
    });
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Take more time' }));
    const dialog = await openedDialog();
    await user.type(dialog.getByLabelText('Until when?'), '2026-05-01');
    await user.type(dialog.getByLabelText('Why?'), 'The peak is in April.');
    await user.click(dialog.getByRole('button', { name: 'Take more time' }));
    expect(await screen.findByText('There is more time now.')).toBeTruthy();
    // Six in the evening on the reader's clock, which is two hours ahead by then.
    const until = Date.UTC(2026, 4, 1, 16);
    expect(sent).toEqual([{ version: 7, until, reason: 'The peak is in April.' }]);
  });

  it('says of each time it was extended who did it and why', async () => {
    const api = new ProgramApi();
    const at = Date.UTC(2026, 1, 2, 10);
    api.stage = sampleStage({
      extensions: [{ at, until: at + 28 * 86_400_000, by: paul, reason: 'The peak is in March.' }],
    });
    openTab(page, api);
    const standing = await screen.findByRole('region', { name: 'Where it stands' });
    expect(standing.textContent).toMatch(
      /Paul Manager, .*2 Feb.*until .*2 Mar.*The peak is in March\./,
    );
  });

  it('says of an ended program where, when, by whom and why it ended, and asks nothing more', async () => {
    const api = new ProgramApi();
    const end = { reason: 'The vendor gave up.', by: paul, at: api.stage.since };
    api.stage = sampleStage({
      phase: 'ended',
      decideBy: null,
      next: null,
      mayNameLead: false,
      end: { ...end, phase: 'stress-testing', ring: null },
    });
    openTab(page, api);
    const standing = await screen.findByRole('region', { name: 'Where it stands' });
    expect(standing.textContent).toContain('Stress testingended here');
    expect(standing.textContent).toMatch(/Ended.*ByPaul Manager.*WhyThe vendor gave up\./);
    expect(standing.textContent).not.toContain('To be decided by');
    expect(screen.queryByRole('region', { name: 'The question now' })).toBeNull();
  });

  it('begins with the one thing that is theirs to do, and leads there', async () => {
    const api = new ProgramApi();
    api.gate = sampleGate({
      needs: [{ people: [olga], role: null, criteria: ['blind-spots'] }],
    });
    openTab(page, api);
    const next = await screen.findByRole('region', { name: 'What to do next' });
    expect(next.textContent).toMatch(/^What to do nextShow this: What we are not seeing is listed/);
    const way = within(next).getByRole('link', { name: 'Go there' });
    expect(way.getAttribute('href')).toMatch(/\/registers\/blind-spot$/);
  });

  it('shows every stop, that of one use case too, with who, when, why and the way to it', async () => {
    const api = new ProgramApi();
    const at = Date.UTC(2026, 2, 3, 8);
    api.stage = sampleStage({
      stops: [
        {
          id: idNumber(801),
          kind: 'hold',
          scope: { ring: null, useCaseId },
          reason: 'Wrong dates in every third answer.',
          by: olga,
          at,
        },
        {
          id: idNumber(802),
          kind: 'halt',
          scope: { ring: 2, useCaseId: null },
          reason: 'deteriorated',
          by: null,
          at,
        },
      ],
    });
    openTab(page, api);
    const stops = await screen.findByRole('region', { name: 'Stopped now' });
    expect(
      await within(stops).findByText('Growth is stopped: “Answering complaints”'),
    ).toBeTruthy();
    const [hold, halt] = within(stops).getAllByRole('listitem');
    expect(hold?.textContent).toMatch(/Wrong dates in every third answer\.Olga Owner, .*3 Mar/);
    expect(halt?.textContent).toMatch(/Use is stopped: stage 2.*more errors.*A limit that was set/);
    const ways = within(stops)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(ways).toEqual([`/tab${page}/use-cases`, `/tab${page}/rings`]);
  });

  it('offers no decision to those who only read', async () => {
    const api = new ProgramApi();
    api.stage = sampleStage({ mayDecide: false, mayNameLead: false });
    openTab(page, api);
    await screen.findByText(/1 not shown/);
    expect(screen.queryByRole('button', { name: 'End it' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Answer it' })).toBeNull();
  });

  it('says so where a program is not there or not theirs', async () => {
    const api = new ProgramApi();
    api.on(getStage, () => {
      throw new Refusal(403, 'forbidden');
    });
    openTab(page, api);
    expect(await screen.findByRole('heading', { name: 'This program is not here' })).toBeTruthy();
  });
});
