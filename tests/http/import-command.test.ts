import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ticketMapping } from '../builders/import-mapping';
import { ImportingApp } from '../harness/importing-app';

const command = path.resolve('bot/dist/tools/import-file.js');
const header = 'Ticket;Erstellt;Kategorie;Minuten';
const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short' }).format(
  Date.now() - 86_400_000,
);

let app: ImportingApp;
let folder: string;

beforeAll(async () => {
  app = await ImportingApp.open();
  await app.keep('Service desk', ticketMapping);
  folder = mkdtempSync(path.join(tmpdir(), 'causeway-import-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.remove();
});

function write(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** `npm run import -- …`, as somebody types it in a folder of their own. */
function run(...args: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  const env = { PATH: process.env['PATH'], INIT_CWD: folder };
  const given = [command, ...args, '--url', app.app.client.origin];
  return new Promise((resolve) => {
    execFile(process.execPath, given, { env }, (error, out, errors) => {
      resolve({ code: Number(error?.code ?? 0), out, errors });
    });
  });
}

describe('npm run import', () => {
  it('sends a file by a saved mapping, tells the counts and writes down what was refused', async () => {
    write('key.txt', `${app.key}\n`);
    write('tickets.csv', header, `T1;${day} 08:00;Anleitung;1,5`, `T2;${day};fault;viel`);
    const args = ['tickets.csv', '--mapping', 'service DESK', '--key-file', 'key.txt'];
    const dry = await run(...args, '--dry-run');
    expect(dry).toMatchObject({ code: 1, errors: '' });
    expect(dry.out).toContain('Dry run: nothing was kept. 2 rows read: 1 accepted');
    const first = await run(...args, '--errors', 'refused.csv');
    expect(first.code).toBe(1);
    expect(first.out).toContain('2 rows read: 1 accepted, 0 known already, 0 changed, 1 refused.');
    expect(first.out).toContain('line 3, minutes: This is no number');
    expect(readFileSync(path.join(folder, 'refused.csv'), 'utf8')).toContain(
      `;T2;${day};fault;viel`,
    );
    const mended = write(
      'mended.csv',
      header,
      `T1;${day} 08:00;Anleitung;1,5`,
      `T2;${day};fault;1`,
    );
    const second = await run(mended, ...args.slice(1));
    expect(second.code).toBe(0);
    expect(second.out).toContain('2 rows read: 1 accepted, 1 known already');
  });

  it('says what to do when it cannot begin', async () => {
    write('key.txt', app.key);
    write(
      'other-key.txt',
      app.key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    );
    write('map.json', '{"target":"observations"}');
    write('tickets.csv', 'Nummer;Datum', '1;2');
    const withKey = ['tickets.csv', '--key-file', 'key.txt', '--mapping'];
    const calls: readonly (readonly [string[], RegExp])[] = [
      [[], /No file is named/],
      [['nowhere.csv', '--mapping', 'x'], /The file is not there/],
      [['tickets.csv', '--mapping', 'x'], /There is no API key/],
      [[...withKey, 'Unknown'], /No mapping is called “Unknown”.*\n {2}Service desk/],
      [[...withKey, 'map.json'], /is no mapping; look at: kind, fields/],
      [[...withKey, 'Service desk'], /does not fit this file:\n.*no column “Ticket”/],
      [
        ['tickets.csv', '--key-file', 'other-key.txt', '--mapping', 'x'],
        /not known, or it was revoked/,
      ],
    ];
    for (const [args, sentence] of calls) {
      const { code, errors } = await run(...args);
      expect(errors).toMatch(sentence);
      expect([code, errors.includes('    at ')]).toEqual([2, false]);
    }
  });
});
