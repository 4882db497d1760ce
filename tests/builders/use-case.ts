import type { UseCaseTraits } from '@causeway/shared/domain/use-case/use-case-traits.js';
import type { Workload } from '@causeway/shared/domain/use-case/workload.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function aUseCaseTraits(traits: Partial<UseCaseTraits> = {}): UseCaseTraits {
  return {
    programId: newTestId<'program'>(),
    useCaseId: newTestId<'use-case'>(),
    version: 1,
    flagKey: 'answering-invoices',
    problemClass: null,
    accessPath: null,
    decidesAboutPeople: null,
    tellsThem: null,
    goesToOthers: null,
    ...traits,
  };
}

export function aWorkload(workload: Partial<Workload> = {}): Workload {
  return {
    programId: newTestId<'program'>(),
    version: 1,
    shares: [{ useCaseId: newTestId<'use-case'>(), percent: 80, source: 'Time sheets' }],
    otherPercent: 20,
    savedBy: newTestId<'person'>(),
    savedAt: someMonday,
    ...workload,
  };
}
