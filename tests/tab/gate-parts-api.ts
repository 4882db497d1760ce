import type { PlannedPilotView, templateChangeSchema } from '@causeway/shared/api/gates.js';
import {
  agreeTemplateChange,
  dryRunGate,
  listGateTemplates,
  planPilot,
  proposeTemplateChange,
} from '@causeway/shared/api/gates.js';
import { planPilot as plan } from '@causeway/shared/domain/gate/plan-pilot.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import type { z } from 'zod';
import { ProgramApi } from './program-api.js';
import { idNumber, olga, paul } from './sample.js';

const now = Date.UTC(2026, 2, 4, 10);
const week = 7 * 86_400_000;

const activation = {
  measure: 'activation',
  direction: 'above',
  threshold: 0.6,
  alpha: 0.05,
  kind: 'one-look',
  minimumTrials: 30,
  share: 1,
  expectedRate: null,
} as const;

type Change = z.input<typeof templateChangeSchema>;

export const proposed: Change = {
  id: idNumber(820),
  version: 1,
  template: 'infrastructure-build',
  drawnFrom: 0,
  lines: [{ criterion: 'provenance', asks: { others: 25 } }],
  reason: 'More people who did not ask for it.',
  proposedBy: paul,
  proposedAs: 'program-manager',
  proposedAt: now,
  state: 'proposed',
  endedBy: null,
  agreedAs: null,
  endedAt: null,
  mayAgree: true,
  mayWithdraw: false,
};

/** What a gate asks, could show and would have said, with the real planner behind it. */
type PastDay = z.input<(typeof dryRunGate)['response']>['days'][number];
type Templates = z.input<(typeof listGateTemplates)['response']>;

const templates: Templates['templates'] = [
  {
    name: 'infrastructure-build',
    version: 0,
    lines: [
      { criterion: 'provenance', asks: {} },
      { criterion: 'drill', asks: {} },
      { criterion: 'vision', asks: {} },
    ],
    protectedCriteria: ['provenance', 'drill'],
    history: [],
  },
];

const offered: Templates['offered'] = [
  {
    criterion: 'provenance',
    source: 'measure',
    mayFailureBeExcepted: false,
    isAbsent: false,
    asks: [{ name: 'others', value: 10, min: 5, max: 100, unit: 'people' }],
  },
  {
    criterion: 'coverage',
    source: 'measure',
    mayFailureBeExcepted: true,
    isAbsent: false,
    asks: [{ name: 'floor', value: 0.8, min: 0.5, max: 1, unit: 'share' }],
  },
];

export class GatePartsApi extends ProgramApi {
  changes: readonly Change[] = [];
  readonly sent: unknown[] = [];

  constructor(company: ConstructorParameters<typeof ProgramApi>[0] = {}) {
    super(company);
    this.on(planPilot, ({ body }): PlannedPilotView => {
      const planned = plan(body.plan, readyMadeTemplate('infrastructure-build'), [
        activation,
        ...body.terms,
      ]);
      return { registered: [...planned.registered], lines: [...planned.lines] };
    });
    this.on(dryRunGate, ({ query }) => ({
      days: [2, 1].map((weeksAgo): PastDay => ({
        at: now - weeksAgo * week,
        outcome: weeksAgo === 1 && query.changeId === undefined ? 'pass' : 'inconclusive',
        results: [{ name: 'data-use', outcome: weeksAgo === 1 ? 'pass' : 'fail' }],
      })),
      notKept: ['provenance'],
    }));
    this.on(listGateTemplates, () => ({
      templates,
      offered,
      changes: [...this.changes],
      mayPropose: true,
    }));
    this.on(proposeTemplateChange, ({ params, body }) => {
      this.sent.push(body);
      return { ...proposed, ...body, id: params.changeId };
    });
    this.on(agreeTemplateChange, () => {
      const change = { ...proposed, state: 'agreed', endedBy: olga, endedAt: now } as const;
      this.changes = [{ ...change, mayAgree: false }];
      return { ...change, mayAgree: false };
    });
  }
}
