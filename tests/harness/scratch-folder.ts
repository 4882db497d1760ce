import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const inMemory = '/dev/shm';
const enoughBytes = 1_073_741_824;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > enoughBytes;
}

/**
 * A new folder for what a test writes, in memory where the system has such a place. On a disk that is
 * busy, what a hundred tests wait for is each small database being flushed table by table.
 */
export function scratchFolder(name: string): string {
  const place = hasRoom(inMemory) ? inMemory : tmpdir();
  return mkdtempSync(path.join(place, `causeway-${name}-`));
}
