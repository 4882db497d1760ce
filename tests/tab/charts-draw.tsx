import type { ReactElement } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { ReaderContext } from '@causeway/tab/lib/reader.js';

export function draw(chart: ReactElement, locale: Locale = 'en') {
  const user = userEvent.setup();
  render(
    <ReaderContext value={{ locale, timeZone: 'Europe/Berlin' }}>
      <main>{chart}</main>
    </ReaderContext>,
  );
  return user;
}

/** Every table of the chart, each row as its cells with a bar between them. */
export async function rowsOf(user: ReturnType<typeof userEvent.setup>): Promise<readonly string[]> {
  await user.click(screen.getByRole('button', { name: /^Show as table/ }));
  return screen
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' | '));
}
