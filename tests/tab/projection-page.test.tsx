import { previewProjection } from '@causeway/shared/api/forecasts.js';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { day, sampleForecast, sampleRest, scored } from './charts-sample.js';
import { MeasuredApi } from './measured-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { olga, programId, useCaseId } from './sample.js';

const page = `/programs/${programId}/projection`;

beforeEach(() => sessionStorage.clear());

/** What is behind a dialog is hidden from everybody until the focus manager shows it again. */
const isBackOnPage = () => screen.findByRole('heading', { level: 1 });

const section = (name: string) => screen.findByRole('region', { name });

describe('what to expect', () => {
  it('is a range in one sentence, with what makes it so wide', async () => {
    openTab(page, new MeasuredApi());
    const quality = within(await section('How well it will work'));
    expect(
      await quality.findByText(
        'Between 38% and 58%: 20% of the work was never tested, and nobody can say how it goes there.',
      ),
    ).toBeTruthy();
    expect(quality.getByText('What makes the range so wide')).toBeTruthy();
  });

  it('goes from the tested use cases to the work as it was stated', async () => {
    const api = new MeasuredApi();
    openTab(page, api);
    await section('How well it will work');
    await waitFor(() =>
      expect(api.sent).toContainEqual(
        expect.objectContaining({
          measure: 'quality',
          mix: { by: 'use-case', shares: [{ useCaseId, weight: 0.8 }], other: 0.2 },
        }),
      ),
    );
  });

  it('says what all that is untested has to reach for a target', async () => {
    const api = new MeasuredApi();
    api.on(previewProjection, ({ body: { target } }) => ({
      ...api.preview,
      publishedAt: 1,
      rest: target === null ? null : sampleRest({ target }),
    }));
    const { user } = openTab(page, api);
    const quality = within(await section('How well it will work'));
    await user.type(quality.getByLabelText('What should be reached (%)'), '50');
    expect(
      await quality.findByText(/For 50% overall, all the others have to reach 60%/),
    ).toBeTruthy();
  });

  it('projects how many will use it to a rollout with fewer volunteers, and says where use settled', async () => {
    const api = new MeasuredApi();
    api.preview = {
      ...api.preview,
      plateau: { share: 0.3, projected: 'below', naive: 'below' },
    };
    const { user } = openTab(page, api);
    const adoption = within(await section('How many will use it'));
    const volunteers = adoption.getByLabelText('Volunteers in the rollout (%)');
    await user.clear(volunteers);
    expect(adoption.getByText('Between 0 and 100.')).toBeTruthy();
    await user.type(volunteers, '5');
    await waitFor(() =>
      expect(api.sent).toContainEqual(
        expect.objectContaining({
          measure: 'activation',
          mix: { by: 'provenance', volunteerShare: 0.05 },
        }),
      ),
    );
    expect(
      await adoption.findByText(
        /stopped growing, at 30%\. It has settled below what was projected\./,
      ),
    ).toBeTruthy();
    const quality = within(await section('How well it will work'));
    expect(quality.queryByText(/stopped growing/)).toBeNull();
  });

  it('leads to the shares while nobody has said what the work is made of', async () => {
    openTab(page, new MeasuredApi().withoutShares());
    const quality = within(await section('How well it will work'));
    expect(quality.getByRole('link', { name: 'State the shares' }).getAttribute('href')).toContain(
      `/programs/${programId}/use-cases`,
    );
  });

  it('says why nothing can be projected yet', async () => {
    const api = new MeasuredApi();
    api.on(previewProjection, () => {
      throw new Refusal(422, 'nothing-to-project-from');
    });
    openTab(page, api);
    const quality = within(await section('How well it will work'));
    expect(await quality.findByText('Nothing can be projected yet')).toBeTruthy();
  });
});

describe('freezing a forecast', () => {
  it('says what it means, asks for the day, and sends what is on the screen', async () => {
    const api = new MeasuredApi();
    const { user } = openTab(page, api);
    const quality = within(await section('How well it will work'));
    await user.click(await quality.findByRole('button', { name: 'Freeze as a forecast' }));
    const dialog = await openedDialog();
    expect(dialog.getByText(/33% to 64%.*Nobody can change it afterwards/)).toBeTruthy();
    const freeze = dialog.getByRole('button', { name: 'Freeze' });
    await user.click(freeze);
    expect(dialog.getByText('Please choose a day.')).toBeTruthy();

    fireEvent.change(dialog.getByLabelText('On which day is it due?'), {
      target: { value: '2026-06-01' },
    });
    await user.click(dialog.getByRole('checkbox', { name: /how likely/ }));
    await user.type(dialog.getByLabelText('Threshold (%)'), '50');
    await user.type(dialog.getByLabelText('How likely? (%)'), '30');
    await user.click(freeze);
    await isBackOnPage();
    expect(api.sent.at(-1)).toMatchObject({
      measure: 'quality',
      filter: { by: 'all' },
      level: 0.9,
      mix: { by: 'use-case' },
      chance: { direction: 'above', threshold: 0.5, probability: 0.3 },
    });
  });

  it('is not offered to whoever may not, who is told who may', async () => {
    const api = new MeasuredApi();
    api.mayDecide = false;
    openTab(page, api);
    expect(
      await screen.findByText('The governance owner and the program manager freeze forecasts.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Freeze as a forecast' })).toBeNull();
  });
});

describe('what was said before', () => {
  it('stands with what came of it, beside what the pilot’s own rate promised', async () => {
    const api = new MeasuredApi();
    api.forecasts = [
      sampleForecast(1, { ending: scored(false, 0.3) }),
      sampleForecast(2, {
        ending: { kind: 'withdrawn', because: 'The tool was replaced.', by: olga, at: 1 },
      }),
    ];
    const { user } = openTab(page, api);
    const ledger = within(await section('What was said before, and what came of it'));
    expect(
      ledger.getByText(/5 of 10 forecasts came true: 50%.*where 90% was promised/),
    ).toBeTruthy();
    await user.click(ledger.getByText('Each forecast'));
    expect(ledger.getByText('Did not come true')).toBeTruthy();
    expect(ledger.getByText('The tool was replaced.')).toBeTruthy();
  });

  it('is scored when it is due, and withdrawn with a reason before', async () => {
    const api = new MeasuredApi();
    const due = sampleForecast(1);
    const open = { ...sampleForecast(2), dueAt: Date.now() + 40 * day };
    api.forecasts = [due, open];
    const { user } = openTab(page, api);
    const ledger = within(await section('What was said before, and what came of it'));
    await user.click(ledger.getByText('Each forecast'));
    await user.click(ledger.getByRole('button', { name: /^Score it now/ }));
    await waitFor(() => expect(api.sent).toContainEqual({ scored: due.id }));

    await user.click(ledger.getByRole('button', { name: /^Withdraw/ }));
    const dialog = await openedDialog();
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(dialog.getByText('Please fill this in.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Why?'), 'The tool was replaced.');
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await isBackOnPage();
    expect(api.sent).toContainEqual({ because: 'The tool was replaced.' });
  });
});
