import { screen, within } from '@testing-library/react';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';

describe('what a person sets for themselves', () => {
  it('is refused without a working day, and leads to where one is chosen', async () => {
    const { user } = openTab('/settings', new CompanyApi());
    const days = within(await screen.findByRole('group', { name: 'Working days' }));
    for (const day of days.getAllByRole('checkbox', { checked: true })) await user.click(day);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Choose at least one day.')).toBeTruthy();
    expect(document.activeElement).toBe(days.getAllByRole('checkbox')[0]);
  });

  it('is shown in the theme that was asked for, what the browser draws itself included', async () => {
    openTab('/settings?theme=dark', new CompanyApi());
    await screen.findByRole('group', { name: 'Working days' });
    expect(document.documentElement.style.colorScheme).toBe('dark');
  });
});
