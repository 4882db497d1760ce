import { stopsInTheWay } from '../../program/stops-in-the-way.js';
import { gateCriterion } from '../gate-criterion.js';
import { nextRing } from '../gate-facts.js';
import { fail, pass } from '../judgement.js';

/** Nothing grows over a hold or a halt. */
export const noStops = gateCriterion({
  name: 'no-stops',
  source: 'process',
  failure: 'final',
  isProtected: true,
  owedBy: ['governance-owner'],
  evaluate(facts) {
    const { transition, stage } = facts;
    const [stop, ...others] = stopsInTheWay(stage.stops, transition, nextRing(facts));
    return stop
      ? fail('stopped', { stop: stop.kind, at: stop.at, stops: others.length + 1 })
      : pass('not-stopped');
  },
});
