import { App } from '@causeway/tab/app/app.js';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FakeApi } from '../harness/fake-api.js';
import { olga } from './sample.js';

/** The whole tab in a plain browser, signed in, at one of its addresses. */
export function openTab(path: string, api: FakeApi) {
  api.install();
  sessionStorage.setItem(
    'causeway.session',
    JSON.stringify({ personId: olga.id, token: 'a token' }),
  );
  history.replaceState(null, '', `/tab${path}`);
  return { user: userEvent.setup(), ...render(<App host={undefined} />) };
}
