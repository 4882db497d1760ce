import type { TemplateChange } from '@causeway/shared/domain/gate/template-change.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

/** Proposed by a governance owner, on the ready-made template of the rollout. */
export function aTemplateChange(change: Partial<TemplateChange> = {}): TemplateChange {
  return {
    id: newTestId<'template-change'>(),
    version: 1,
    programId: newTestId<'program'>(),
    template: 'staged-rollout',
    drawnFrom: 0,
    lines: [],
    reason: 'Because of the last ring.',
    proposedBy: newTestId<'person'>(),
    proposedAs: 'governance-owner',
    proposedAt: someMonday,
    state: 'proposed',
    ending: null,
    ...change,
  };
}
