import { getSheet, saveSheet, signSheet } from '@causeway/shared/api/sheets.js';
import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { Name } from './office';
import type { ProgramInStory } from './program-in-story';

export interface Paper {
  readonly kind: SheetKindName;
  readonly subject: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly writtenBy: Name;
  /** Who gives which signature. */
  readonly signedBy: Readonly<Record<string, Name>>;
}

/** Written by one and signed by all who have to: in force from then on. */
export async function putInForce(program: ProgramInStory, paper: Paper): Promise<void> {
  const { kind, subject, values, writtenBy, signedBy } = paper;
  const { office } = program;
  const params = { ...program.params, kind, subject };
  const before = await office.done(writtenBy, getSheet, { params });
  const body = { version: before.version, values };
  let { version } = await office.done(writtenBy, saveSheet, { params, body });
  for (const [signature, who] of Object.entries(signedBy)) {
    const signed = await office.done(who, signSheet, { params, body: { version, signature } });
    ({ version } = signed);
    if (signed.versions[0]?.missingSignatures.length === 0) {
      expect(signed.versions[0]).toMatchObject({ standing: 'in-force' });
    }
  }
}

export async function putAllInForce(
  program: ProgramInStory,
  papers: readonly Paper[],
): Promise<void> {
  for (const paper of papers) await putInForce(program, paper);
}
