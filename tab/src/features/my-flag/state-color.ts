import type { FlagState } from '@causeway/shared/domain/flag/flag.js';

/** A hint beside the word, never instead of it. */
export function stateColor(state: FlagState): 'brand' | 'informative' | 'success' | 'subtle' {
  switch (state) {
    case 'new':
      return 'brand';
    case 'in-triage':
    case 'confirmed':
      return 'informative';
    case 'answered':
      return 'success';
    case 'dismissed':
    case 'withdrawn':
      return 'subtle';
  }
}
