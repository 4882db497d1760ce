import { defaults } from '../defaults.js';
import type { DeclineReason, Participant } from './participant.js';
import { declineReasons } from './participant.js';
import type { Stratum } from './stratum.js';
import { isIn, strata } from './stratum.js';

type Invited = Pick<Participant, 'provenance' | 'invitation' | 'declineReason' | 'strata'>;

export interface Refusal {
  /** Everybody who was asked, also those who have not answered. */
  readonly invited: number;
  readonly declined: number;
  readonly unanswered: number;
  /** `null` while nobody was asked. */
  readonly share: number | null;
  readonly reasons: Readonly<Record<DeclineReason, number>>;
}

function hasDeclined({ provenance, invitation }: Invited): boolean {
  return provenance === 'declined' || invitation === 'declined';
}

/** A refusal is an outcome of those who were asked; whoever stays silent has not refused, and was asked. */
export function refusalOf(people: readonly Invited[]): Refusal {
  const asked = people.filter((one) => hasDeclined(one) || one.invitation !== 'none');
  const declined = asked.filter(hasDeclined);
  const unanswered = asked.filter((one) => !hasDeclined(one) && one.invitation === 'open');
  const givenAs = (reason: DeclineReason) =>
    declined.filter(({ declineReason }) => (declineReason ?? 'skipped') === reason).length;
  return {
    invited: asked.length,
    declined: declined.length,
    unanswered: unanswered.length,
    share: asked.length === 0 ? null : declined.length / asked.length,
    reasons: Object.fromEntries(
      declineReasons.map((reason) => [reason, givenAs(reason)]),
    ) as Record<DeclineReason, number>,
  };
}

export function refusalByStratum(
  people: readonly Invited[],
): readonly (Refusal & { readonly stratum: Stratum })[] {
  return strata.map((stratum) => ({
    stratum,
    ...refusalOf(people.filter((one) => isIn(one.strata, stratum))),
  }));
}

export interface RefusalFinding extends Refusal {
  readonly kind: 'finding' | 'no-finding' | 'too-few';
}

export interface RefusalRule {
  /** Whom it was made for: those it hurts. */
  readonly affected: readonly Stratum[];
  /** Above it the tool is too hard, or solves the wrong problem. */
  readonly share?: number;
  readonly smallestGroup?: number;
}

/** Whether those it was made for do not want it. */
export function refusalFinding(people: readonly Invited[], rule: RefusalRule): RefusalFinding {
  const { affected, share = defaults.refusalShare.value } = rule;
  const { smallestGroup = defaults.smallestGroup.value } = rule;
  const hurt = people.filter((one) => affected.some((stratum) => isIn(one.strata, stratum)));
  const refusal = refusalOf(hurt);
  if (refusal.share === null || refusal.invited < smallestGroup) {
    return { kind: 'too-few', ...refusal };
  }
  return { kind: refusal.share > share ? 'finding' : 'no-finding', ...refusal };
}
