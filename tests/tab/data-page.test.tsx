import { saveImportMapping } from '@causeway/shared/api/connections.js';
import { importObservations, importParticipants } from '@causeway/shared/api/observations.js';
import { getStage } from '@causeway/shared/api/stages.js';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { ProgramApi } from './program-api.js';
import { programId, sampleMe } from './sample.js';

type Row = Readonly<Record<string, unknown>>;

const tickets = [
  'Ticketnummer;Eröffnet am;Kategorie;Bearbeitungszeit',
  'INC1;17.11.2026 08:00;Wie geht das?;12,5',
  'INC2;17.11.2026 09:30;fault;3',
  'INC3;irgendwann;fault;3',
].join('\r\n');

function fileOf(text: string, name = 'tickets.csv'): File {
  return new File([text], name, { type: 'text/csv' });
}

/** A server that takes rows and remembers which it kept. */
function receiving(api: ProgramApi) {
  const kept = new Map<string, Row>();
  const checked: Row[] = [];
  api.on(importObservations, ({ body }) => {
    const rows = body.rows as Row[];
    if (body.isDryRun) checked.push(...rows);
    const known = rows.filter(({ key }) => kept.has(String(key)));
    if (!body.isDryRun) for (const row of rows) kept.set(String(row['key']), row);
    const { isDryRun } = body;
    const repeated = known.length;
    return { accepted: rows.length - repeated, repeated, changed: 0, refused: [], isDryRun };
  });
  return { kept, checked };
}

async function openDataPage(api = new ProgramApi({ me: manager() })) {
  const opened = openTab(`/programs/${programId}/data`, api);
  await screen.findByRole('heading', { name: 'Import a file' });
  return { api, ...opened };
}

function manager() {
  const grants = [{ programId, programName: 'Draftly rollout', role: 'program-manager' as const }];
  return sampleMe({ grants });
}

type User = Awaited<ReturnType<typeof openDataPage>>['user'];

async function pick(user: User, file: File): Promise<void> {
  await user.upload(screen.getByLabelText('Choose a file'), file);
}

async function sayWhatItIs(user: User, kind: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: 'What is each row?' }));
  await user.click(await screen.findByRole('option', { name: kind }));
}

async function check(user: User): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Check the whole file' }));
  await screen.findByText('Rows read');
}

beforeEach(() => {
  sessionStorage.clear();
  jest.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/Berlin', 'UTC']);
});

