import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { mapRow, planImport, understandRow } from '@causeway/shared/domain/import/map-row.js';
import { mappingProblems } from '@causeway/shared/domain/import/mapping-problems.js';
import { suggestMapping } from '@causeway/shared/domain/import/suggest-mapping.js';
import type { Sample } from '@causeway/shared/domain/import/suggest-mapping.js';
import { ticketMapping } from '../builders/import-mapping';

const header = ['Ticket', 'Erstellt', 'Kategorie', 'Minuten'];

function record(...cells: readonly string[]) {
  return { line: 2, cells, isBroken: false };
}

function mapped(cells: readonly string[], change: Partial<ImportMapping> = {}, columns = header) {
  return mapRow(planImport({ ...ticketMapping, ...change }, columns, null), record(...cells));
}

describe('a row of a file', () => {
  it('becomes what the API takes: words, local times, decimal commas and a word for all rows', () => {
    expect(mapped(['INC1', '25.10.2026 02:30', 'Anleitung', '12,5'])).toEqual({
      row: {
        kind: 'ticket',
        key: 'INC1',
        at: Date.parse('2026-10-25T00:30Z'),
        category: 'how-to',
        handledBy: 'service-desk',
        minutes: 12.5,
      },
      problems: [],
    });
  });

  it('leaves out what it does not say, so that the default holds', () => {
    expect(mapped(['INC1', '17.11.2026 08:00', '', '']).row).toEqual({
      kind: 'ticket',
      key: 'INC1',
      at: Date.parse('2026-11-17T07:00Z'),
      handledBy: 'service-desk',
    });
  });

  it('says everything that is wrong with it at once', () => {
    expect(mapped(['', '29.3.2026 02:30', 'Sonstwas', '721']).problems).toEqual([
      { field: 'key', code: 'required' },
      { field: 'at', code: 'skipped-hour' },
      { field: 'category', code: 'not-a-word' },
      { field: 'minutes', code: 'too-large' },
    ]);
  });

  it('is refused whole when its cells cannot be told apart', () => {
    const more = record('INC1', '17.11.2026', 'fault', '1', 'and more');
    const plan = planImport(ticketMapping, header, null);
    expect(mapRow(plan, more).problems).toEqual([{ field: 'row', code: 'too-many-cells' }]);
    expect(mapRow(plan, { ...more, isBroken: true }).problems).toEqual([
      { field: 'row', code: 'broken-quotes' },
    ]);
  });

  it('makes a key of several columns that no other row’s columns make', () => {
    const key = { from: 'columns' as const, columns: ['Ticket', 'Kategorie'] };
    const keyOf = (ticket: string, category: string) =>
      mapped([ticket, '17.11.2026', category, ''], { fields: { key } }).row['key'];
    expect(keyOf('a', 'b')).toBe('a|b');
    expect(new Set([keyOf('a|', 'b'), keyOf('a', '|b'), keyOf('a\\', '|b')]).size).toBe(3);
    expect(keyOf('', ' ')).toBeUndefined();
  });

  it('names a use case the program has, where that is known', () => {
    const mapping: ImportMapping = {
      ...ticketMapping,
      fields: {
        useCase: { from: 'column', column: 'Ticket', words: { calls: 'Preparing a call' } },
      },
    };
    const plan = planImport(mapping, header, new Set(['preparing a call']));
    expect(mapRow(plan, record('Calls')).row).toEqual({
      kind: 'ticket',
      useCase: 'Preparing a call',
    });
    expect(mapRow(plan, record('Mails')).problems).toEqual([
      { field: 'useCase', code: 'unknown-use-case' },
    ]);
  });

  it('shows each field as it will be understood', () => {
    const plan = planImport(ticketMapping, header, null);
    expect(understandRow(plan, record('INC1', 'soon', 'fault', ''))).toEqual([
      { name: 'key', text: 'INC1', reading: { kind: 'value', value: 'INC1' } },
      { name: 'at', text: 'soon', reading: { kind: 'problem', code: 'not-a-time' } },
      { name: 'category', text: 'fault', reading: { kind: 'value', value: 'fault' } },
      {
        name: 'handledBy',
        text: 'service-desk',
        reading: { kind: 'value', value: 'service-desk' },
      },
      { name: 'minutes', text: '', reading: null },
    ]);
  });
});

