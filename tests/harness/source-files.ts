import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const checkout = path.resolve('.');
const notOurs = new Set(['node_modules', 'dist', '.git', '.data', '.cache', 'coverage']);

export interface SourceFile {
  /** From the top of the checkout, with forward slashes. */
  readonly place: string;
  readonly lines: readonly string[];
}

function placesIn(folder: string): readonly string[] {
  return readdirSync(path.join(checkout, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const place = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? placesIn(place) : [place];
    });
}

/** Every file of the checkout that somebody wrote, whether committed yet or not. */
export function listPlaces(): readonly string[] {
  return placesIn('.');
}

export function readSource(place: string): SourceFile {
  return { place, lines: readFileSync(path.join(checkout, place), 'utf8').split('\n') };
}

export function listTopLevel(): readonly string[] {
  return readdirSync(checkout).filter((name) => !notOurs.has(name));
}
