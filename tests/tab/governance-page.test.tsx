import { listMyNotices } from '@causeway/shared/api/mine.js';
import { acknowledgeDrill, drillSchema, listDrills } from '@causeway/shared/api/programs.js';
import { screen, waitFor, within } from '@testing-library/react';
import type { z } from 'zod';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { heldVersion, PapersApi, sampleEntry, sampleEvidence, sampleSheet } from './papers-api.js';
import { sampleGate, sampleResult, sampleStage } from './program-api.js';
import { idNumber, olga, paul, programId, sampleFlag, useCaseId } from './sample.js';

const day = 86_400_000;
const page = `/programs/${programId}/governance`;
const drillId = idNumber(1_200);

function drill(part: Partial<z.input<typeof drillSchema>> = {}) {
  return drillSchema.parse({
    id: drillId,
    version: 1,
    useCaseId,
    state: 'running',
    startedBy: paul,
    startedAt: Date.now(),
    endedAt: null,
    asked: olga,
    respondBy: Date.now() + 3_600_000,
    steps: [{ person: olga, result: 'asked', at: Date.now() }],
    ...part,
  });
}

const rubric = sampleSheet('quality-rubric', {
  subject: `use-case-${useCaseId}`,
  versions: [
    heldVersion({
      values: {
        items: ['Every date is in the contract', 'Nothing is promised'],
        passesWhen: 'All are answered with yes.',
        agreementFloor: 0.8,
      },
    }),
  ],
});

beforeEach(() => sessionStorage.clear());

describe('who answers for a program', () => {
  it('shows informal governance where an answer is missing, and the standard in force', async () => {
    const api = new PapersApi();
    api.put(rubric);
    openTab(page, api);
    const charter = within(await screen.findByRole('article', { name: 'Answering complaints' }));
    expect(await charter.findByText('Informal governance in force')).toBeTruthy();
    expect(charter.getByText('No answer yet')).toBeTruthy();
    const standards = screen.getByRole('region', { name: 'What good enough means, by use case' });
    expect(await within(standards).findByText('Every date is in the contract')).toBeTruthy();
    expect(standards.textContent).toContain('at least 80% of the cases');
  });

  it('gathers what is overdue and what soon holds no more, the oldest first', async () => {
    const api = new PapersApi();
    api.stage = sampleStage({ isOverdue: true, decideBy: Date.now() - day });
    const late = { isOverdue: true, dueAt: Date.now() - 9 * day };
    api.entries = [sampleEntry('deferred-risk', 1, late)];
    api.evidence = [
      sampleEvidence(1),
      sampleEvidence(2, { standing: 'expired', expiresAt: Date.now() - 5 * day }),
      sampleEvidence(3, { expiresAt: Date.now() + 2 * day }),
    ];
    openTab(page, api);
    const panel = await screen.findByRole('region', { name: 'Overdue, and soon to expire' });
    expect(await within(panel).findByText('Entry number 1')).toBeTruthy();
    const links = within(panel).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Entry number 1',
      'Evidence number 2',
      'The decision on this program is overdue',
      'Evidence number 3',
    ]);
    expect(links[0]?.getAttribute('href')).toMatch(/registers\/deferred-risk\/.*901$/);
  });

  it('says what the next step asks of ethics, and what stands behind each answer', async () => {
    const api = new PapersApi();
    const values = { datasets: ['Call notes'], purpose: 'To prepare.', accessGroups: ['Sales'] };
    api.put(sampleSheet('data-use', { versions: [heldVersion({ values })] }));
    api.entries = [sampleEntry('deferred-risk', 1), sampleEntry('deferred-risk', 2)];
    const results = [sampleResult('data-use', { source: 'sheet' })];
    api.gate = sampleGate({ results, needs: [] });
    openTab(page, api);
    const ethics = within(await screen.findByRole('region', { name: 'Ethics' }));
    expect(await ethics.findByText('2 put off')).toBeTruthy();
    expect(await ethics.findByText('Call notes')).toBeTruthy();
    const legal = ethics.getByRole('heading', { name: 'Legal was asked before the rollout' });
    expect(legal.parentElement?.parentElement?.textContent).toContain(
      'The next step does not ask for this.',
    );
  });
});

describe('a test alarm', () => {
  it('is answered on the page by the person it waits for', async () => {
    const api = new PapersApi();
    let now = drill();
    api.on(listDrills, () => ({ drills: [now] }));
    api.on(acknowledgeDrill, ({ params }) => {
      const step = { person: olga, result: 'acknowledged' as const, at: Date.now() };
      const steps = [...drill().steps, step];
      now = drill({ id: params.drillId, state: 'acknowledged', asked: null, steps });
      return now;
    });
    const { user } = openTab(page, api);
    const panel = within(await screen.findByRole('region', { name: 'Test alarms' }));
    await user.click(await panel.findByRole('button', { name: 'I am here' }));
    expect(await panel.findByText('It worked: Olga Owner answered')).toBeTruthy();
    expect(panel.queryByRole('button', { name: 'I am here' })).toBeNull();
    // The button went with what it did.
    const row = panel.getByRole('article');
    await waitFor(() => expect(row).toBe(document.activeElement));
  });

  it('offers nothing to anybody else', async () => {
    const api = new PapersApi();
    api.on(listDrills, () => ({ drills: [drill({ asked: paul })] }));
    openTab(page, api);
    expect(await screen.findByText(/^Waiting for Paul Manager/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'I am here' })).toBeNull();
  });

  it('is answered in the inbox, and says so where it is too late', async () => {
    const api = new PapersApi();
    let waitsForYou = true;
    api.on(listMyNotices, () => ({
      notices: [
        {
          id: idNumber(1_201),
          kind: 'drill-ask' as const,
          subjectId: drillId,
          createdAt: Date.now(),
          seenAt: null,
          delivery: 'failed' as const,
          excerpt: 'Answering complaints',
          toolName: null,
          answerText: null,
          about: null,
          waitsForYou,
        },
      ],
      next: null,
    }));
    api.on(acknowledgeDrill, () => {
      waitsForYou = false;
      throw new Refusal(409, 'not-in-state', { state: 'exhausted' });
    });
    const { user } = openTab('/', api);
    await user.click(
      await screen.findByRole('button', { name: 'I am here: Answering complaints' }),
    );
    expect(await screen.findByText('This is not possible any more.')).toBeTruthy();
  });
});

describe('the page of a flag', () => {
  it('shows by which standard it is judged', async () => {
    const api = new PapersApi({ flags: [sampleFlag(1)] });
    api.put(rubric);
    openTab(`/board/flags/${sampleFlag(1).id}`, api);
    const standard = await screen.findByRole('region', { name: 'What good enough means here' });
    expect(await within(standard).findByText('Nothing is promised')).toBeTruthy();
    expect(standard.textContent).toContain('It is good enough when … All are answered with yes.');
  });

  it('says where nobody wrote one down, with the way to do it for those who may', async () => {
    const api = new PapersApi({ flags: [sampleFlag(1)] });
    openTab(`/board/flags/${sampleFlag(1).id}`, api);
    const write = await screen.findByRole('link', { name: 'Write the standard' });
    expect(write.getAttribute('href')).toContain('sheets/quality-rubric/use-case-');
  });
});
