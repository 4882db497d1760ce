import type { z } from 'zod';
import { getHowItGoes, listUnderWay } from '@causeway/shared/api/how.js';
import { listSheetKinds, listSheets } from '@causeway/shared/api/sheets.js';
import { CompanyApi } from './company-api.js';
import { olga, paul, programId, sampleMe, useCaseId } from './sample.js';

export const now = Date.UTC(2026, 2, 4, 10);
const underWay = {
  id: programId,
  name: 'Draftly rollout',
  toolName: 'Draftly',
  phase: 'staged-rollout' as const,
  ring: 2,
};

type How = z.input<(typeof getHowItGoes)['response']>;

class EmployeesApi extends CompanyApi {
  constructor(readonly how: How) {
    super({ me: sampleMe({ grants: [] }) });
  }
}

export function employeesApi(part: Partial<How> = {}): EmployeesApi {
  const how: How = {
    ...underWay,
    since: now,
    end: null,
    stops: [],
    shortfalls: [],
    flags: {
      overDays: 90,
      isAnyAnswered: false,
      parts: { changed: null, 'no-change': null, dismissed: null },
      total: null,
      told: [],
    },
    groups: [],
    useCases: [
      {
        id: useCaseId,
        name: 'Answering complaints',
        disposition: 'ready',
        accountable: paul,
        deputy: olga,
        stop: 'halt',
      },
    ],
    publishedAt: null,
    measures: [],
    ...part,
  };
  const api = new EmployeesApi(how);
  api.on(listUnderWay, () => ({ programs: [underWay] }));
  api.on(getHowItGoes, () => how);
  api.on(listSheetKinds, () => ({ kinds: [] }));
  api.on(listSheets, () => ({ sheets: [] }));
  return api;
}
