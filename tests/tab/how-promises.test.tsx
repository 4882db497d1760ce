import {
  acknowledgeSheet,
  getSheet,
  listSheetKinds,
  listSheets,
} from '@causeway/shared/api/sheets.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { screen } from '@testing-library/react';
import { employeesApi, now } from './how-api.js';
import { openTab } from './open-tab.js';
import { idNumber, olga, paul, programId } from './sample.js';

function signedVersion(values: Readonly<Record<string, string | readonly string[]>> = {}) {
  return {
    number: 1,
    standing: 'in-force' as const,
    values,
    writtenBy: paul,
    writtenAt: now,
    signatures: [{ name: 'sponsor', by: olga, at: now }],
    missingFields: [],
    missingSignatures: [],
    signedAt: now,
    expiresAt: null,
    ageDays: 1,
    isLate: false,
    withdrawal: null,
  };
}

function signedSheet(kind: string) {
  return {
    id: idNumber(900),
    version: 3,
    kind,
    subject: 'program',
    versions: [signedVersion()],
    people: [],
    differences: null,
    acknowledgement: null,
    mayWrite: false,
    maySign: [],
  };
}

beforeEach(() => sessionStorage.clear());

describe('what is promised', () => {
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
      ...signedSheet('replaces'),
      acknowledgement: { number: 1, mine: answered(), published: null },
    });
    api.on(getSheet, sheet);
    api.on(acknowledgeSheet, ({ body }) => {
      said.push(body);
      return sheet();
    });
    const { user } = openTab(`/how/${programId}`, api);
    const signed = await screen.findByText(/^Olga Owner, .*4 Mar/);
    expect(signed.closest('dl')?.textContent).toContain('Version1, 1 day old');
    expect(signed.closest('dl')?.textContent).toContain('not shown yet: too few have answered');
    await user.click(screen.getByRole('button', { name: 'I do not agree' }));
    expect(said).toEqual([{ number: 1, answer: 'disagree' }]);
    const pressed = { name: 'I do not agree', pressed: true };
    expect(await screen.findByRole('button', pressed)).toBeTruthy();
  });

  it('says of what nobody signed, or confirmed again, that it is so, and how many a group is', async () => {
    const kinds = ['replaces', 'permitted-use', 'data-use'].map((name) => findSheetKind(name));
    const groups = [
      { name: 'Sales Berlin', isKnown: true, people: 42 },
      { name: 'Sales Bonn', isKnown: true, people: null },
      { name: 'The vendor', isKnown: false, people: null },
    ];
    const api = employeesApi({ groups });
    api.on(listSheetKinds, () => ({ kinds }) as never);
    const line = { subject: 'program', number: 1, signedAt: now, maySign: [] };
    api.on(listSheets, () => ({
      sheets: [
        {
          ...line,
          kind: 'permitted-use',
          standing: 'expired' as const,
          expiresAt: now,
          inForce: null,
        },
        {
          ...line,
          kind: 'data-use',
          standing: 'in-force' as const,
          expiresAt: null,
          inForce: { number: 1, expiresAt: null },
        },
      ],
    }));
    const values = { datasets: ['Mails'], accessGroups: groups.map(({ name }) => name) };
    api.on(getSheet, () => ({
      ...signedSheet('data-use'),
      versions: [signedVersion(values)],
    }));
    openTab(`/how/${programId}`, api);
    expect(await screen.findByText('Nobody has signed this.')).toBeTruthy();
    expect(
      screen.getByText(/^It ran out on .*4 Mar.*nobody has confirmed it again\.$/),
    ).toBeTruthy();
    expect(screen.getByText('Sales Berlin: 42 people')).toBeTruthy();
    expect(screen.getByText('Sales Bonn: not shown, to protect small groups')).toBeTruthy();
    expect(screen.getByText(/^The vendor: not counted here/)).toBeTruthy();
  });
});
