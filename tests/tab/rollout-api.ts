import { listMeasures } from '@causeway/shared/api/measures.js';
import type { RingsView } from '@causeway/shared/api/rings.js';
import { listRings, planRing, removeRing, ringsSchema } from '@causeway/shared/api/rings.js';
import { getSheet, listSheets } from '@causeway/shared/api/sheets.js';
import type { stageSchema, StageView } from '@causeway/shared/api/stages.js';
import { resumeStage, retreatStage, stopStage } from '@causeway/shared/api/stages.js';
import { listUseCases } from '@causeway/shared/api/use-cases.js';
import type { WebhookView } from '@causeway/shared/api/webhooks.js';
import { listWebhooks, webhookSchema } from '@causeway/shared/api/webhooks.js';
import type { z } from 'zod';
import { Refusal } from '../harness/fake-api.js';
import { ProgramApi, sampleStage } from './program-api.js';
import { idNumber, olga, paul, useCaseId } from './sample.js';
import { sampleList } from './work-api.js';

const day = 86_400_000;
const now = Date.UTC(2026, 2, 4, 10);
export const offersId = idNumber(810);
const lettersId = idNumber(811);

type RingInput = z.input<typeof ringsSchema>['rings'][number];

export function sampleRing(number: number, part: Partial<RingInput> = {}): RingInput {
  return {
    number,
    version: 1,
    name: `Wave ${number}`,
    audience: [{ by: 'attribute', attribute: 'department', values: ['Sales'] }],
    holdoutPercent: 0,
    useCaseIds: [useCaseId],
    humanReviewUseCaseIds: [],
    minimumDays: 28,
    orderReason: null,
    isOpen: false,
    plannedBy: paul,
    plannedAt: now - 30 * day,
    ...part,
  };
}

const ready = {
  segment: 'everything',
  version: 1,
  value: { kind: 'ready' as const, allowedErrorRate: 0.02, badErrorRate: 0.06 },
  judgedInRing: null,
  by: olga,
  at: now,
  conditionMetAt: null,
};

function sampleUseCases() {
  const said = {
    problemClass: null,
    accessPath: null,
    decidesAboutPeople: null,
    tellsThem: null,
    goesToOthers: null,
    isRetired: false,
    version: 1,
    sharePercent: null,
    shareSource: null,
  };
  return sampleList({
    useCases: [
      {
        ...said,
        id: useCaseId,
        name: 'Answering complaints',
        flagKey: 'complaints',
        dispositions: [ready],
      },
      { ...said, id: offersId, name: 'Writing offers', flagKey: 'offers', dispositions: [ready] },
      { ...said, id: lettersId, name: 'Letters', flagKey: 'letters', dispositions: [] },
    ],
  });
}

export function sampleWebhook(part: Partial<z.input<typeof webhookSchema>> = {}): WebhookView {
  return webhookSchema.parse({
    id: idNumber(820),
    version: 1,
    name: 'Identity management',
    url: 'https://identity.contoso.example/hook',
    events: ['halt', 'hold', 'resume', 'retreat'],
    madeBy: paul,
    madeAt: now - 10 * day,
    secretMadeAt: now - 10 * day,
    overlapEndsAt: null,
    last: null,
    ...part,
  });
}

/** A rollout on its second stage of three behind the contract, with a way back and a system that is told. */
export class RolloutApi extends ProgramApi {
  override stage: StageView = sampleStage({
    phase: 'staged-rollout',
    ring: 2,
    furthestRing: 2,
    next: 'ring:3',
    dwellEndsAt: now + 8 * day,
  });
  rings: RingsView = ringsSchema.parse({
    rings: [
      sampleRing(1, { isOpen: true }),
      sampleRing(2, {
        isOpen: true,
        audience: [{ by: 'group', groupIds: ['service'] }],
        holdoutPercent: 10,
        useCaseIds: [useCaseId, offersId],
        humanReviewUseCaseIds: [offersId],
      }),
      sampleRing(3, { audience: [{ by: 'list' }] }),
    ],
    overlaps: [{ first: 1, second: 2, kind: 'possible', because: [{ by: 'unlike-rules' }] }],
    suggested: [
      { useCaseId: offersId, isReady: true, reasons: ['failure-manageable', 'value-proven'] },
      { useCaseId, isReady: true, reasons: ['failure-manageable', 'value-unknown'] },
      {
        useCaseId: lettersId,
        isReady: false,
        reasons: ['not-ready', 'failure-unknown', 'value-unknown'],
      },
    ],
    mayPlan: true,
  });
  webhooks: readonly WebhookView[] = [sampleWebhook()];
  /** What was sent, in its order. */
  readonly sent: unknown[] = [];
  private stopNumber = 830;

