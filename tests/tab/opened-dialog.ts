import { screen, within } from '@testing-library/react';

/** What stands in the dialog that was opened. */
export async function openedDialog() {
  return within(await screen.findByRole('dialog'));
}
