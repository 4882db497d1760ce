import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import type { CriterionOutcome } from '@causeway/shared/domain/criterion/evaluate-criterion.js';
import { evaluateCriterion } from '@causeway/shared/domain/criterion/evaluate-criterion.js';
import type { Look } from '@causeway/shared/domain/criterion/look.js';
import { lookSeries } from '@causeway/shared/domain/criterion/look-series.js';
import { nextLook } from '@causeway/shared/domain/criterion/next-look.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { wilsonInterval } from '@causeway/shared/statistics/wilson-interval.js';
import type { SeededRandom } from '../harness/seeded-random';

const days = 365;
const mostADay = 2;
/** Now and then an old observation is drawn anew: the correction of a mistake that did not lean. */
const correctionsADay = 0.005;

/** What has arrived so far, and what was corrected of it since the last look. */
class Arrivals {
  readonly #outcomes: boolean[] = [];
  successes = 0;
  isCorrected = false;

  constructor(
    private readonly trueRate: number,
    private readonly random: SeededRandom,
  ) {}

  get trials(): number {
    return this.#outcomes.length;
  }

  passDay(): void {
    for (let arriving = this.random.below(mostADay + 1); arriving > 0; arriving -= 1) {
      this.put(this.trials);
    }
    if (this.trials > 0 && this.random.next() < correctionsADay) {
      this.put(this.random.below(this.trials));
      this.isCorrected = true;
    }
  }

  private put(place: number): void {
    const isSuccess = this.random.next() < this.trueRate;
    this.successes += Number(isSuccess) - Number(this.#outcomes[place] ?? false);
    this.#outcomes[place] = isSuccess;
  }
}

interface Year {
  /** Of every series, oldest first. */
  readonly outcomes: readonly CriterionOutcome[];
  readonly looks: number;
  /** What somebody would have said who checks a one-sided Wilson bound each morning, from twenty on. */
  readonly passesByBound: boolean;
}

function isAboveBound({ successes, trials }: Arrivals, threshold: number): boolean {
  const interval = wilsonInterval({ successes, trials, confidence: 0.9 });
  return trials >= 20 && interval.kind === 'known' && interval.value.low > threshold;
}

/** A year of observations, up to two a day, looked at every day through the product's own decisions. */
export function simulateYear(criterion: Criterion, trueRate: number, random: SeededRandom): Year {
  const arrivals = new Arrivals(trueRate, random);
  const looks: Look[] = [];
  let passesByBound = false;
  for (let day = 0; day < days; day += 1) {
    arrivals.passDay();
    const now = criterion.lookFrom + day * dayMs;
    const look = nextLook(criterion, looks.at(-1), {
      successes: arrivals.successes,
      trials: arrivals.trials,
      now,
      countedAt: now,
      correctedFrom: arrivals.isCorrected ? criterion.lookFrom : null,
    });
    if (look) {
      looks.push(look);
      arrivals.isCorrected = false;
    }
    passesByBound ||= isAboveBound(arrivals, criterion.threshold);
  }
  return {
    outcomes: lookSeries(looks).map((of) => evaluateCriterion(criterion, of).outcome),
    looks: looks.length,
    passesByBound,
  };
}
