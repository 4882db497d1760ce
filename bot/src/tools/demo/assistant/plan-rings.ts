import type { AudienceRule } from '@causeway/shared/domain/ring/ring.js';
import { planRing } from '../../../usecases/ring/plan-ring.js';
import type { DemoScene } from '../demo-scene.js';
import { ringNames } from './assistant-papers.js';

interface Planned {
  readonly audience: readonly AudienceRule[];
  readonly opens: readonly string[];
  /** Open in it only with somebody who looks at each output. */
  readonly reviewed: readonly string[];
  readonly minimumDays: number;
  readonly holdoutPercent: number;
}

const everything = ['reply', 'summary', 'refund'];

const rings: readonly Planned[] = [
  {
    audience: [{ by: 'list' }],
    opens: ['reply', 'summary'],
    reviewed: [],
    minimumDays: 28,
    holdoutPercent: 0,
  },
  {
    audience: [{ by: 'list' }, { by: 'attribute', attribute: 'department', values: ['Service'] }],
    opens: everything,
    reviewed: ['summary'],
    minimumDays: 21,
    holdoutPercent: 10,
  },
  {
    audience: [{ by: 'everybody' }],
    opens: everything,
    reviewed: ['summary', 'refund'],
    minimumDays: 21,
    holdoutPercent: 5,
  },
];

/** Refunds come second although they would gain the most. */
const orderReason = 'Refunds touch money; they come once replies hold.';

export async function planRings(scene: DemoScene): Promise<void> {
  const ids = (keys: readonly string[]) => keys.map((key) => scene.useCase(key));
  for (const [at, ring] of rings.entries()) {
    const { audience, opens, reviewed, minimumDays, holdoutPercent } = ring;
    await scene.done('manager-1', planRing, {
      ...scene.of,
      number: at + 1,
      version: 0,
      name: ringNames[at] ?? '',
      audience,
      holdoutPercent,
      useCaseIds: ids(opens),
      humanReviewUseCaseIds: ids(reviewed),
      minimumDays,
      orderReason: at === 0 ? orderReason : null,
      reason: null,
    });
  }
}
