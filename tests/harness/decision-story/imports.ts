import { randomUUID } from 'node:crypto';
import { saveImportMapping } from '@causeway/shared/api/connections.js';
import type { Receipt } from '@causeway/shared/api/observations.js';
import { CausewayApi } from '@causeway/bot/tools/import/causeway-api.js';
import { csvTools } from '@causeway/bot/tools/import/csv-tools.js';
import { CsvReader } from '@causeway/shared/domain/import/csv-reader.js';
import { importFile } from '@causeway/shared/domain/import/import-file.js';
import type { FieldSource } from '@causeway/shared/domain/import/import-mapping.js';
import { mapRow, planImport } from '@causeway/shared/domain/import/map-row.js';
import { hourMs } from '@causeway/shared/lib/instant.js';
import { jsonOf } from '../api-client';
import type { ProgramInStory } from './program-in-story';

type Row = Readonly<Record<string, unknown>>;

/** As a system with the program's key sends it. Everything in it has to be taken. */
async function send(program: ProgramInStory, path: string, rows: readonly Row[]): Promise<Receipt> {
  const asking = { method: 'POST', path, token: program.key, body: { rows } };
  const receipt = jsonOf<Receipt>(await program.office.app.client.ask(asking));
  if (receipt.refused.length > 0) throw new Error(JSON.stringify(receipt.refused.slice(0, 3)));
  return receipt;
}

export function sendParticipants(program: ProgramInStory, rows: readonly Row[]): Promise<Receipt> {
  return send(program, '/api/participants', rows);
}

function sendObservations(program: ProgramInStory, rows: readonly Row[]): Promise<Receipt> {
  const at = program.office.now - hourMs;
  const keyed = rows.map((row) => ({ key: randomUUID(), at, ...row }));
  return send(program, '/api/observations', keyed);
}

const columns: Readonly<Record<string, FieldSource>> = {
  key: { from: 'column', column: 'Nr.', words: {} },
  at: { from: 'column', column: 'Geprüft am', words: {} },
  useCase: { from: 'column', column: 'Wofür', words: {} },
  verdict: { from: 'column', column: 'Urteil', words: { ja: 'right', nein: 'wrong' } },
  review: { from: 'constant', value: 'reviewed' },
};

/** Iris keeps her audits in a file of a German desk; how it is read is said once. */
export async function agreeOnIrissFile(program: ProgramInStory): Promise<string> {
  const mappingId = randomUUID();
  await program.office.done('pavel', saveImportMapping, {
    params: { ...program.params, mappingId },
    body: {
      version: 0,
      name: 'Audits',
      mapping: {
        target: 'observations',
        kind: 'audit',
        fields: columns,
        timeFormat: 'day-first',
        timeZone: 'Europe/Berlin',
        delimiter: ';',
      },
    },
  });
  return mappingId;
}

function berlinTime(at: number): string {
  const zone = { timeZone: 'Europe/Berlin', hourCycle: 'h23' } as const;
  const date = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('de-DE', { ...zone, ...date, ...time })
    .format(at)
    .replace(',', '');
}

export interface Audits {
  readonly right: number;
  readonly wrong: number;
}

/** As `npm run import` does it, with the mapping that was agreed on. */
export async function importAudits(program: ProgramInStory, audits: Audits): Promise<number> {
  const { office, key, useCases } = program;
  const verdicts = [
    ...Array.from({ length: audits.right }, () => 'ja'),
    ...Array.from({ length: audits.wrong }, () => 'nein'),
  ];
  const lines = verdicts.map((verdict, at) => {
    const useCase = useCases[at % useCases.length]?.name ?? '';
    return [randomUUID(), berlinTime(office.now - hourMs), useCase, verdict].join(';');
  });
  const text = ['Nr.;Geprüft am;Wofür;Urteil', ...lines].join('\n');
  const api = new CausewayApi(office.app.client.origin, key);
  const saved = (await api.mappings()).find(({ name }) => name === 'Audits');
  if (!saved) throw new Error('Nobody said how the file is read');
  const { mapping } = saved;
  const result = await importFile({
    pieces: (async function* () {
      yield await Promise.resolve(new Uint8Array(Buffer.from(text)));
    })(),
    reader: new CsvReader(csvTools, mapping.delimiter),
    prepare(header) {
      const plan = planImport(mapping, header, null);
      return (record) => mapRow(plan, record);
    },
    send: (rows) => api.send(mapping.target, rows, false),
    wait: () => Promise.resolve(),
    report: () => undefined,
    isStopped: () => false,
  });
  const { accepted, read } = result.counts;
  if (result.kind !== 'finished' || accepted !== read) throw new Error(JSON.stringify(result));
  return accepted;
}

/** Those who try it out: half of them asked to, half were told to, and some of these have doubts. */
export function cohort(program: ProgramInStory, size = 40): readonly Row[] {
  const { ids, now } = program.office;
  const labels = ['skeptical', 'high-workload', 'less-technical', 'struggling'].join(';');
  const known = [ids.mara, ids.kim];
  return Array.from({ length: size }, (_, at) => {
    const person = known[at] ?? `employee-${String(at)}`;
    const isVolunteer = at % 2 === 0;
    const came = isVolunteer
      ? { provenance: 'volunteered', source: 'Call in the newsletter' }
      : { provenance: 'assigned', source: 'Drawn by lot', labels, labelSource: 'self' };
    return { person, ...came, accessAt: now, invitation: 'accepted' };
  });
}

/** Twelve begin, eight follow, eight more come last; Mara and Kim are among the first. */
export function peopleOfTheStages(program: ProgramInStory): readonly Row[] {
  const { now } = program.office;
  return cohort(program, 28).map(({ person, provenance, source }, at) => ({
    person,
    provenance,
    source,
    ring: at < 12 ? 1 : at < 20 ? 2 : 3,
    accessAt: now,
  }));
}

/** A week of work with it, by everybody who has it. */
export async function aWeekOfUse(program: ProgramInStory, people: readonly Row[]): Promise<void> {
  const rows = people.flatMap(({ person }) =>
    program.useCases.map(({ id }) => ({
      kind: 'interaction',
      person,
      useCase: id,
      outcome: 'used',
    })),
  );
  await sendObservations(program, rows);
}

/** People had questions, and somebody answered them. */
export async function someTickets(
  program: ProgramInStory,
  count: number,
  handledBy: 'service-desk' | 'vendor',
): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    kind: 'ticket',
    person: `employee-${String(at + 2)}`,
    category: 'how-to',
    handledBy,
  }));
  await sendObservations(program, rows);
}
