import { listChanges } from '@causeway/shared/api/changes.js';
import { listMyWaiting } from '@causeway/shared/api/waiting.js';
import { screen, waitFor, within } from '@testing-library/react';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { idNumber, programId, sampleMe } from './sample.js';

async function places(): Promise<(string | null)[]> {
  const navigation = await screen.findByRole('navigation', { name: 'Pages' });
  return within(navigation)
    .getAllByRole('link')
    .map((link) => link.textContent);
}

describe('the navigation', () => {
  beforeEach(() => sessionStorage.clear());

  it('shows an employee what is theirs', async () => {
    openTab('/', new CompanyApi({ me: sampleMe({ grants: [] }) }));
    expect(await places()).toEqual(['My flags', 'Flag something', 'Settings']);
  });

  it('shows whoever something waits for how much it is, as it comes and goes', async () => {
    const api = new CompanyApi({ me: sampleMe({ grants: [] }) });
    const about = { program: { id: programId, name: 'Draftly rollout' }, what: 'replaces' };
    const sheet = (number: number) => ({
      ...about,
      noun: 'sheet' as const,
      id: idNumber(number),
      title: null,
      called: { facts: {}, names: {} },
      subject: 'program',
      since: 1,
      dueAt: null,
      isOverdue: false,
      why: [{ by: 'signature' as const, name: 'sponsor' }],
    });
    let waiting = [sheet(1), sheet(2)];
    let cursor = 1;
    api.on(listMyWaiting, () => ({ waiting }));
    api.on(listChanges, ({ query }) => ({
      cursor,
      changes:
        (query.after ?? cursor) < cursor
          ? [{ subject: 'notice' as const, id: idNumber(9), programId: null }]
          : [],
      isTooMany: false,
    }));
    openTab('/', api);
    await waitFor(async () => expect(await places()).toContain('Waiting for you2'));
    waiting = [];
    cursor = 2;
    window.dispatchEvent(new Event('focus'));
    await waitFor(async () =>
      expect(await places()).toEqual(['My flags', 'Flag something', 'Settings']),
    );
  });

  it('shows a governance owner the board and the charters', async () => {
    openTab('/', new CompanyApi());
    expect(await places()).toEqual([
      'My flags',
      'Flag something',
      'Board',
      'Programs',
      'Waiting for you',
      'Who answers for what',
      'Settings',
    ]);
  });

  it('shows an administrator everything', async () => {
    const me = sampleMe({ grants: [], tenantRoles: ['employee', 'administrator'] });
    openTab('/', new CompanyApi({ me }));
    expect(await places()).toContain('Administration');
  });

  it('says that a page does not exist and leads home', async () => {
    const { user } = openTab('/nowhere', new CompanyApi());
    expect(await screen.findByRole('heading', { name: 'This page does not exist' })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Go to My flags' }));
    expect(await screen.findByRole('heading', { name: 'My flags' })).toBeTruthy();
  });

  it('says that nobody is reached and keeps what is on the screen', async () => {
    const api = new CompanyApi();
    openTab('/', api);
    await screen.findByRole('heading', { name: 'My flags' });
    api.isReachable = false;
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByText(/No connection/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'My flags' })).toBeTruthy();
  });
});