describe('who comes to the data page', () => {
  it('comes from the list of programs', async () => {
    const { user } = openTab('/charters', new ProgramApi({ me: manager() }));
    await user.click(await screen.findByRole('link', { name: 'Data of Draftly rollout' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Data' })).toBeTruthy();
  });

  it('is led to the keys as a program manager, and not as a governance owner', async () => {
    const shown = await openDataPage();
    expect(screen.getByRole('link', { name: 'Keys for other systems' })).toBeTruthy();
    shown.unmount();
    await openDataPage(new ProgramApi());
    expect(screen.queryByRole('link', { name: 'Keys for other systems' })).toBeNull();
  });

  it('is told that it is not theirs to bring in where their part is another', async () => {
    const grants = [{ programId, programName: 'Draftly rollout', role: 'sponsor' as const }];
    openTab(`/programs/${programId}/data`, new ProgramApi({ me: sampleMe({ grants }) }));
    expect(await screen.findByText(/not yours to bring in/)).toBeTruthy();
  });

  it('is told that it is not here without a part in the program', async () => {
    const api = new ProgramApi({ me: sampleMe({ grants: [] }) });
    api.on(getStage, () => {
      throw new Refusal(403, 'forbidden');
    });
    openTab(`/programs/${programId}/data`, api);
    expect(await screen.findByText('This program is not here')).toBeTruthy();
  });
});

describe('what has arrived', () => {
  it('is counted, with what still waits', async () => {
    await openDataPage();
    expect(await screen.findByText('1,200 observations')).toBeTruthy();
    expect(screen.getByText('300 observations')).toBeTruthy();
  });
});

describe('a file', () => {
  it('is mapped by itself, shown as it will be understood, checked, and only then imported', async () => {
    const { api, user } = await openDataPage();
    const { kept, checked } = receiving(api);
    await pick(user, fileOf(tickets));
    expect(await screen.findByText(/separated by semicolon, 4 columns/)).toBeTruthy();
    await sayWhatItIs(user, /Support tickets/);

    const preview = screen.getByRole('region', { name: /first rows/ });
    const first = within(preview).getByRole('row', { name: /INC1/ });
    expect(first.textContent).toContain('17 Nov 2026, 08:00:00 CET');
    expect(within(preview).getByRole('row', { name: /INC3/ }).textContent).toContain(
      'This is no date or time',
    );
    expect(screen.getByText('2 of the first 3 rows cannot be read yet.')).toBeTruthy();

    await user.selectOptions(screen.getByLabelText('Wie geht das?'), 'how-to question');
    expect(screen.getByText('1 of the first 3 rows cannot be read yet.')).toBeTruthy();
    await check(user);
    expect(document.activeElement?.textContent).toMatch(/^One row cannot/);
    expect(checked.map(({ key }) => key)).toEqual(['INC1', 'INC2']);
    expect(kept.size).toBe(0);
    const refused = screen.getByRole('region', { name: 'Rows that were refused' });
    expect(within(refused).getByRole('row', { name: /^4 when irgendwann/ })).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Import the other 2 rows' }));
    expect(await screen.findByText('The file is imported, but for one row.')).toBeTruthy();
    expect(kept.get('INC1')).toEqual({
      kind: 'ticket',
      key: 'INC1',
      at: Date.parse('2026-11-17T07:00Z'),
      category: 'how-to',
      minutes: 12.5,
    });

    await user.click(screen.getByRole('button', { name: 'Import the next file' }));
    await pick(user, fileOf('Ticketnummer;Eröffnet am\r\nINC2;17.11.2026 09:30'));
    await sayWhatItIs(user, /Support tickets/);
    await check(user);
    expect(screen.getByText(/There is nothing to import/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });

  it('cannot be checked before what is needed is mapped, and says what that is', async () => {
    const { user } = await openDataPage();
    await pick(user, fileOf('a,b\n1,2\n'));
    await sayWhatItIs(user, /Uses of the tool/);
    const outcome = { name: 'outcome (needed)', description: /Choose where “outcome” comes from/ };
    expect(screen.getByRole('combobox', outcome)).toBeTruthy();
    const missing = screen.getByText('Before it can go on').parentElement;
    expect(missing?.textContent).toContain('Choose where “outcome” comes from.');
    const button = screen.getByRole('button', { name: 'Check the whole file' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.selectOptions(screen.getByLabelText('key (needed)'), 'Column: a');
    await user.selectOptions(screen.getByLabelText('when (needed)'), 'Column: b');
    await user.selectOptions(screen.getByLabelText('outcome (needed)'), 'the same for every row…');
    await user.selectOptions(screen.getByLabelText('person (needed)'), 'Column: a');
    expect(
      screen.getByRole('combobox', { name: 'key (needed)', description: /names people/ }),
    ).toBeTruthy();
  });

  it('of participants goes its own way', async () => {
    const { api, user } = await openDataPage();
    const sent: unknown[] = [];
    api.on(importParticipants, ({ body }) => {
      sent.push(...body.rows);
      return { accepted: 1, repeated: 0, changed: 0, refused: [], isDryRun: body.isDryRun };
    });
    await pick(user, fileOf('Mitarbeiter,Herkunft\nmara@example.org,freiwillig gemeldet\n'));
    await sayWhatItIs(user, /Who takes part/);
    await check(user);
    expect(sent).toEqual([{ person: 'mara@example.org', provenance: 'volunteered' }]);
  });

  it('is taken for people where somebody came to import people', async () => {
    const { user } = openTab(
      `/programs/${programId}/data?rows=participants`,
      new ProgramApi({ me: manager() }),
    );
    await screen.findByRole('heading', { name: 'Import a file' });
    await pick(user, fileOf('Mitarbeiter,Herkunft\nmara@example.org,freiwillig gemeldet\n'));
    const kind = await screen.findByRole('combobox', { name: 'What is each row?' });
    await waitFor(() => expect(kind.textContent).toMatch(/Who takes part/));
  });

  it.each([
    ['is empty', fileOf('\n\n'), /This file is empty/],
    ['has no rows', fileOf('a,b\n'), /a header and no rows/],
    ['is a workbook', new File([Uint8Array.from([80, 75, 3, 4])], 'a.csv'), /Excel workbook/],
    ['never closes a quote', fileOf(`a\n"${'x'.repeat(1_100_000)}`), /line 2 never ends/],
  ])('that %s is refused where it was chosen', async (_, file, sentence) => {
    const { user } = await openDataPage();
    await pick(user, file);
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  });

  it('is sent again by itself while nobody answers, and stops when it is told to', async () => {
    const { api, user } = await openDataPage();
    await pick(user, fileOf(tickets));
    await sayWhatItIs(user, /Support tickets/);
    api.on(importObservations, () => {
      throw new Refusal(503, 'unavailable');
    });
    await user.click(screen.getByRole('button', { name: 'Check the whole file' }));
    expect(await screen.findByText(/tried again by itself/)).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Checking the file' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Choose another file' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/^Stopped\./)).toBeTruthy();
  });

  it('keeps its mapping for the next of its kind', async () => {
    const { api, user } = await openDataPage();
    receiving(api);
    const saved: unknown[] = [];
    api.on(saveImportMapping, ({ params, body }) => {
      saved.push(body);
      const { name, mapping } = body;
      return { id: params.mappingId, version: 1, name, mapping, savedAt: 1_772_000_000_000 };
    });
    await pick(user, fileOf(tickets));
    await sayWhatItIs(user, /Support tickets/);
    await user.click(screen.getByRole('button', { name: 'Save this mapping' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Name of the mapping'), 'Desk');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved).toMatchObject([{ name: 'Desk', version: 0 }]));
    expect(await screen.findByRole('button', { name: 'Remove mapping' })).toBeTruthy();
  });

  it('has nothing axe objects to while it is mapped and when it is checked', async () => {
    const { api, user } = await openDataPage();
    receiving(api);
    const findings = async () => {
      const { violations } = await axe.run(document.body, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: false } },
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    await pick(user, fileOf(tickets));
    await sayWhatItIs(user, /Support tickets/);
    expect(await findings()).toEqual([]);
    await check(user);
    expect(await findings()).toEqual([]);
  });
});
