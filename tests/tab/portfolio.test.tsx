import type { z } from 'zod';
import { listHistory } from '@causeway/shared/api/history.js';
import { listPortfolio } from '@causeway/shared/api/portfolio.js';
import { listMyWaiting } from '@causeway/shared/api/waiting.js';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { approvalId, lena, ProgramApi } from './program-api.js';
import { idNumber, olga, paul, programId, sampleMe } from './sample.js';

type Answer = z.input<(typeof listPortfolio)['response']>;
type Line = Answer['programs'][number];

const now = Date.UTC(2026, 2, 4, 10);
const program = { id: programId, name: 'Draftly rollout' };
const waiting = {
  noun: 'approval' as const,
  id: approvalId,
  program,
  what: 'phase:infrastructure-build',
  title: null,
  called: { facts: {}, names: {} },
  subject: null,
  since: now,
  dueAt: now + 86_400_000,
  isOverdue: false,
};

function line(part: Partial<Line> = {}): Line {
  return {
    ...program,
    toolName: 'Draftly',
    isDemo: false,
    phase: 'stress-testing',
    ring: null,
    since: now,
    lead: paul,
    owners: [{ person: olga, role: 'governance-owner' }],
    decideBy: now,
    isOverdue: true,
    extensions: 2,
    attention: ['overdue', 'twice-extended'],
    health: {
      evaluatedAt: now,
      transition: 'phase:infrastructure-build',
      outcome: 'fail',
      counts: { fail: 2, stale: 0, inconclusive: 3, pass: 9 },
      excepted: 0,
    },
    stops: [{ kind: 'halt', ring: 2, useCaseName: 'Answering complaints', since: now }],
    waiting: [{ ...waiting, waitsFor: [lena] }],
    useCases: { sameFaster: 2, differentProblem: 0, unsaid: 0 },
    isAllSameFaster: true,
    ...part,
  };
}

function served(programs: readonly Line[]): ProgramApi {
  const split = { sameFaster: 2, differentProblem: 0, unsaid: 0 };
  return new ProgramApi().on(listPortfolio, ({ query }) => ({
    programs: programs.filter(({ phase }) => query.phase === undefined || phase === query.phase),
    useCases: split,
    isAllSameFaster: true,
  }));
}

beforeEach(() => sessionStorage.clear());

