import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';

export interface ImportOptions {
  readonly file: string;
  readonly bytes: number;
  /** A file with a mapping in JSON, or the name it is saved under. */
  readonly mapping: { readonly file: string } | { readonly name: string };
  readonly origin: string;
  readonly key: string;
  readonly isDryRun: boolean;
  readonly errorsFile: string | undefined;
}

/** Something the person who typed the command can put right. */
export class WrongCall extends Error {}

export const usage = `npm run import -- <file.csv> --mapping <name or file.json> --key-file <file>

  --mapping <…>     how columns become rows: the name it is saved under, or a JSON file
  --key-file <…>    a file that holds an API key; or set CAUSEWAY_API_KEY
  --url <…>         where Causeway is; http://127.0.0.1:3978 unless given
  --dry-run         read and check everything, keep nothing
  --errors <…>      write the rows that were refused to this file
`;

type Env = Readonly<Record<string, string | undefined>>;

/** npm changes the folder before it runs a script; paths are meant from where they were typed. */
function pathFrom(env: Env, path: string): string {
  return resolve(env['INIT_CWD'] ?? '.', path);
}

function existing(path: string, what: string): string {
  if (existsSync(path) && statSync(path).isFile()) return path;
  throw new WrongCall(`${what} is not there: ${path}`);
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new WrongCall(`--url is not an address: ${text}`);
  }
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isHere) {
    throw new WrongCall('--url must begin with https://, or the key would travel in the clear.');
  }
  return url.origin;
}

function keyOf(file: string | undefined, env: Env): string {
  const from = file === undefined ? 'CAUSEWAY_API_KEY' : file;
  const text =
    file === undefined
      ? env['CAUSEWAY_API_KEY']
      : readFileSync(existing(pathFrom(env, file), 'The key file'), 'utf8');
  const key = text?.trim();
  if (!key) {
    throw new WrongCall(
      'There is no API key. Make one on the program’s Data page, then name its file with --key-file or set CAUSEWAY_API_KEY.',
    );
  }
  if (readApiKeyToken(key)) return key;
  throw new WrongCall(`What ${from} holds is no API key; those begin with cwk_.`);
}

function mappingOf(text: string | undefined, env: Env): ImportOptions['mapping'] {
  if (text === undefined) throw new WrongCall('--mapping is missing: how columns become rows.');
  return text.endsWith('.json')
    ? { file: existing(pathFrom(env, text), 'The mapping') }
    : { name: text };
}

function argumentsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        url: { type: 'string', default: 'http://127.0.0.1:3978' },
        'key-file': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        errors: { type: 'string' },
      },
    });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : String(error));
  }
}

export function readImportOptions(args: readonly string[], env: Env): ImportOptions {
  const { values, positionals } = argumentsOf(args);
  const [named, ...more] = positionals;
  if (named === undefined) throw new WrongCall('No file is named.');
  if (more.length > 0) throw new WrongCall(`One file at a time, please: ${positionals.join(' ')}`);
  const file = existing(pathFrom(env, named), 'The file');
  return {
    file,
    bytes: statSync(file).size,
    mapping: mappingOf(values.mapping, env),
    origin: originOf(values.url),
    key: keyOf(values['key-file'], env),
    isDryRun: values['dry-run'],
    errorsFile: values.errors === undefined ? undefined : pathFrom(env, values.errors),
  };
}
