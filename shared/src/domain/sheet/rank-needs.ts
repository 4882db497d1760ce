import type { Sheet, SheetVersion } from './sheet.js';

interface Need {
  readonly sheet: Sheet;
  readonly version: SheetVersion;
}

/** Minutes lost a week by what rubs: how often times how much. */
function weight({ version }: Need): number {
  const { frequency, friction } = version.values;
  return typeof frequency === 'number' && typeof friction === 'number' ? frequency * friction : 0;
}

/** Where the work hurts most comes first, whatever the tool is good at. */
export function rankNeeds<Of extends Need>(needs: readonly Of[]): readonly Of[] {
  return needs.toSorted((a, b) => weight(b) - weight(a));
}
