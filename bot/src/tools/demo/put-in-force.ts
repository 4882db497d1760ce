import type { RawValues } from '@causeway/shared/domain/declared/parse-fields.js';
import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { saveSheet } from '../../usecases/sheet/save-sheet.js';
import { signSheet } from '../../usecases/sheet/sign-sheet.js';
import type { DemoScene } from './demo-scene.js';

/** A statement with who writes it and who gives which signature, by the keys of the demo people. */
export interface Paper {
  readonly kind: SheetKindName;
  readonly subject: string;
  readonly values: RawValues;
  readonly writer: string;
  readonly signed: Readonly<Record<string, string>>;
}

/** Written, and signed by whoever the paper says: without all of them it stays proposed. */
export async function putInForce(scene: DemoScene, papers: readonly Paper[]): Promise<void> {
  for (const { kind, subject, values, writer, signed } of papers) {
    const address = { ...scene.of, kind, subject };
    const known = await scene.read().sheets.find(scene.program.id, kind, subject);
    const draft = { ...address, version: known?.version ?? 0, values };
    let { version } = await scene.done(writer, saveSheet, draft);
    for (const [signature, who] of Object.entries(signed)) {
      ({ version } = await scene.done(who, signSheet, { ...address, version, signature }));
    }
  }
}