describe('the portfolio', () => {
  it('says of every program its question, how it is, what is stopped and what waits for whom', async () => {
    openTab('/programs', served([line()]));
    const card = (await screen.findByRole('heading', { name: 'Draftly rollout' })).closest(
      'section',
    );
    const text = card?.textContent ?? '';
    expect(text).toContain('Overdue');
    expect(text).toContain('Which failure modes are there');
    expect(text).toContain('Not shown: 2');
    expect(text).toContain('Use halted: stage 2, Answering complaints');
    expect(text).toContain('waits for Lena Legal');
    expect(text).toContain('only faster');
    const decide = screen.getByRole('link', { name: /Decide on the step from testing/ });
    expect(decide.getAttribute('href')).toMatch(new RegExp(`/approvals/${approvalId}$`));
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('shows one phase alone when asked to', async () => {
    const other = line({ id: idNumber(801), name: 'Other', phase: 'demonstration' });
    const { user } = openTab('/programs', served([line(), other]));
    await screen.findByRole('heading', { name: 'Other' });
    await user.selectOptions(screen.getByLabelText('Phase'), 'Demonstration');
    await screen.findByRole('heading', { name: 'Other' });
    expect(screen.queryByRole('heading', { name: 'Draftly rollout' })).toBeNull();
  });

  it('tells whoever it is not for where to look instead', async () => {
    const api = new ProgramApi({ me: sampleMe() });
    api.on(listPortfolio, () => {
      throw new Refusal(403, 'forbidden');
    });
    openTab('/programs', api);
    expect(await screen.findByText(/for those who run, sponsor or review/)).toBeTruthy();
    const yours = screen.getByRole('region', { name: 'Programs you have a part in' });
    expect(within(yours).getByRole('link', { name: 'Draftly rollout' })).toBeTruthy();
  });
});

it('says in the portfolio since when each thing waits, and what is overdue', async () => {
  const at = Date.now();
  const day = 86_400_000;
  const late = { ...waiting, id: idNumber(838), waitsFor: [lena], since: at - 9 * day };
  const all = [
    { ...late, dueAt: at - 2 * day, isOverdue: true },
    { ...late, id: idNumber(839), since: at - 3 * day, dueAt: at + 4.5 * day },
  ];
  openTab('/programs', served([line({ waiting: all })]));
  const [first, second] = await screen.findAllByText(/^waits for Lena Legal/);
  expect(first?.textContent).toMatch(/since .* \(9 days ago\) · was due .* \(2 days ago\)/);
  expect(first?.closest('li')?.textContent).toMatch(/Overdue$/);
  expect(second?.textContent).toMatch(/since .* \(3 days ago\) · until .* \(in 4 days\)/);
});

it('shows of the portfolio all that waits when asked to', async () => {
  const many = Array.from({ length: 5 }, (_, at) => ({
    ...waiting,
    id: idNumber(830 + at),
    waitsFor: [lena],
  }));
  const { user } = openTab('/programs', served([line({ waiting: many })]));
  await user.click(await screen.findByRole('button', { name: 'and 2 more' }));
  expect(screen.getAllByText(/^waits for Lena Legal/)).toHaveLength(5);
});

describe('what waits for somebody', () => {
  it('says what, why theirs, and until when', async () => {
    const api = new ProgramApi();
    const why = [{ by: 'function' as const, role: 'approver-legal' as const, onBehalfOf: lena }];
    api.on(listMyWaiting, () => ({ waiting: [{ ...waiting, why }] }));
    openTab('/waiting', api);
    const main = await screen.findByRole('main');
    const one = await within(main).findByRole('listitem');
    expect(one.textContent).toContain('Decide on the step from testing to preparing');
    expect(one.textContent).toContain('because you are legal approver for Lena Legal');
  });

  it('does not say since when where it waits from the day it was due', async () => {
    const api = new ProgramApi();
    const why = [{ by: 'owner' as const }];
    const due = {
      ...waiting,
      noun: 'register' as const,
      what: 'blind-spot',
      title: 'Scanned pages',
    };
    api.on(listMyWaiting, () => ({ waiting: [{ ...due, dueAt: now, isOverdue: true, why }] }));
    openTab('/waiting', api);
    const main = await screen.findByRole('main');
    const one = await within(main).findByRole('listitem');
    expect(one.textContent).toContain('was due Wed 4 Mar');
    expect(one.textContent).not.toContain('since');
  });

  it('stands in the navigation with how much it is, also for somebody without a part', async () => {
    const api = new ProgramApi({ me: sampleMe({ grants: [] }) });
    const why = [{ by: 'signature' as const, name: 'co-owner' }];
    api.on(listMyWaiting, () => ({ waiting: [{ ...waiting, why }] }));
    openTab('/', api);
    const navigation = within(await screen.findByRole('navigation', { name: 'Pages' }));
    const link = await navigation.findByRole('link', { name: /^Waiting for you/ });
    expect(within(link).getByLabelText('1 waiting')).toBeTruthy();
  });

  it('says so when there is nothing', async () => {
    const api = new ProgramApi();
    api.on(listMyWaiting, () => ({ waiting: [] }));
    openTab('/waiting', api);
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
  });
});

describe('the history of a program', () => {
  it('tells every decision with what it was decided on, and goes back page by page', async () => {
    const snapshotId = idNumber(810);
    const decision = {
      id: 'one',
      at: now,
      type: 'approval-requested' as const,
      subjectId: approvalId,
      by: paul,
      role: null,
      onBehalfOf: null,
      toWhom: null,
      reason: 'We are ready.',
      facts: {},
      called: { facts: {}, names: {} },
      criteria: [],
      changes: [],
      snapshotId,
    };
    const no = {
      ...decision,
      id: 'no',
      type: 'approval-verdict-given' as const,
      facts: { verdict: 'reject' },
      criteria: ['registered-criteria/quality-one'],
    };
    const asked = {
      ...decision,
      id: 'asked',
      type: 'waiver-asked' as const,
      subjectId: idNumber(840),
      snapshotId: null,
      facts: { criterion: 'vision' },
    };
    const seconded = { ...asked, id: 'agreed', type: 'waiver-seconded' as const, facts: {} };
    const judged = {
      ...asked,
      id: 'judged',
      type: 'disposition-set' as const,
      subjectId: idNumber(841),
      facts: { useCaseName: 'Complaints', kind: 'needs-design' },
    };
    const began = { ...decision, id: 'two', type: 'stage-started' as const, by: null };
    const snapshot = {
      id: snapshotId,
      hash: 'cd'.repeat(32),
      takenAt: now,
      transition: 'phase:infrastructure-build',
      counts: { pass: 9, fail: 0, inconclusive: 0, stale: 0 },
      waivers: 1,
      facts: {},
      answer: '',
      names: { 'registered-criteria/quality-one': 'quality' },
      beforeId: idNumber(809),
      diff: {
        criteria: [
          {
            criterion: 'blind-spots',
            before: 'inconclusive' as const,
            after: 'pass' as const,
            trialsBefore: 0,
            trialsAfter: 0,
          },
        ],
        parts: [
          { part: 'answer' as const, change: 'changed' as const },
          { part: 'evidence' as const, change: 'new' as const, name: 'Load test' },
        ],
      },
    };
    const api = new ProgramApi();
    api.on(listHistory, ({ query }) =>
      query.after === undefined
        ? {
            decisions: [no, seconded, asked, judged, decision],
            snapshots: [snapshot],
            next: 'older',
          }
        : { decisions: [{ ...began, snapshotId: null, reason: null }], snapshots: [], next: null },
    );
    const { user } = openTab(`/programs/${programId}/history`, api);
    expect(await screen.findByText('Asked for approval')).toBeTruthy();
    expect(screen.getByText('Said no to the step')).toBeTruthy();
    expect(screen.getByText('What would make it a yes: Quality')).toBeTruthy();
    const vision = 'an exception: Why there is this tool, and when it may be used';
    expect(screen.getByText(`Agreed to ${vision}`)).toBeTruthy();
    expect(screen.getByText(`Asked for ${vision}`)).toBeTruthy();
    expect(screen.getByText('Judged a use case: Complaints · Needs work')).toBeTruthy();
    const [decidedOn] = screen.getAllByText('What it was decided on');
    if (decidedOn) await user.click(decidedOn);
    const change = 'What we are not seeing is listed: Not enough evidence yet → Shown';
    expect(screen.getAllByText(change)).not.toHaveLength(0);
    expect(screen.getAllByText(/Shown: 9 · Exceptions in force: 1/)).not.toHaveLength(0);
    expect(screen.getAllByText('New evidence: Load test')).not.toHaveLength(0);
    expect(
      screen.getAllByText('The answer to the question of the phase says something else'),
    ).not.toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('The program began')).toBeTruthy();
  });
});
