import type { z } from 'zod';
import { getHowItGoes, listUnderWay } from '@causeway/shared/api/how.js';
import {
  acknowledgeSheet,
  getSheet,
  listSheetKinds,
  listSheets,
} from '@causeway/shared/api/sheets.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { idNumber, olga, paul, programId, sampleMe, useCaseId } from './sample.js';

const now = Date.UTC(2026, 2, 4, 10);
const underWay = {
  id: programId,
  name: 'Draftly rollout',
  toolName: 'Draftly',
  phase: 'staged-rollout' as const,
  ring: 2,
};

type How = z.input<(typeof getHowItGoes)['response']>;

function employeesApi(part: Partial<How> = {}): CompanyApi {
  const api = new CompanyApi({ me: sampleMe({ grants: [] }) });
  const how: How = {
    ...underWay,
    since: now,
    useCases: [
      {
        id: useCaseId,
        name: 'Answering complaints',
        disposition: 'ready',
        accountable: paul,
        deputy: olga,
        stop: 'halt',
      },
    ],
    publishedAt: null,
    measures: [],
    ...part,
  };
  api.on(listUnderWay, () => ({ programs: [underWay] }));
  api.on(getHowItGoes, () => how);
  api.on(listSheetKinds, () => ({ kinds: [] }));
  api.on(listSheets, () => ({ sheets: [] }));
  return api;
}

beforeEach(() => sessionStorage.clear());

describe('how it is going', () => {
  it('is found by every employee from their first page', async () => {
    const { user } = openTab('/', employeesApi());
    await user.click(await screen.findByRole('link', { name: 'How is it going?' }));
    const title = 'How is it going? Draftly';
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  });

  it('says what it may be used for, what is stopped, whom to ask, and that there are no numbers', async () => {
    openTab(`/how/${programId}`, employeesApi());
    const useCases = await screen.findByRole('region', { name: 'Its use cases, and whom to ask' });
    expect(useCases.textContent).toContain('Answering complaintsready');
    expect(useCases.textContent).toContain('Its use is stopped for now.');
    const ask = 'Ask Paul Manager, if away: Olga Owner';
    expect(within(useCases).getByRole('link', { name: ask })).toBeTruthy();
    expect(screen.getByText('There are no numbers yet')).toBeTruthy();
    expect(await screen.findByText('Nothing is signed yet')).toBeTruthy();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('takes a no to what is promised as easily as a yes', async () => {
    const api = employeesApi();
    const kind = findSheetKind('replaces');
    if (!kind) throw new Error('There is no such kind');
    const said: unknown[] = [];
    api.on(listSheetKinds, () => ({ kinds: [kind] }) as never);
    api.on(listSheets, () => ({
      sheets: [
        {
          kind: 'replaces',
          subject: 'program',
          standing: 'in-force' as const,
          number: 1,
          signedAt: now,
          expiresAt: null,
          inForce: { number: 1, expiresAt: null },
          maySign: [],
        },
      ],
    }));
    const answered = () => (said.length === 0 ? null : ('disagree' as const));
    const sheet = () => ({
      id: idNumber(900),
      version: 3,
      kind: 'replaces',
      subject: 'program',
      versions: [
        {
          number: 1,
          standing: 'in-force' as const,
          values: {},
          writtenBy: paul,
          writtenAt: now,
          signatures: [],
          missingFields: [],
          missingSignatures: [],
          signedAt: now,
          expiresAt: null,
          ageDays: 1,
          isLate: false,
          withdrawal: null,
        },
      ],
      people: [],
      differences: null,
      acknowledgement: { number: 1, mine: answered(), published: null },
      mayWrite: false,
      maySign: [],
    });
    api.on(getSheet, sheet);
    api.on(acknowledgeSheet, ({ body }) => {
      said.push(body);
      return sheet();
    });
    const { user } = openTab(`/how/${programId}`, api);
    await user.click(await screen.findByRole('button', { name: 'I do not agree' }));
    expect(said).toEqual([{ number: 1, answer: 'disagree' }]);
    const pressed = { name: 'I do not agree', pressed: true };
    expect(await screen.findByRole('button', pressed)).toBeTruthy();
  });
});
