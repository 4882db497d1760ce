import { screen, waitFor, within } from '@testing-library/react';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { sampleFlag } from './sample.js';

function threeFlags() {
  return new CompanyApi({
    flags: [sampleFlag(1), sampleFlag(2), sampleFlag(3, { state: 'in-triage' })],
  });
}

const card = (number: number) => screen.findByRole('link', { name: `Output number ${number}` });

describe('the board by keyboard', () => {
  beforeEach(() => sessionStorage.clear());

  it('walks through a column with j and k and across columns with the arrows', async () => {
    const { user } = openTab('/board', threeFlags());
    await card(1);
    await user.keyboard('j');
    expect(document.activeElement).toBe(await card(1));
    await user.keyboard('j');
    expect(document.activeElement).toBe(await card(2));
    await user.keyboard('k');
    expect(document.activeElement).toBe(await card(1));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(await card(3));
  });

  it('keeps the focus on a flag it claims, says so, and takes it back with z', async () => {
    const { user } = openTab('/board', threeFlags());
    await card(1);
    await user.keyboard('jc');
    const inTriage = await screen.findByRole('region', { name: /In triage/ });
    await within(inTriage).findByRole('link', { name: 'Output number 1' });
    await waitFor(async () => expect(document.activeElement).toBe(await card(1)));
    expect(screen.getByText('Claimed')).toBeTruthy();
    await user.keyboard('z');
    const fresh = await screen.findByRole('region', { name: /New/ });
    await within(fresh).findByRole('link', { name: 'Output number 1' });
    expect(await screen.findByText('Undone')).toBeTruthy();
  });

  it('is back on its flag when a message it was in is closed', async () => {
    const { user } = openTab('/board', threeFlags());
    await card(1);
    await user.keyboard('jc');
    const inTriage = await screen.findByRole('region', { name: /In triage/ });
    await within(inTriage).findByRole('link', { name: 'Output number 1' });
    await waitFor(async () => expect(document.activeElement).toBe(await card(1)));
    screen.getByRole('button', { name: 'Close' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(document.activeElement).toBe(await card(1)));
  });

  it('opens a flag with Enter', async () => {
    const { user } = openTab('/board', threeFlags());
    await card(1);
    await user.keyboard('j{Enter}');
    expect(await screen.findByText('As it was when flagged')).toBeTruthy();
    expect(location.pathname).toBe('/tab/board/flags/01980000-0000-7000-8000-000000000101');
  });

  it('says why a move is not possible instead of sending it', async () => {
    const api = threeFlags();
    const { user } = openTab('/board', api);
    await card(1);
    await user.keyboard('ja');
    expect(await screen.findByText('“Answer” is not possible while the flag is: New')).toBeTruthy();
    expect(api.asked.filter((asked) => asked.startsWith('POST'))).toEqual([]);
  });

  it('lists its keys on ?, and leaves letters alone where somebody types', async () => {
    const { user } = openTab('/board', threeFlags());
    await card(1);
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
    await user.keyboard('c');
    expect(screen.queryByText('Claimed')).toBeNull();
  });

  it('offers the same moves in a menu', async () => {
    const { user } = openTab('/board', threeFlags());
    await user.click(await screen.findByRole('button', { name: 'Actions for: Output number 2' }));
    await user.click(await screen.findByRole('menuitem', { name: /Claim/ }));
    expect(await screen.findByText('Claimed')).toBeTruthy();
  });
});
