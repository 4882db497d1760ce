import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, TemplateChangeId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { TemplateLine, TemplateName } from './gate-template.js';

export const templateChangeStates = ['proposed', 'agreed', 'withdrawn'] as const;
export type TemplateChangeState = (typeof templateChangeStates)[number];

/** What a gate shall ask from now on. Alone it changes nothing: somebody of another function has to agree. */
export interface TemplateChange {
  readonly id: TemplateChangeId;
  /** Moves with everything that happens to it. */
  readonly version: number;
  readonly programId: ProgramId;
  readonly template: TemplateName;
  /** The version of the template it was drawn from. */
  readonly drawnFrom: number;
  readonly lines: readonly TemplateLine[];
  readonly reason: string;
  readonly proposedBy: PersonId;
  readonly proposedAs: GrantRole;
  readonly proposedAt: Instant;
  readonly state: TemplateChangeState;
  readonly ending: {
    readonly by: PersonId;
    /** As what somebody agreed; null where it was withdrawn. */
    readonly as: GrantRole | null;
    readonly at: Instant;
  } | null;
}

export type TemplateChangeEvent =
  | { readonly type: 'template-change-proposed'; readonly change: TemplateChange }
  | {
      readonly type: 'template-change-agreed';
      readonly by: PersonId;
      readonly as: GrantRole;
      readonly at: Instant;
    }
  | { readonly type: 'template-change-withdrawn'; readonly by: PersonId; readonly at: Instant };

export type TemplateChangeRejection =
  | 'stale'
  | 'not-in-state'
  | 'nothing-changed'
  | 'reason-missing'
  | 'template-empty'
  | 'time-alone'
  | 'unknown-criterion'
  | 'criterion-twice'
  | 'vanity-cannot-gate'
  | 'measure-is-not-a-share'
  | 'number-not-offered'
  | 'number-out-of-range'
  | 'protected-criterion-missing'
  | 'no-part-in-program'
  | 'own-proposal'
  | 'same-function'
  | 'stake-on-both-sides';
