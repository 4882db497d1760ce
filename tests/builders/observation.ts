import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';

let count = 0;

export function aPersonKey(name: string): PersonKey {
  return name.padEnd(22, '-') as PersonKey;
}

/** Somebody used it at work, on 17 November 2026. */
export function anObservation(change: Partial<Observation> = {}): Observation {
  count += 1;
  return {
    sourceKey: `key-${String(count).padStart(6, '0')}`,
    kind: 'interaction',
    at: Date.UTC(2026, 10, 17, 12),
    personKey: aPersonKey('ada'),
    otherPersonKey: null,
    useCaseId: null,
    ring: 1,
    codes: 'used|none|in|alone|work',
    amounts: [null, null, null],
    corrects: null,
    ...change,
  };
}