describe('a mapping', () => {
  it('of a file that has all its columns has no problem', () => {
    expect(mappingProblems(ticketMapping, header)).toEqual([]);
  });

  it('waits for the kind', () => {
    expect(mappingProblems({ ...ticketMapping, kind: null }, header)).toEqual([
      { field: 'kind', code: 'no-kind', what: null },
    ]);
  });

  it('says which columns, words and zones it does not find', () => {
    const { key: _, ...fields } = ticketMapping.fields;
    const mapping: ImportMapping = {
      ...ticketMapping,
      timeZone: 'Mars/Olympus',
      fields: {
        ...fields,
        category: { from: 'column', column: 'Art', words: { Anleitung: 'howto' } },
        handledBy: { from: 'constant', value: 'somebody' },
      },
    };
    expect(mappingProblems(mapping, header)).toEqual([
      { field: 'key', code: 'unmapped', what: null },
      { field: 'category', code: 'no-such-column', what: 'Art' },
      { field: 'category', code: 'bad-word', what: 'howto' },
      { field: 'handledBy', code: 'bad-constant', what: 'somebody' },
      { field: 'timeZone', code: 'unknown-time-zone', what: 'Mars/Olympus' },
    ]);
  });

  it('keeps people out of the key, which is kept as it is written', () => {
    const person = { from: 'column' as const, column: 'Melder', words: {} };
    const key = { from: 'columns' as const, columns: ['Ticket', 'Melder'] };
    const mapping = { ...ticketMapping, fields: { ...ticketMapping.fields, person, key } };
    expect(mappingProblems(mapping, [...header, 'Melder'])).toEqual([
      { field: 'key', code: 'key-names-people', what: null },
    ]);
  });
});

function suggested(part: Pick<Sample, 'header' | 'rows'> & Partial<Sample>) {
  return suggestMapping({
    target: 'observations',
    kind: 'ticket',
    timeZone: 'Europe/Berlin',
    namesOf: () => [],
    ...part,
  });
}

const columnsOf = ({ fields }: ImportMapping) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, source]) => [
      name,
      source.from === 'column' ? source.column : source.from,
    ]),
  );

describe('a suggested mapping', () => {
  it('knows what a German service desk calls its columns', () => {
    const mapping = suggested({
      header: ['Ticketnummer', 'Eröffnet am', 'Melder', 'Kategorie', 'Bearbeitungszeit', 'Notiz'],
      rows: [['INC1', '17.11.2026 08:00', 'mara@example.org', 'Anleitung', '12,5', 'dringend']],
      namesOf: (field, word) => (field === 'category' && word === 'how-to' ? ['Anleitung'] : []),
    });
    expect(columnsOf(mapping)).toEqual({
      key: 'Ticketnummer',
      at: 'Eröffnet am',
      person: 'Melder',
      category: 'Kategorie',
      minutes: 'Bearbeitungszeit',
    });
    expect(mapping).toMatchObject({ timeFormat: 'day-first', decimal: 'comma' });
    expect(mapping.fields['category']).toMatchObject({ words: { Anleitung: 'how-to' } });
  });

  it('knows what an English usage log calls its columns', () => {
    const mapping = suggested({
      kind: 'interaction',
      header: ['event_id', 'timestamp', 'userPrincipalName', 'Outcome', 'minutes_saved'],
      rows: [['e1', '1794924309250', 'mara@example.org', 'used', '2.5']],
    });
    expect(columnsOf(mapping)).toEqual({
      key: 'event_id',
      at: 'timestamp',
      person: 'userPrincipalName',
      outcome: 'Outcome',
      minutesSaved: 'minutes_saved',
    });
    expect(mapping).toMatchObject({ timeFormat: 'unix-ms', decimal: 'point' });
  });

  it('tells times and people by their cells where the name says nothing', () => {
    const mapping = suggested({
      header: ['A', 'B', 'C'],
      rows: [
        ['1', '11/13/2026 3:00 PM', 'mara@example.org'],
        ['2', '1/2/2026 9:00 AM', 'olu@example.org'],
      ],
    });
    expect(columnsOf(mapping)).toEqual({ at: 'B', person: 'C' });
    expect(mapping.timeFormat).toBe('month-first');
  });

  it('is not led astray by a few broken cells', () => {
    const mapping = suggested({
      header: ['A', 'Wann'],
      rows: [
        ['1', '3/4/2026'],
        ['2', 'unknown'],
        ['3', '12/31/2026'],
      ],
    });
    expect(columnsOf(mapping)).toEqual({ at: 'Wann' });
    expect(mapping.timeFormat).toBe('month-first');
  });

  it('gives a column to one field alone, and none to a field its cells cannot fill', () => {
    const mapping = suggested({
      header: ['ID', 'Time', 'Duration'],
      rows: [['1', '2026-11-17T08:00Z', 'about an hour']],
    });
    expect(columnsOf(mapping)).toEqual({ key: 'ID', at: 'Time' });
  });

  it('fits participants too', () => {
    const mapping = suggested({
      target: 'participants',
      kind: null,
      header: ['Mitarbeiter', 'Herkunft', 'Welle', 'Zugang seit'],
      rows: [['mara@example.org', 'volunteered', '1', '2026-11-17']],
    });
    expect(columnsOf(mapping)).toEqual({
      person: 'Mitarbeiter',
      provenance: 'Herkunft',
      ring: 'Welle',
      accessAt: 'Zugang seit',
    });
  });
});
