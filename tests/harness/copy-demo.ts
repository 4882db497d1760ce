import { cpSync } from 'node:fs';

/** Puts the demo there that `npm test` made once; where nobody made one, the server makes its own. */
export function copyDemo(folder: string): void {
  const made = process.env['CAUSEWAY_TEST_DEMO'];
  if (made) cpSync(made, folder, { recursive: true });
}