  constructor(company: ConstructorParameters<typeof ProgramApi>[0] = {}) {
    super(company);
    this.on(listRings, () => this.rings);
    this.on(listUseCases, () => sampleUseCases());
    this.on(listWebhooks, () => ({ webhooks: [...this.webhooks] }));
    this.on(listMeasures, () => ({ edition: null, useCases: [], measures: [] }));
    this.haveAWayBack();
    this.planRings();
    this.stopAndGoOn();
  }

  /** As the stages are planned from now on. */
  plan(rings: RingInput[]): void {
    this.rings = ringsSchema.parse({ ...this.rings, rings });
  }

  /** Where the program stands from now on, and what is stopped in it. */
  moveTo(part: Partial<z.input<typeof stageSchema>>): StageView {
    this.stage = sampleStage({ ...this.stage, version: this.stage.version + 1, ...part });
    return this.stage;
  }

  private haveAWayBack() {
    this.on(listSheets, () => ({
      sheets: [1, 2].map((number) => ({
        kind: 'retreat-plan',
        subject: `ring-${number}`,
        standing: 'in-force' as const,
        number: 1,
        signedAt: now,
        expiresAt: null,
        inForce: { number: 1, expiresAt: null },
        maySign: [],
      })),
    }));
    this.on(getSheet, ({ params }) => ({
      id: idNumber(840),
      version: 2,
      kind: params.kind,
      subject: params.subject,
      versions: [
        {
          number: 1,
          standing: 'in-force' as const,
          values: { signs: ['Complaints double'], decides: paul.id, within: 4 },
          writtenBy: paul,
          writtenAt: now,
          signatures: [],
          missingFields: [],
          missingSignatures: [],
          signedAt: now,
          expiresAt: null,
          ageDays: 3,
          isLate: false,
          withdrawal: null,
        },
      ],
      people: [paul],
      differences: null,
      acknowledgement: null,
      mayWrite: false,
      maySign: [],
    }));
  }

  private planRings() {
    this.on(planRing, ({ params, body }) => {
      const before = this.rings.rings.find(({ number }) => number === params.number);
      if ((before?.version ?? 0) !== body.version) throw new Refusal(409, 'stale');
      this.sent.push(body);
      const planned = sampleRing(params.number, { ...before, ...body, version: body.version + 1 });
      const others = this.rings.rings.filter(({ number }) => number !== params.number);
      this.plan([...others, planned]);
      return this.rings;
    });
    this.on(removeRing, ({ params }) => {
      const rings = this.rings.rings.filter(({ number }) => number !== params.number);
      this.rings = { ...this.rings, rings };
      return this.rings;
    });
  }

  private stopAndGoOn() {
    this.on(stopStage, ({ body: { kind, reason, ...scope } }) => {
      this.sent.push({ kind, reason, ...scope });
      this.stopNumber += 1;
      const stop = { id: idNumber(this.stopNumber), kind, scope, reason, by: olga, at: now };
      return this.moveTo({ stops: [...this.stage.stops, stop] });
    });
    this.on(resumeStage, ({ params, body }) => {
      this.sent.push(body);
      return this.moveTo({ stops: this.stage.stops.filter(({ id }) => id !== params.stopId) });
    });
    this.on(retreatStage, ({ body }) => {
      if (body.version !== this.stage.version) throw new Refusal(409, 'stale');
      this.sent.push(body);
      return this.moveTo({ ring: 1 });
    });
  }
}
