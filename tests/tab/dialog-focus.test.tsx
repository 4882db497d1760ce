import { screen, waitFor } from '@testing-library/react';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { PapersApi } from './papers-api.js';
import { programId } from './sample.js';

const question = 'What are we not seeing?';

describe('a dialog that is opened once more', () => {
  beforeEach(() => sessionStorage.clear());

  it('has the focus in its first field, and is not hidden with what lies behind it', async () => {
    const { user } = openTab(`/programs/${programId}/registers/blind-spot`, new PapersApi());
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    await user.click((await openedDialog()).getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    const main = screen.getByRole('main', { hidden: true });
    await waitFor(() => expect(main.closest('[aria-hidden=true]')).not.toBeNull());
    expect((await openedDialog()).getByLabelText(question)).toBe(document.activeElement);
  });
});
