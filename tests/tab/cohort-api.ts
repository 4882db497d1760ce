import {
  listCohortRules,
  listWindows,
  removeWindow,
  saveWindow,
} from '@causeway/shared/api/cohort.js';
import type { CohortRuleView, WindowView } from '@causeway/shared/api/cohort.js';
import { listMeasures } from '@causeway/shared/api/measures.js';
import { ProgramApi } from './program-api.js';
import { idNumber, paul, programId, sampleMe } from './sample.js';

const manager = sampleMe({
  grants: [{ programId, programName: 'Draftly rollout', role: 'program-manager' }],
});
const day = 86_400_000;
const monday = Date.UTC(2026, 2, 2);

export function sampleWindow(part: Partial<WindowView>): WindowView {
  return {
    id: idNumber(810) as WindowView['id'],
    version: 2,
    kind: 'support-withdrawal',
    fromAt: monday,
    untilAt: monday + 14 * day,
    note: '',
    setBy: paul as WindowView['setBy'],
    setAt: monday,
    state: 'ahead',
    contacts: 0,
    ...part,
  };
}

/** Who takes part in a program, as the server tells it. */
export class CohortApi extends ProgramApi {
  windows: readonly WindowView[] = [];
  cohortRules: readonly CohortRuleView[] = [];
  readonly sent: unknown[] = [];

  mayPlan = true;

  constructor(company: ConstructorParameters<typeof ProgramApi>[0] = { me: manager }) {
    super(company);
    this.on(listMeasures, () => ({ edition: null, useCases: [], measures: [] }));
    this.on(listCohortRules, () => ({ rules: [...this.cohortRules], mayPlan: this.mayPlan }));
    this.on(listWindows, () => ({ windows: [...this.windows], mayPlan: this.mayPlan }));
    this.on(saveWindow, ({ body }) => {
      this.sent.push(body);
      return sampleWindow(body);
    });
    this.on(removeWindow, () => {
      this.windows = [];
      return {};
    });
  }
}
