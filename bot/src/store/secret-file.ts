import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const secretBytes = 32;

/** A secret of a developer's machine: a file of its own beside the database, made when first asked for. */
export function secretOfFile(dataFolder: string, name: string): Buffer {
  const file = join(dataFolder, name);
  try {
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  } catch {
    const secret = randomBytes(secretBytes);
    writeFileSync(file, secret.toString('hex'), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
    return secret;
  }
}
