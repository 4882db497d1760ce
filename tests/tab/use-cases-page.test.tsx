import { screen, waitFor, within } from '@testing-library/react';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { programId } from './sample.js';
import { newsletters, sampleList, WorkApi } from './work-api.js';

const page = `/programs/${programId}/use-cases`;

beforeEach(() => sessionStorage.clear());

describe('the shares of the work', () => {
  it('say while typing what is missing, and are stated only once they are whole', async () => {
    const api = new WorkApi();
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'State the shares' }));
    const dialog = await openedDialog();
    const share = within(dialog.getByRole('group', { name: 'Newsletters' })).getByLabelText(
      /^Share/,
    );
    await user.clear(share);
    await user.type(share, '12,5');
    expect(dialog.getByText('17.5% is still missing.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'State the shares' }));
    expect(api.sent).toEqual([]);

    await user.click(dialog.getByRole('button', { name: 'Count the rest as other work' }));
    expect(dialog.getByText('Together 100%.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'State the shares' }));
    await waitFor(() => expect(api.sent).toHaveLength(1));
    expect(api.sent[0]).toMatchObject({
      version: 3,
      otherPercent: 27.5,
      shares: [{ percent: 60 }, { useCaseId: newsletters, percent: 12.5, source: 'A guess' }],
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are kept as typed when somebody else stated others, and say what holds by now', async () => {
    const api = new WorkApi();
    const { user } = openTab(page, api);
    await user.click(await screen.findByRole('button', { name: 'State the shares' }));
    const dialog = await openedDialog();
    const share = within(dialog.getByRole('group', { name: 'Newsletters' })).getByLabelText(
      /^Share/,
    );
    await user.clear(share);
    await user.type(share, '20');
    await user.click(dialog.getByRole('button', { name: 'Count the rest as other work' }));
    const [first, second] = sampleList().useCases;
    if (!first || !second) throw new Error('The sample has two use cases');
    api.list = sampleList({
      useCases: [
        { ...first, sharePercent: 50 },
        { ...second, sharePercent: 40 },
      ],
      workload: { version: 4, otherPercent: 10 },
    });
    await user.click(dialog.getByRole('button', { name: 'State the shares' }));
    expect(await dialog.findByText(/Answering complaints 50%, Newsletters 40%/)).toBeTruthy();
    expect(share).toHaveProperty('value', '20');
  });
});

describe('what a use case is', () => {
  it('is answered in place, with all that was answered before', async () => {
    const api = new WorkApi();
    const { user } = openTab(page, api);
    const about = await screen.findByRole('group', { name: 'About: Newsletters' });
    expect(within(about).queryByLabelText('Are those people told?')).toBeNull();
    await user.selectOptions(within(about).getByLabelText('Does it decide about people?'), 'Yes');
    expect(await within(about).findByLabelText('Are those people told?')).toBeTruthy();
    await user.selectOptions(within(about).getByLabelText('Are those people told?'), 'No');
    await waitFor(() => expect(api.sent).toHaveLength(2));
    expect(api.sent[1]).toMatchObject({ version: 2, decidesAboutPeople: true, tellsThem: false });
  });

  it('is read and not changed by whoever may not', async () => {
    const api = new WorkApi();
    api.list = sampleList({ mayEdit: false });
    openTab(page, api);
    expect(await screen.findByText(/can change this/)).toBeTruthy();
    expect(screen.queryByRole('group', { name: /^About/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'State the shares' })).toBeNull();
    expect(screen.getAllByText('Not answered').length).toBeGreaterThan(0);
  });

  it('stops growing with a reason, and then says who stopped it and why', async () => {
    const { user } = openTab(page, new WorkApi());
    await user.click(await screen.findByRole('button', { name: 'Stop growing: Newsletters' }));
    const dialog = await openedDialog();
    expect(dialog.getByText(/Nobody else gets it/)).toBeTruthy();
    await user.type(dialog.getByLabelText('Why?'), 'Wrong recipients.');
    await user.click(dialog.getByRole('button', { name: 'Stop growing' }));
    expect(await screen.findByText('Olga Owner: Wrong recipients.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Carry on: Newsletters' })).toBeTruthy();
  });
});

describe('for whom a use case is ready', () => {
  it('is said with the rates that go with it', async () => {
    openTab(page, new WorkApi());
    const name = 'Use cases, by parts of the people';
    const matrix = within(await screen.findByRole('region', { name }));
    const row = matrix.getByRole('row', { name: /Answering complaints/ });
    expect(row.textContent).toContain('up to 5% errors accepted, 15% is bad');
    expect(row.textContent).toContain('Olga Owner, Wed 4 Mar · stage 1');
  });

  it('can be later under a condition in per cent, in a segment that is named', async () => {
    const api = new WorkApi();
    const { user } = openTab(page, api);
    const name = 'Decide for another part of the people: Newsletters';
    await user.click(await screen.findByRole('button', { name }));
    const dialog = await openedDialog();
    await user.type(dialog.getByLabelText('Which part of the people?'), 'Spain');
    await user.click(dialog.getByRole('radio', { name: 'Later' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getAllByText('Please choose one.')).toHaveLength(2);
    await user.selectOptions(dialog.getByLabelText('Which measure decides it?'), 'acceptance');
    await user.click(dialog.getByRole('radio', { name: 'at least' }));
    await user.type(dialog.getByLabelText('How many per cent?'), '80');
    await user.type(dialog.getByLabelText('How many have to be counted at least?'), '50');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.sent).toHaveLength(1));
    const condition = {
      measure: 'acceptance',
      comparison: 'at-least',
      threshold: 0.8,
      minimumTrials: 50,
    };
    expect(api.sent[0]).toEqual({
      version: 0,
      segment: 'Spain',
      value: { kind: 'staged-for-later', condition },
    });
  });

  it('warns before what is ready is called something else', async () => {
    const { user } = openTab(page, new WorkApi());
    const name = 'Change: Answering complaints, Everybody, Ready';
    await user.click(await screen.findByRole('button', { name }));
    const dialog = await openedDialog();
    expect(dialog.queryByText(/put on hold/)).toBeNull();
    await user.click(dialog.getByRole('radio', { name: 'Not for this' }));
    expect(dialog.getByText(/put on hold/)).toBeTruthy();
  });
});
