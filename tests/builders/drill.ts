import type { Drill } from '@causeway/shared/domain/drill/drill.js';
import { someMonday } from './flag.js';
import { anAsk } from './hand-over.js';
import { newTestId } from './ids.js';

export function aDrill(drill: Partial<Drill> = {}): Drill {
  return {
    id: newTestId<'drill'>(),
    version: 0,
    programId: newTestId<'program'>(),
    useCaseId: newTestId<'use-case'>(),
    startedBy: newTestId<'person'>(),
    startedAt: someMonday,
    state: 'running',
    ask: anAsk(),
    steps: [],
    endedAt: null,
    ...drill,
  };
}
