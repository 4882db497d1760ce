import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '@causeway/bot/config.js';
import { runServerToEnd } from '../harness/child-server';

const guid = '7d4f0c2e-51a9-4b38-8e60-2f9c1d7a6b04';
const secret = 'Sup3r-secret-of-the-registration';
const ledgerKey = '5c'.repeat(32);
const personKey = 'a7'.repeat(32);
const folder = mkdtempSync(path.join(tmpdir(), 'causeway-settings-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const good: Readonly<Record<string, string>> = {
  CAUSEWAY_MODE: 'teams',
  PORT: '39781',
  DATA_DIR: path.join(folder, 'data'),
  PUBLIC_URL: 'https://causeway.example',
  ALLOWED_TENANTS: guid,
  BOT_APP_ID: guid,
  BOT_APP_PASSWORD: secret,
  BOT_APP_TENANT: guid,
  TAB_CLIENT_ID: guid,
  TAB_APP_ID_URI: `api://causeway.example/${guid}`,
  TEAMS_APP_ID: guid,
  LEDGER_KEY: ledgerKey,
  PERSON_KEY: personKey,
};

interface Case {
  readonly change: Readonly<Record<string, string>>;
  /** Every setting that is wrong, in one go. */
  readonly names: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'nothing at all': { change: { CAUSEWAY_MODE: '' }, names: ['CAUSEWAY_MODE'] },
  'a mode that does not exist': {
    change: { CAUSEWAY_MODE: 'production' },
    names: ['CAUSEWAY_MODE'],
  },
  'a port that is a word': { change: { PORT: 'http' }, names: ['PORT'] },
  'a port beyond the last': { change: { PORT: '65536' }, names: ['PORT'] },
  'a public address without TLS': {
    change: { PUBLIC_URL: 'http://causeway.example' },
    names: ['PUBLIC_URL'],
  },
  'a public address that is none': { change: { PUBLIC_URL: 'causeway' }, names: ['PUBLIC_URL'] },
  'no tenant allowed': { change: { ALLOWED_TENANTS: ' , ' }, names: ['ALLOWED_TENANTS'] },
  'a tenant that is a name': {
    change: { ALLOWED_TENANTS: `${guid},contoso.example` },
    names: ['ALLOWED_TENANTS'],
  },
  'every tenant of the world': {
    change: { ALLOWED_TENANTS: 'common' },
    names: ['ALLOWED_TENANTS'],
  },
  'a bot that is no id': { change: { BOT_APP_ID: 'causeway' }, names: ['BOT_APP_ID'] },
  'a password too short to be one': {
    change: { BOT_APP_PASSWORD: 'hunter2' },
    names: ['BOT_APP_PASSWORD'],
  },
  'a ledger key that is short': {
    change: { LEDGER_KEY: ledgerKey.slice(1) },
    names: ['LEDGER_KEY'],
  },
  'a ledger key that is text': { change: { LEDGER_KEY: 'z'.repeat(64) }, names: ['LEDGER_KEY'] },
  'a person key that is short': {
    change: { PERSON_KEY: personKey.slice(1) },
    names: ['PERSON_KEY'],
  },
  'an application address of another kind': {
    change: { TAB_APP_ID_URI: 'https://causeway.example' },
    names: ['TAB_APP_ID_URI'],
  },
  'a database of another kind': {
    change: { MSSQL_URL: 'postgres://causeway:Passw0rd-of-the-database@db/causeway' },
    names: ['MSSQL_URL'],
  },
  'keys of the channel without TLS': {
    change: { BOT_OPENID_METADATA: 'http://127.0.0.1:9/keys' },
    names: ['BOT_OPENID_METADATA'],
  },
  'a directory without TLS': {
    change: { LOGIN_AUTHORITY: 'http://127.0.0.1:9', V1_ISSUER: 'ftp://127.0.0.1' },
    names: ['LOGIN_AUTHORITY', 'V1_ISSUER'],
  },
  'no host that may be answered': {
    change: { SERVICE_URL_HOSTS: ',' },
    names: ['SERVICE_URL_HOSTS'],
  },
  'an address where a host is asked for': {
    change: { WEBHOOK_HOSTS: 'gateway.corp,https://portal.corp/' },
    names: ['WEBHOOK_HOSTS'],
  },
  'most of it missing': {
    change: {
      PUBLIC_URL: '',
      BOT_APP_ID: '',
      BOT_APP_PASSWORD: '',
      LEDGER_KEY: '',
      PERSON_KEY: '',
      TEAMS_APP_ID: '',
    },
    names: [
      'BOT_APP_ID',
      'BOT_APP_PASSWORD',
      'LEDGER_KEY',
      'PERSON_KEY',
      'PUBLIC_URL',
      'TEAMS_APP_ID',
    ],
  },
  'wrong here, missing there': {
    change: { PORT: '0', TAB_CLIENT_ID: 'x', BOT_APP_TENANT: '' },
    names: ['BOT_APP_TENANT', 'PORT', 'TAB_CLIENT_ID'],
  },
  'demo people in production': {
    change: { CAUSEWAY_MODE: 'local', NODE_ENV: 'production', DATA_DIR: path.join(folder, 'demo') },
    names: ['NODE_ENV'],
  },
};

/** Names, and settings whose values anybody may read in a log. */
const harmless = new Set(['CAUSEWAY_MODE', 'NODE_ENV', 'PORT']);

function repeatedIn(text: string, given: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(given)
    .filter(([name, value]) => !harmless.has(name) && value.length > 3 && text.includes(value))
    .map(([name]) => name);
}

function namedIn(problems: readonly string[]): ReadonlySet<string> {
  return new Set(problems.map((line) => /^([A-Z][A-Z0-9_]*) [^ ]/.exec(line)?.[1] ?? line));
}

describe('bad settings', () => {
  it.each(Object.entries(cases))(
    'with %s are all named at once, and no value is repeated',
    (_, { change, names }) => {
      const given = { ...good, ...change };
      const read = readConfig(given);

      const problems = read.kind === 'unusable' ? read.problems : [];
      expect(namedIn(problems)).toEqual(new Set(names));
      expect(problems).toHaveLength(names.length);
      expect(repeatedIn(problems.join(), given)).toEqual([]);
    },
  );

  it('are as bad as they are because the others are good', () => {
    expect(readConfig(good).kind).toBe('read');
  });
});

describe('a server with bad settings', () => {
  it.each(['a mode that does not exist', 'most of it missing', 'demo people in production'])(
    'does not start with %s, and says why',
    async (name) => {
      const { change, names } = cases[name] ?? { change: {}, names: [] };
      const given = { ...good, ...change };
      const { code, stdout, stderr } = await runServerToEnd(given);

      const [first, ...problems] = stderr.trimEnd().split('\n');
      const named = namedIn(problems.map((line) => line.replace(/^- /, '')));
      expect([code, first, stdout]).toEqual([2, 'Causeway cannot start:', '']);
      expect(named).toEqual(new Set(names));
      expect(repeatedIn(stderr, given)).toEqual([]);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
