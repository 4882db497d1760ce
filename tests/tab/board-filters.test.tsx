import { readBoardView, writeBoardView } from '@causeway/tab/features/flag/board-view.js';
import { screen, waitFor } from '@testing-library/react';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { sampleFlag } from './sample.js';

describe('the filters of the board', () => {
  beforeEach(() => sessionStorage.clear());

  it('writes what is chosen into the address and asks the server for it', async () => {
    const api = new CompanyApi({ flags: [sampleFlag(1)] });
    const { user } = openTab('/board', api);
    await user.selectOptions(await screen.findByLabelText('Severity'), 'Critical');
    await waitFor(() => expect(location.search).toBe('?severity=critical'));
    await waitFor(() => expect(api.asked).toContain('GET /api/flags/counts?severity=critical'));
  });

  it('shows what the address says', async () => {
    openTab('/board?reason=leaked&mine=true&also=dismissed', new CompanyApi());
    expect(await screen.findByLabelText('Reason')).toHaveProperty('value', 'leaked');
    expect(screen.getByLabelText('Held by me')).toHaveProperty('checked', true);
    expect(await screen.findByRole('heading', { name: /Dismissed/ })).toBeTruthy();
  });

  it('reads back what it wrote', () => {
    const view = readBoardView(
      new URLSearchParams('program=unassigned&overdue=true&layout=list&state=answered'),
    );
    expect(readBoardView(writeBoardView(view))).toEqual(view);
    expect(view).toMatchObject({ layout: 'list', state: 'answered' });
  });

  it('leaves out what it cannot read and keeps the rest', () => {
    const view = readBoardView(new URLSearchParams('severity=enormous&reason=wrong&state=lost'));
    expect(view.filter).toEqual({ reason: 'wrong' });
    expect(view.state).toBe('new');
  });
});
