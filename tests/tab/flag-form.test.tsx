import { getMyFlag, raiseFlag } from '@causeway/shared/api/mine.js';
import { screen, waitFor } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { sampleMyFlag, toolId } from './sample.js';

const typed = 'The refund deadline is 90 days.';

describe('flagging something in the tab', () => {
  beforeEach(() => sessionStorage.clear());

  it('says at each field what is missing and puts the keyboard into the first', async () => {
    const { user } = openTab('/flag', new CompanyApi());
    await user.click(await screen.findByRole('button', { name: 'Send the flag' }));
    expect(await screen.findByText('3 answers are missing.')).toBeTruthy();
    expect(screen.getByText('Please fill this in.')).toBeTruthy();
    expect(screen.getAllByText('Please choose one.')).toHaveLength(2);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText('What did the tool write?')),
    );
  });

  it('preselects neither reason nor reach', async () => {
    openTab('/flag', new CompanyApi());
    expect(await screen.findByRole('radio', { name: 'Wrong' })).toHaveProperty('checked', false);
    expect(screen.getByRole('radio', { name: "I don't know" })).toHaveProperty('checked', false);
    expect(screen.getByLabelText('Which tool?')).toHaveProperty('value', toolId);
  });

  it('keeps what was typed over a reload', async () => {
    const first = openTab('/flag', new CompanyApi());
    await first.user.type(await screen.findByLabelText('What did the tool write?'), typed);
    first.unmount();
    openTab('/flag', new CompanyApi());
    expect(await screen.findByLabelText('What did the tool write?')).toHaveProperty('value', typed);
  });

  it('stays as typed when sending fails, and sends again under the same key', async () => {
    const keys: (string | null)[] = [];
    const api = new CompanyApi();
    api.on(raiseFlag, ({ headers, body }) => {
      keys.push(headers.get('idempotency-key'));
      if (keys.length === 1) throw new Refusal(503, 'unavailable');
      return sampleMyFlag({ text: body.text });
    });
    api.on(getMyFlag, () => sampleMyFlag());
    const { user } = openTab('/flag', api);
    await user.type(await screen.findByLabelText('What did the tool write?'), typed);
    await user.click(screen.getByRole('radio', { name: 'Wrong' }));
    await user.click(screen.getByRole('radio', { name: 'My team' }));
    await user.click(screen.getByRole('button', { name: 'Send the flag' }));
    expect(await screen.findByText(/The server cannot answer right now/)).toBeTruthy();
    expect(screen.getByLabelText('What did the tool write?')).toHaveProperty('value', typed);
    await user.click(screen.getByRole('button', { name: 'Send the flag' }));
    expect(await screen.findByText('What to do now:')).toBeTruthy();
    expect(keys[0]).toBeTruthy();
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('asks for a name when the tool is another one', async () => {
    const { user } = openTab('/flag', new CompanyApi());
    await user.selectOptions(await screen.findByLabelText('Which tool?'), 'Another tool');
    expect(await screen.findByLabelText('Name of the tool')).toBeTruthy();
  });

  it('needs less when somebody only asks', async () => {
    const { user } = openTab('/flag', new CompanyApi());
    await user.click(
      await screen.findByRole('radio', { name: /I can't tell whether this is right/ }),
    );
    expect(screen.queryByText('How far did it get?')).toBeNull();
    expect(screen.getByRole('button', { name: 'Ask' })).toBeTruthy();
  });
});
