import type { Judgement } from '../gate-criterion.js';
import { gateCriterion } from '../gate-criterion.js';
import type { GateFacts } from '../gate-facts.js';
import { nextRing } from '../gate-facts.js';
import { fail, notBuilt, open, pass, stale } from '../judgement.js';

/** `ready` is said anew in every ring: what was said before it opened does not count for the next. */
function isOld({ stage }: GateFacts, at: number): boolean {
  return stage.phase === 'staged-rollout' && at < stage.since;
}

function judge(facts: GateFacts): Judgement {
  const { dispositions: said, useCases } = facts;
  if (!said) return notBuilt;
  if (useCases.length === 0) return open('no-use-cases');
  const of = useCases.length;
  const named = (some: typeof useCases) => ({
    lacking: some.length,
    of,
    first: some[0]?.name ?? '',
  });
  const about = (id: string) => said.filter(({ useCaseId }) => useCaseId === id);
  const undecided = useCases.filter(({ id }) => about(id).length === 0);
  if (undecided.length > 0) return fail('undecided', named(undecided));
  const opening = nextRing(facts)?.useCaseIds ?? [];
  const opened = useCases.filter(({ id }) => opening.includes(id));
  const notReady = opened.filter(({ id }) => !about(id).some(({ value }) => value === 'ready'));
  if (notReady.length > 0) return fail('not-ready', named(notReady));
  const old = opened.filter(({ id }) => about(id).every(({ at }) => isOld(facts, at)));
  return old.length > 0 ? stale('ready-before', named(old)) : pass('decided', { of });
}

/**
 * What becomes of each use case; only what is ready now is opened to more people. Where the ring opens
 * another one first than the results suggest, its reason stands beside.
 */
export const dispositions = gateCriterion({
  name: 'dispositions',
  source: 'process',
  isProtected: true,
  owedBy: ['governance-owner', 'program-manager'],
  evaluate(facts) {
    const judged = judge(facts);
    const orderReason = nextRing(facts)?.orderReason ?? null;
    return orderReason === null ? judged : { ...judged, facts: { ...judged.facts, orderReason } };
  },
});
