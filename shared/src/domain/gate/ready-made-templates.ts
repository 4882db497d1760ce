import { gateCriterionNamed } from './all-gate-criteria.js';
import type { GateCriterionName } from './gate-criterion-name.js';
import type { GateTemplate, TemplateName } from './gate-template.js';
import { completion } from './templates/completion.js';
import { infrastructureBuild } from './templates/infrastructure-build.js';
import { nextRing } from './templates/next-ring.js';
import { stagedRollout } from './templates/staged-rollout.js';
import { stressTesting } from './templates/stress-testing.js';

const lists: Readonly<Record<TemplateName, readonly GateCriterionName[]>> = {
  'stress-testing': stressTesting,
  'infrastructure-build': infrastructureBuild,
  'staged-rollout': stagedRollout,
  'next-ring': nextRing,
  completion,
};

export function readyMadeTemplate(name: TemplateName): GateTemplate {
  return { name, version: 0, lines: lists[name].map((criterion) => ({ criterion, asks: {} })) };
}

/** What no edit takes out of a template: the criteria of its ready-made one that protect people. */
export function protectedLines(name: TemplateName): readonly GateCriterionName[] {
  return lists[name].filter((criterion) => gateCriterionNamed(criterion)?.isProtected === true);
}
