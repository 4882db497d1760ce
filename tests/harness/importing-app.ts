import path from 'node:path';
import { openEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { createCommands, readOnlyStores } from '@causeway/bot/store/commands.js';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { CausewayApi } from '@causeway/bot/tools/import/causeway-api.js';
import { csvTools } from '@causeway/bot/tools/import/csv-tools.js';
import { loadMeasureInput } from '@causeway/bot/usecases/measure/load-measure-input.js';
import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import type { Ports } from '@causeway/bot/usecases/ports.js';
import { CsvReader } from '@causeway/shared/domain/import/csv-reader.js';
import type { ImportResult } from '@causeway/shared/domain/import/import-file.js';
import { importFile } from '@causeway/shared/domain/import/import-file.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { mapRow, planImport } from '@causeway/shared/domain/import/map-row.js';
import { allMeasures } from '@causeway/shared/domain/measure/all-measures.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { ObservedFile } from '../builders/observed-files';
import { jsonOf } from './api-client';
import { homeTenantId, TeamsApp } from './teams-app';

const administratorId = '01980000-0000-7000-8000-000000000001';
const toolId = '01980000-0000-7000-8000-000000000002';
const mappingId = '01980000-0000-7000-8000-000000000006';
const programId = '01980000-0000-7000-8000-000000000003' as ProgramId;
const useCaseIds = ['01980000-0000-7000-8000-000000000004', '01980000-0000-7000-8000-000000000005'];
export const useCaseNames = ['Preparing a call', 'Writing, "for" customers'];

type Ask = (method: string, place: string, body?: object) => Promise<{ secret: string }>;

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new Uint8Array(Buffer.from(text));
  const size = 10_007;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A server with one program and a key for it. All of them have the same ids, so what they hold can be compared. */
export class ImportingApp {
  #closed: Promise<void> | undefined;

  private constructor(
    readonly app: TeamsApp,
    /** What lets a system in. */
    readonly key: string,
    readonly api: CausewayApi,
    private readonly askAsAdministrator: Ask,
  ) {}

  static async open(): Promise<ImportingApp> {
    const app = await TeamsApp.open();
    const token = app.directory.token(homeTenantId, administratorId, {
      name: 'Ada',
      roles: ['administrator'],
    });
    const ask: Ask = async (method, place, body) =>
      jsonOf(await app.client.ask({ method, path: place, token, ...(body && { body }) }));
    await ask('GET', '/api/me');
    const tool = { version: 0, name: 'Coach', teamsAppIds: [], isRetired: false };
    await ask('PUT', `/api/tools/${toolId}`, tool);
    const place = `/api/programs/${programId}`;
    await ask('PUT', place, { version: 0, name: 'Coaching', toolId });
    for (const [at, name] of useCaseNames.entries()) {
      const useCase = { version: 0, name, isRetired: false };
      await ask('PUT', `${place}/use-cases/${useCaseIds[at] ?? ''}`, useCase);
    }
    const { secret } = await ask('POST', `${place}/api-keys`, { name: 'Export' });
    return new ImportingApp(app, secret, new CausewayApi(app.client.origin, secret), ask);
  }

  async keep(name: string, mapping: ImportMapping): Promise<void> {
    const place = `/api/programs/${programId}/import-mappings/${mappingId}`;
    await this.askAsAdministrator('PUT', place, { version: 0, name, mapping });
  }

  close(): Promise<void> {
    return (this.#closed ??= this.app.close());
  }

  async remove(): Promise<void> {
    await this.close();
    await this.app.remove();
  }

  /** The road of `npm run import`, without its command line. */
  import({ text, mapping }: ObservedFile): Promise<ImportResult> {
    return importFile({
      pieces: piecesOf(text),
      reader: new CsvReader(csvTools, mapping.delimiter),
      prepare: (header) => {
        const plan = planImport(mapping, header, null);
        return (record) => mapRow(plan, record);
      },
      send: (rows) => this.api.send(mapping.target, rows, false),
      wait: () => Promise.resolve(),
      report: () => undefined,
      isStopped: () => false,
    });
  }

  /** Ends the server, counts what it received, and reads everything that is made of it. */
  async whatIsCounted(now: number) {
    await this.close();
    const file = path.join(this.app.folder, 'causeway.db');
    const database = openEmbeddedDatabase({ path: file, clock: () => now });
    const keys = createLedgerKeys({
      id: 'environment',
      secret: Buffer.from('5c'.repeat(32), 'hex'),
    });
    const tenantId = homeTenantId as TenantId;
    const read = (of: TenantId) => readOnlyStores(database, keys, of);
    const ports = { commands: createCommands(database, keys), read, now: () => now } as Ports;
    while ((await countObservations(ports, tenantId, { programId })) === 'more');
    const stores = read(tenantId);
    const input = await loadMeasureInput(stores, programId, now);
    const counted = {
      tallies: await stores.tallies.listByDay({ programId }),
      personUses: await stores.personUses.list(programId),
      participants: await stores.participants.listOfProgram(programId),
      measures: allMeasures.map((measure) => [measure.name, measure.estimate(input)]),
    };
    await database.close();
    return counted;
  }
}
