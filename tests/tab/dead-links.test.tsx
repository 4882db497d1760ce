import { screen, waitFor } from '@testing-library/react';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { idNumber } from './sample.js';

const id = idNumber(9_999);

describe('a link that leads nowhere', () => {
  beforeEach(() => sessionStorage.clear());

  it.each([
    [`/flags/${id}`, 'This flag is not here', 'Go to My flags'],
    [`/board/flags/${id}`, 'This flag is not here', 'Board'],
    [`/hand-overs/${id}`, 'This question is not here', 'Go to My flags'],
    [`/approvals/${id}`, 'This question for approval is not here', 'Waiting for you'],
    [`/how/${id}`, 'This program is not here', 'Go to My flags'],
    [`/programs/${id}/gate`, 'This program is not here', 'All programs'],
    [`/programs/${id}/registers/nonsense`, 'There is no such list', 'All lists'],
    ['/nonsense', 'This page does not exist', 'Go to My flags'],
  ])('says at %s what is not there, and where to go on', async (place, heading, way) => {
    openTab(place, new CompanyApi());
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
    const main = screen.getByRole('main');
    await waitFor(() => expect(main.querySelector('a')?.textContent).toBe(way));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.queryByText(/our fault|look/)).toBeNull();
  });
});
