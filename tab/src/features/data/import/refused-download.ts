import type { RefusedFile, RefusedLine } from '@causeway/shared/domain/import/refused-rows.js';
import { refusedFile } from '@causeway/shared/domain/import/refused-rows.js';
import { saveFile } from '../../../lib/save-file.js';

/** The refused rows as a file, which never was on a server. */
export function downloadRefused(
  name: string,
  lines: readonly RefusedLine[],
  file: RefusedFile,
): void {
  saveFile(name, [...refusedFile(lines, file)], 'text/csv;charset=utf-8');
}
