import type { Direction } from '../../statistics/direction.js';
import { logBinomialTail } from '../../statistics/log-binomial-tail.js';
import { logEvidence } from '../../statistics/log-evidence.js';
import { reachesLevel } from '../../statistics/reaches-level.js';
import type { CriterionTerms } from '../criterion/criterion.js';
import { rounded } from './rounded.js';

type Terms = Pick<CriterionTerms, 'threshold' | 'direction' | 'alpha' | 'kind' | 'minimumTrials'>;

/** How pilots end at a rate: so many of them pass, so many fail, and the rest stay open. */
export interface Chances {
  readonly pass: number;
  readonly fail: number;
  /** By so many trials half, and four in five, of all pilots have passed; null where fewer do. */
  readonly halfBy: number | null;
  readonly mostBy: number | null;
}

/** Beyond it a pilot that has not shown it would hardly ever do so in time. */
export const mostPlanned = 1_000;

function otherWay(direction: Direction): Direction {
  return direction === 'above' ? 'below' : 'above';
}

/** Of how many on one side it is shown after n trials, as n grows; it never takes fewer than before. */
function boundary(terms: Terms, side: Direction): (trials: number) => number {
  const { threshold, alpha, kind } = terms;
  let count = 0;
  return (trials) => {
    const isShown = () => {
      const successes = side === 'above' ? count : trials - count;
      return reachesLevel(
        logEvidence({ successes, trials, threshold, direction: side, kind }),
        alpha,
      );
    };
    while (count <= trials && !isShown()) count += 1;
    return count;
  };
}

function oneLook(terms: Terms, rate: number): Chances {
  const { minimumTrials: trials, direction } = terms;
  const chance = (side: Direction) => {
    const count = boundary(terms, side)(trials);
    if (count > trials) return 0;
    const successes = side === 'above' ? count : trials - count;
    return Math.exp(logBinomialTail({ successes, trials, threshold: rate, direction: side }));
  };
  const pass = chance(direction);
  return {
    pass: rounded(pass),
    fail: rounded(chance(otherWay(direction))),
    halfBy: pass >= 0.5 ? trials : null,
    mostBy: pass >= 0.8 ? trials : null,
  };
}

/**
 * Exact, by walking all pilots at once: the chance of each count after each trial, of those not decided
 * yet. Looked at after every one; looking less often takes a little longer.
 */
function anytime(terms: Terms, rate: number, trials: number): Chances {
  const { direction, minimumTrials } = terms;
  const shown = { above: boundary(terms, 'above'), below: boundary(terms, 'below') };
  let open = Float64Array.of(1);
  const ended = { above: 0, below: 0 };
  let [halfBy, mostBy]: (number | null)[] = [null, null];
  for (let seen = 1; seen <= trials; seen += 1) {
    const next = new Float64Array(seen + 1);
    open.forEach((chance, successes) => {
      next[successes] = (next[successes] ?? 0) + chance * (1 - rate);
      next[successes + 1] = (next[successes + 1] ?? 0) + chance * rate;
    });
    const [above, below] = [shown.above(seen), shown.below(seen)];
    next.forEach((chance, successes) => {
      const side = successes >= above ? 'above' : seen - successes >= below ? 'below' : null;
      if (side === null) return;
      ended[side] += chance;
      next[successes] = 0;
    });
    open = next;
    if (seen < minimumTrials) continue;
    if (ended[direction] >= 0.5) halfBy ??= seen;
    if (ended[direction] >= 0.8) mostBy ??= seen;
  }
  const [pass, fail] = [ended[direction], ended[otherWay(direction)]];
  return {
    pass: rounded(pass),
    fail: rounded(fail),
    halfBy: halfBy ?? null,
    mostBy: mostBy ?? null,
  };
}

/** What becomes of a criterion in a pilot of so many trials, if the true rate is this. */
export function chanceToShow(terms: Terms, rate: number, trials: number): Chances {
  if (trials < terms.minimumTrials) return { pass: 0, fail: 0, halfBy: null, mostBy: null };
  if (terms.kind === 'one-look') return oneLook(terms, rate);
  return anytime(terms, rate, Math.min(trials, mostPlanned));
}
