import { answerStage, extendStage, getStage } from '@causeway/shared/api/stages.js';
import { listMyWaiting } from '@causeway/shared/api/waiting.js';
import { screen, waitFor, within } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { ProgramApi, sampleApproval, sampleGate, sampleStage } from './program-api.js';
import { idNumber, olga, programId } from './sample.js';

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
    expect(await screen.findByText(/Approval can be asked for now/)).toBeTruthy();
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
      expect(document.activeElement).toBe(panel.getByRole('button', { name: 'Take the step' })),
    );
  });

  it('takes the step only once it is approved', async () => {
    const api = new ProgramApi();
    const closed = openTab(page, api);
    const before = await screen.findByRole('button', { name: 'Take the step' });
    expect(before.getAttribute('aria-disabled')).toBe('true');
    closed.unmount();
    api.approvals = [sampleApproval({ state: 'granted' })];
    openTab(page, api);
    await screen.findByRole('region', { name: 'Decide' });
    const after = await screen.findByRole('button', { name: 'Take the step' });
    expect(after.getAttribute('aria-disabled')).toBeNull();
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
