import { screen, waitFor, within } from '@testing-library/react';
import { GatePartsApi, proposed } from './gate-parts-api.js';
import { openTab } from './open-tab.js';
import { programId } from './sample.js';

const page = `/programs/${programId}/gate`;

beforeEach(() => sessionStorage.clear());

describe('a pilot that is planned', () => {
  it('says while typing what can be shown, and what stays open however it goes', async () => {
    const { user } = openTab(page, new GatePartsApi());
    await user.click(await screen.findByRole('button', { name: 'Plan a pilot' }));
    const row = (await screen.findByText(/above 60%/)).closest('li');
    expect(row?.textContent).toMatch(/^Can be shown, or refuted/);
    expect(row?.textContent).toMatch(/Of 30: shown with \d+ or more; refuted with \d+ or fewer\./);

    const people = screen.getByLabelText('People');
    await user.clear(people);
    await user.type(people, '20');
    await waitFor(() =>
      expect(row?.textContent).toMatch(
        /^Stays open however it goes.*20 planned, at least 30 are asked\./,
      ),
    );
    await user.type(people, 'x');
    expect(screen.getByText('Please give a whole number from 0.')).toBeTruthy();
    expect(screen.getByText(/of the last numbers that were whole/)).toBeTruthy();
  });

  it('says how such pilots end at the rate somebody expects', async () => {
    const { user } = openTab(`${page}?part=plan`, new GatePartsApi());
    const rate = await screen.findByLabelText(/^What if the true rate is/);
    await user.type(rate, '80');
    expect(await screen.findByText(/^Then \S+ of such pilots show it/)).toBeTruthy();
  });
});

describe('weeks that are past', () => {
  it('say what would have been said, with a table and with what nobody kept', async () => {
    const { user } = openTab(`${page}?part=past`, new GatePartsApi());
    const figure = within(await screen.findByRole('figure'));
    expect(figure.getByText(/^In 1 of 2 weeks everything was shown/)).toBeTruthy();
    expect(figure.getByText(/Nothing is kept of the past.*Enough people take part/)).toBeTruthy();
    await user.click(figure.getByRole('button', { name: /table/i }));
    const table = within(figure.getByRole('region', { name: /By what must be shown/ }));
    expect(table.getByRole('row', { name: /What data/ }).textContent).toMatch(/Not shown.*Shown$/);
  });

  it('are looked at under a change that somebody proposed', async () => {
    const api = new GatePartsApi();
    api.changes = [proposed];
    openTab(`${page}?part=past&change=${proposed.id}`, api);
    expect(await screen.findByText(/^In 0 of 2 weeks everything was shown/)).toBeTruthy();
    expect(screen.getByLabelText('Asked by')).toHaveProperty('value', proposed.id);
  });
});

describe('what a gate asks', () => {
  it('is proposed anew with other questions and numbers, and keeps what protects people', async () => {
    const api = new GatePartsApi();
    const { user } = openTab(`${page}?part=asked`, api);
    await user.click(await screen.findByRole('button', { name: 'Propose a change' }));
    const dialog = within(await screen.findByRole('dialog'));
    const others = dialog.getByLabelText(/people who did not volunteer$/);
    expect(dialog.getByText('Nothing is changed yet.')).toBeTruthy();
    expect(dialog.getByRole('checkbox', { name: /^The test alarm/ })).toHaveProperty(
      'disabled',
      true,
    );
    await user.clear(others);
    await user.type(others, '200');
    expect(dialog.getByText('Between 5 and 100.')).toBeTruthy();
    await user.clear(others);
    await user.type(others, '25');
    await user.click(dialog.getByRole('checkbox', { name: /^Why there is this tool/ }));
    await user.click(dialog.getByRole('checkbox', { name: 'Enough of the real work was tried' }));
    expect(dialog.getByText(/10 becomes 25/)).toBeTruthy();
    expect(dialog.getByText(/^No longer asked: Why there is this tool/)).toBeTruthy();
    await user.type(dialog.getByLabelText('Why?'), 'We know better now.');
    await user.click(dialog.getByRole('button', { name: 'Propose it' }));
    await waitFor(() => expect(api.sent).toHaveLength(1));
    expect(api.sent[0]).toEqual({
      template: 'infrastructure-build',
      drawnFrom: 0,
      lines: [
        { criterion: 'provenance', asks: { others: 25 } },
        { criterion: 'drill', asks: {} },
        { criterion: 'coverage', asks: {} },
      ],
      reason: 'We know better now.',
    });
  });

  it('changes once somebody agrees by name, after reading what changes', async () => {
    const api = new GatePartsApi();
    api.changes = [proposed];
    const { user } = openTab(`${page}?part=asked`, api);
    const changes = within(await screen.findByRole('region', { name: 'Proposed changes' }));
    expect(changes.getByText(/10 becomes 25/)).toBeTruthy();
    await user.click(changes.getByRole('button', { name: 'Agree' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Agree' }));
    expect(await changes.findByText(/^Agreed · .*agreed to by Olga Owner/)).toBeTruthy();
    expect(changes.queryByRole('button', { name: 'Agree' })).toBeNull();
  });
});
