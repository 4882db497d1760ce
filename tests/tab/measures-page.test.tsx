import { registerCriterion } from '@causeway/shared/api/criteria.js';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { Refusal } from '../harness/fake-api.js';
import { shownCell } from './charts-sample.js';
import {
  MeasuredApi,
  measure,
  sampleCriterion,
  sampleMeasures,
  sampleSeries,
  sampleVersion,
} from './measured-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { programId } from './sample.js';

const page = `/programs/${programId}/measures`;

beforeEach(() => sessionStorage.clear());

/** What is behind a dialog is hidden from everybody until the focus manager shows it again. */
const isBackOnPage = () => screen.findByRole('heading', { level: 1 });

const section = (name: string) => screen.findByRole('region', { name });

describe('measures', () => {
  it('come in the order in which they count, and what does not count comes last', async () => {
    openTab(page, new MeasuredApi());
    await section('Counts for the decision');
    const titles = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'What was agreed beforehand',
      'Counts for the decision',
      'Can stop it',
      'For context',
      'Does not count',
    ]);
    expect(within(await section('Does not count')).getByText('Satisfaction')).toBeTruthy();
  });

  it('say with estimate and range what was counted, of when they are, and what they go by', async () => {
    openTab(page, new MeasuredApi());
    const gating = within(await section('Counts for the decision'));
    expect(gating.getByText('74% (64% to 82%) of 93 ratings')).toBeTruthy();
    expect(gating.getByText('Ratings that call the output good.')).toBeTruthy();
    expect(screen.getByText(/^Edition 4, as of/).textContent).toContain('Wed 4 Mar');
  });

  it('say that there are too few, and never zero, where a number is kept back', async () => {
    openTab(page, new MeasuredApi());
    const guardrails = within(await section('Can stop it'));
    expect(guardrails.getByText('Support needed')).toBeTruthy();
    expect(guardrails.getByText('not shown, to protect small groups')).toBeTruthy();
    expect(guardrails.queryByText(/^0/)).toBeNull();
  });

  it('name what has no number yet, with the reason', async () => {
    const { user } = openTab(page, new MeasuredApi());
    const context = within(await section('For context'));
    await user.click(context.getByText('Without a number yet (1)'));
    expect(context.getByText('Nothing has been observed yet.')).toBeTruthy();
  });

  it('show the groups of one kind beside everybody, at an address that can be passed on', async () => {
    const { user } = openTab(page, new MeasuredApi());
    await user.click(await screen.findByRole('button', { name: 'By use case' }));
    const quality = within(await screen.findByRole('figure', { name: 'Quality' }));
    expect(quality.getByText('Answering complaints')).toBeTruthy();
    expect(quality.getByText('not shown, to protect small groups')).toBeTruthy();
    expect(screen.queryByText('The output served')).toBeNull();
    expect(location.search).toBe('?by=use-case');
  });

  it('draw the time to first use as a curve, with its table', async () => {
    const { user } = openTab(page, new MeasuredApi());
    await screen.findByRole('figure', { name: 'Time to first use' });
    await user.click(screen.getByRole('button', { name: 'Show as table: Time to first use' }));
    const rows = within(screen.getByRole('region', { name: 'Time to first use' })).getAllByRole(
      'row',
    );
    expect(rows.map(({ textContent }) => textContent)).toContain('12 days49%33%63%15');
  });

  it('can be taken along as a file', async () => {
    const api = new MeasuredApi();
    const { user } = openTab(page, api);
    const answer = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      typeof input === 'string' && input.endsWith('/measures.csv')
        ? Promise.resolve(new Response('measure,class\r\nquality,gating\r\n'))
        : answer(input, init);
    const saved: string[] = [];
    URL.createObjectURL = (file) => `blob:${file instanceof Blob ? String(file.size) : ''}`;
    URL.revokeObjectURL = () => undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
      this: HTMLAnchorElement,
    ) {
      saved.push(`${this.download} ${this.href}`);
    });
    await user.click(await screen.findByRole('button', { name: 'Download (CSV)' }));
    // Its 31 characters, behind the three bytes that tell spreadsheets their encoding.
    await waitFor(() => expect(saved).toEqual(['measures.csv blob:34']));
    click.mockRestore();
  });

  it('say what comes next while nothing is published', async () => {
    const api = new MeasuredApi();
    api.isPublished = false;
    api.measures = [];
    api.criteria = [];
    openTab(page, api);
    expect(await screen.findByText('Nothing has been published yet')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Agree on something' })).toBeTruthy();
  });
});

describe('early warnings', () => {
  it('are not there while nothing is lit', async () => {
    const api = new MeasuredApi();
    api.lamps = [{ warning: 'champions-only', state: 'off' }];
    openTab(page, api);
    await section('Counts for the decision');
    expect(screen.queryByRole('region', { name: 'Early warnings' })).toBeNull();
  });

  it('stand on top when they are lit, each with its reason', async () => {
    const api = new MeasuredApi();
    const facts = { earlierShare: 0.3, laterShare: 0.3 };
    api.measures = [
      ...sampleMeasures.filter(({ name }) => name !== 'plateau'),
      measure('plateau', 'context', [shownCell({ form: 'signal', isOn: true, facts })]),
    ];
    api.lamps = [
      { warning: 'champions-only', state: 'on' },
      { warning: 'separate-access', state: 'unknown' },
    ];
    openTab(page, api);
    const warnings = within(await section('Early warnings'));
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Early warnings');
    expect(warnings.getByText('Use has stopped growing')).toBeTruthy();
    expect(warnings.getByText(/weekly share, last four weeks: 30%/)).toBeTruthy();
    expect(
      await warnings.findByText('Everybody taking part volunteered or was keen from the start.'),
    ).toBeTruthy();
    expect(warnings.getByText('Nobody has said yet how it is reached.')).toBeTruthy();
  });
});

