import { assertNever } from '../../lib/assert-never.js';
import type { Sheet, SheetEvent, SheetVersion } from './sheet.js';

function drafted(sheet: Sheet, event: Extract<SheetEvent, { type: 'sheet-drafted' }>): Sheet {
  const { number, values, by, at } = event;
  const before = sheet.versions.find((version) => version.number === number);
  const after: SheetVersion = {
    number,
    state: 'draft',
    values,
    writtenBy: by,
    writtenAt: at,
    writers: [...new Set([...(before?.writers ?? []), by])],
    // Who signed, signed other words.
    signatures: [],
    signedAt: null,
    expiresAt: null,
    withdrawal: null,
    told: 'nothing',
  };
  const others = sheet.versions.filter((version) => version !== before);
  return { ...sheet, versions: [...others, after] };
}

function change(sheet: Sheet, number: number, of: (version: SheetVersion) => SheetVersion): Sheet {
  return {
    ...sheet,
    versions: sheet.versions.map((version) => (version.number === number ? of(version) : version)),
  };
}

export function evolveSheet(sheet: Sheet, event: SheetEvent): Sheet {
  switch (event.type) {
    case 'sheet-drafted':
      return drafted(sheet, event);
    case 'sheet-signed':
      return change(sheet, event.number, (version) => ({
        ...version,
        signatures: [...version.signatures, event.signature],
      }));
    case 'sheet-in-force': {
      const { number, at, expiresAt } = event;
      const versions = sheet.versions.map((version): SheetVersion => {
        if (version.number === number) {
          return { ...version, state: 'signed', signedAt: at, expiresAt };
        }
        return version.state === 'signed' ? { ...version, state: 'superseded' } : version;
      });
      return { ...sheet, versions };
    }
    case 'sheet-withdrawn': {
      const { by, at, reason } = event;
      return change(sheet, event.number, (version) => ({
        ...version,
        state: 'withdrawn',
        withdrawal: { by, at, reason },
      }));
    }
    case 'sheet-expires-soon':
      return change(sheet, event.number, (version) => ({ ...version, told: 'expires-soon' }));
    case 'sheet-expired':
      return change(sheet, event.number, (version) => ({ ...version, told: 'expired' }));
    default:
      return assertNever(event);
  }
}
