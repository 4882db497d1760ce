import type { RefusedFile, RefusedLine } from '@causeway/shared/domain/import/refused-rows.js';
import { refusedFile } from '@causeway/shared/domain/import/refused-rows.js';

/** Hands the browser a file that never was on a server. */
export function downloadRefused(
  name: string,
  lines: readonly RefusedLine[],
  file: RefusedFile,
): void {
  const blob = new Blob([...refusedFile(lines, file)], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
