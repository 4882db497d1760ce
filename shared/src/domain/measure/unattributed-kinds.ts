import type { ObservationKindName } from '../observation/observation-kinds.js';
import type { PersonUse } from '../observation/person-use.js';
import { traceOf, traces, type Trace } from '../observation/trace.js';
import { everybody } from './everybody.js';
import type { MeasureInput } from './measure.js';

/** May be left by nobody in particular, so that tallies hold more than people do. */
const mayBeNobodys: ReadonlySet<Trace> = new Set([
  'ticket',
  'pulse',
  'prompt',
  'workaround',
  'help-received',
]);

interface Bounds {
  least: number;
  most: number;
}

/** Of what was left today too it is not known how much is in the tallies, which end with the day before. */
function boundsOf(uses: readonly PersonUse[], today: number): ReadonlyMap<Trace, Bounds> {
  const left = new Map<Trace, Bounds>();
  for (const { trace, n, days } of uses) {
    const bounds = left.get(trace) ?? { least: 0, most: 0 };
    bounds.least += days.some((day) => day >= today) ? 0 : n;
    bounds.most += n;
    left.set(trace, bounds);
  }
  return left;
}

function counted(input: MeasureInput): ReadonlyMap<Trace, number> {
  const counts = new Map<Trace, number>();
  for (const { kind, codes, n } of input.tallies) {
    const trace = traceOf(kind, codes);
    if (trace) counts.set(trace, (counts.get(trace) ?? 0) + n);
  }
  return counts;
}

/** Left by an observation of which kind. */
function kindOf(trace: Trace): ObservationKindName {
  switch (trace) {
    case 'use':
    case 'attempt':
    case 'practice':
      return 'interaction';
    case 'help-given':
    case 'help-received':
      return 'help';
    case 'pain-before':
    case 'pain-after':
      return 'pain';
    default:
      return trace;
  }
}

/**
 * The kinds of which the tallies of a cut cannot be those of its people. A tally has the ring that a
 * source named, a person the ring they are in now; where the two are not the same, it is not known of
 * whom a number of uses in a ring speaks.
 */
export function unattributedKinds(cut: MeasureInput): ReadonlySet<ObservationKindName> {
  const uses = everybody(cut).flatMap((person) => person.uses);
  const left = boundsOf(uses, cut.today);
  const counts = counted(cut);
  const wrong = traces.filter((trace) => {
    const { least, most } = left.get(trace) ?? { least: 0, most: 0 };
    const count = counts.get(trace) ?? 0;
    return count < least || (count > most && !mayBeNobodys.has(trace));
  });
  return new Set(wrong.map(kindOf));
}