describe('what was agreed beforehand', () => {
  it('says the threshold, how it stands, how often it was looked at and about how many more', async () => {
    openTab(page, new MeasuredApi());
    const agreed = within(await section('What was agreed beforehand'));
    expect(await agreed.findByText('Quality: has to be above 60%')).toBeTruthy();
    expect(agreed.getByText('About 50 more have to be counted.')).toBeTruthy();
    expect(agreed.getByText('Looks so far: 12 · the last one Wed 4 Mar')).toBeTruthy();
  });

  it('keeps what every version says, and what was said before a correction', async () => {
    const api = new MeasuredApi();
    const shown = sampleSeries({ outcome: 'pass', openBecause: null, furtherTrials: null });
    api.criteria = [
      sampleCriterion(
        sampleVersion({
          version: 2,
          threshold: 0.7,
          series: [{ ...shown, looks: 3 }, sampleSeries({ series: 2 })],
        }),
        sampleVersion({ series: [shown] }),
      ),
    ];
    openTab(page, api);
    const agreed = within(await section('What was agreed beforehand'));
    expect(await agreed.findByText('Quality: has to be above 70%')).toBeTruthy();
    expect(agreed.getByText('Version 1, has to be above 60%:')).toBeTruthy();
    expect(agreed.getByText('It is above 60%.')).toBeTruthy();
    expect(agreed.getByText(/Before something counted was corrected \(looks: 3\)/)).toBeTruthy();
  });

  it('is read and not changed by whoever may not, who is told who may', async () => {
    const api = new MeasuredApi();
    api.mayDecide = false;
    openTab(page, api);
    expect(
      await screen.findByText(/The governance owner and the program manager agree/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Agree on something' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
  });
});

async function choosePaul(user: UserEvent, dialog: ReturnType<typeof within>) {
  await user.click(dialog.getByRole('combobox', { name: 'Who measures it' }));
  await user.click(await screen.findByRole('option', { name: 'Paul Manager' }));
}

describe('agreeing on something', () => {
  it('says at each field what is missing, then sends what was typed', async () => {
    const api = new MeasuredApi();
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Agree on something' }));
    const dialog = await openedDialog();
    await user.click(dialog.getByRole('button', { name: 'Agree on it' }));
    expect(dialog.getByText('More than 0 and less than 100.')).toBeTruthy();
    expect(document.activeElement).toBe(dialog.getByLabelText('What is counted'));
    expect(api.sent).toEqual([]);

    await user.selectOptions(
      dialog.getByLabelText('What is counted'),
      'Errors in outputs nobody reviewed',
    );
    expect(dialog.getByRole('radio', { name: 'below' })).toHaveProperty('checked', true);
    await user.selectOptions(dialog.getByLabelText('Of whom or what'), 'Answering complaints');
    await user.type(dialog.getByLabelText('Threshold (%)'), '2,5');
    await user.type(dialog.getByLabelText('Counted at least'), '40');
    await user.click(dialog.getByRole('radio', { name: /^Every day/ }));
    await choosePaul(user, dialog);
    await user.selectOptions(dialog.getByLabelText(/^What they have to do/), 'independent');
    await user.click(dialog.getByRole('button', { name: 'Agree on it' }));
    await isBackOnPage();
    expect(api.sent).toMatchObject([
      {
        version: 0,
        measure: 'audited-error-rate-unreviewed',
        filter: { by: 'use-case' },
        direction: 'below',
        threshold: 0.025,
        alpha: 0.05,
        kind: 'anytime',
        minimumTrials: 40,
        lookFrom: null,
        measurer: { relation: 'independent' },
      },
    ]);
  });

  it('offers one look alone for a share that still rises by itself', async () => {
    const { user } = openTab(page, new MeasuredApi());
    await user.click(await screen.findByRole('button', { name: 'Agree on something' }));
    const dialog = await openedDialog();
    await user.selectOptions(dialog.getByLabelText('What is counted'), 'Brought in');
    expect(dialog.queryByRole('radio', { name: /^Every day/ })).toBeNull();
    expect(dialog.getByRole('radio', { name: /^Once/ })).toHaveProperty('checked', true);
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await isBackOnPage();
  });

  it('keeps what was typed when somebody else was faster, and says which version it would be now', async () => {
    const api = new MeasuredApi();
    const sent: unknown[] = [];
    api.on(registerCriterion, ({ body }) => {
      sent.push(body);
      api.criteria = [
        sampleCriterion(sampleVersion({ version: 2, threshold: 0.65 }), sampleVersion()),
      ];
      if (sent.length === 1) throw new Refusal(409, 'stale', { version: 2 });
      return sampleCriterion(sampleVersion());
    });
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'Change: Quality' }));
    const dialog = await openedDialog();
    expect(dialog.getByText(/This becomes version 2/)).toBeTruthy();
    const threshold = dialog.getByLabelText('Threshold (%)');
    await user.clear(threshold);
    await user.type(threshold, '75');
    await user.click(dialog.getByRole('button', { name: 'Agree on the new version' }));
    expect(await dialog.findByText('This has changed since you looked.')).toBeTruthy();
    expect(await dialog.findByText(/This becomes version 3/)).toBeTruthy();
    expect(threshold).toHaveProperty('value', '75');
    await user.click(dialog.getByRole('button', { name: 'Agree on the new version' }));
    await isBackOnPage();
    expect(sent).toMatchObject([{ version: 1 }, { version: 2, threshold: 0.75 }]);
  });
});
