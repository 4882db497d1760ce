import { saveCohortRule } from '@causeway/shared/api/cohort.js';
import { screen, waitFor, within } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { CohortApi, sampleWindow } from './cohort-api.js';
import { openTab } from './open-tab.js';
import { sampleGate, sampleResult } from './program-api.js';
import { programId } from './sample.js';

const page = `/programs/${programId}/cohort`;
beforeEach(() => sessionStorage.clear());

describe('who is trying it', () => {
  it('leads to the import while nobody is counted', async () => {
    openTab(page, new CohortApi());
    const link = await screen.findByRole('link', { name: 'Import people from a file' });
    expect(link.getAttribute('href')).toMatch(/\/data\?rows=participants$/);
  });

  it('says in words of which groups there are too few', async () => {
    const api = new CohortApi();
    const facts = { strata: 'skeptical struggling', minimum: 10 };
    const lacking = { outcome: 'inconclusive', because: 'strata-missing', facts } as const;
    api.gate = sampleGate({ results: [sampleResult('strata-quotas', lacking)] });
    openTab(page, api);
    const table = within(await screen.findByRole('region', { name: 'What makes them differ' }));
    const row = async (name: RegExp) => (await table.findByRole('row', { name })).textContent;
    await waitFor(async () =>
      expect(await row(/People with doubts/)).toContain('too few: at least 10 are needed'),
    );
    expect(await row(/People with much to do/)).toContain('yes, at least 10');
    expect(await row(/People who are keen/)).toContain('not asked for');
  });
});

describe('a time on their own', () => {
  it('says by how much help it was broken, and that it has to be run again', async () => {
    const api = new CohortApi();
    api.windows = [sampleWindow({ state: 'broken', contacts: 3 })];
    openTab(page, api);
    expect(await screen.findByText(/^3 times vendor or project team/)).toBeTruthy();
    expect(screen.getByText('Broken')).toBeTruthy();
  });

  it('is planned in whole days of whoever plans it', async () => {
    const api = new CohortApi();
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Plan a time' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Without vendor and project team' }));
    expect(dialog.getByText('At least 10 working days, Monday to Friday.')).toBeTruthy();
    await user.type(dialog.getByLabelText('First day'), '2026-03-23');
    await user.type(dialog.getByLabelText('Last day'), '2026-03-20');
    expect(dialog.getByText('The last day lies before the first.')).toBeTruthy();
    await user.clear(dialog.getByLabelText('Last day'));
    await user.type(dialog.getByLabelText('Last day'), '2026-04-03');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.sent).toHaveLength(1));
    // In Berlin; the clocks change in between.
    expect(api.sent[0]).toMatchObject({
      version: 0,
      fromAt: Date.parse('2026-03-22T23:00Z'),
      untilAt: Date.parse('2026-04-03T22:00Z'),
    });
  });

  it('planned in another zone says its hours, and stays where it is while its note is changed', async () => {
    const api = new CohortApi();
    // Whole days in Auckland, read in Berlin.
    const planned = {
      fromAt: Date.parse('2026-11-15T11:00Z'),
      untilAt: Date.parse('2026-12-02T11:00Z'),
    };
    api.windows = [sampleWindow(planned)];
    const { user } = openTab(page, api);
    expect(await screen.findByText(/Sun 15 Nov, 12:00 .* Wed 2 Dec, 12:00/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Move: / }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /optional/ }), 'Nobody in the room.');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.sent).toHaveLength(1));
    expect(api.sent[0]).toMatchObject(planned);
  });

  it('is removed only after saying what that means', async () => {
    const api = new CohortApi();
    api.windows = [sampleWindow({ kind: 'peak' })];
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: /^Remove: When there is most/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/What was observed in it stays/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Nothing is planned')).toBeTruthy();
  });

  it('is not planned by whoever may not', async () => {
    const api = new CohortApi();
    api.mayPlan = false;
    openTab(page, api);
    expect(await screen.findByText('Program managers plan this.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Plan a time' })).toBeNull();
  });
});

describe('a rule for asking people', () => {
  it('needs what allows to look, and keeps what was typed when it is refused', async () => {
    const api = new CohortApi();
    api.on(saveCohortRule, () => {
      throw new Refusal(422, 'name-taken');
    });
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Add a rule' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('What is it called?'), 'Low ratings');
    await user.type(dialog.getByLabelText('Which indicator?'), 'Mean rating');
    await user.click(dialog.getByRole('radio', { name: 'Whoever is below a number' }));
    await user.type(dialog.getByLabelText('Which number?'), '3');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getAllByText('Please fill this in.')).toHaveLength(1);
    await user.type(dialog.getByLabelText('What allows you to look at it?'), 'An agreement');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('This name is taken already.')).toBeTruthy();
    expect(dialog.getByLabelText('Which indicator?')).toHaveProperty('value', 'Mean rating');
  });
});
