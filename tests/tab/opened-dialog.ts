import { act, screen, within } from '@testing-library/react';

/**
 * The dialog that was opened, with the focus on its first field as a browser puts it. Nothing has a
 * size here, so the focus manager finds no field and, if it comes late, takes the dialog for something
 * behind another and hides it.
 */
export async function openedDialog() {
  const dialog = await screen.findByRole('dialog', { hidden: true });
  const first = dialog.querySelector<HTMLElement>('input, select, textarea, button');
  act(() => first?.focus());
  return within(await screen.findByRole('dialog'));
}
