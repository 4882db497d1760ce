import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { defaults } from '../defaults.js';
import { measureNamed } from '../measure/all-measures.js';
import { comparableForms, conditionMet } from './condition-met.js';
import type { Condition, Disposition, DispositionEvent, DispositionValue } from './disposition.js';

type DispositionRejection =
  | 'stale'
  | 'text-missing'
  | 'rates-out-of-order'
  | 'unknown-measure'
  | 'vanity-cannot-gate'
  | 'condition-not-checkable'
  | 'minimum-below-smallest-group'
  | 'nothing-changed';

type Refused = Rejected<DispositionRejection> | undefined;

function isOneNumber(form: string): boolean {
  return comparableForms.some((one) => one === form);
}

/** "Later" that nobody can check is "never" or "whenever somebody likes". */
function refuseCondition({ measure: name, threshold, minimumTrials }: Condition): Refused {
  const measure = measureNamed(name);
  if (!measure) return reject('unknown-measure', { measure: name });
  if (measure.class === 'vanity') return reject('vanity-cannot-gate', { measure: name });
  if (!isOneNumber(measure.form) || !Number.isFinite(threshold)) {
    return reject('condition-not-checkable', { measure: name });
  }
  const smallestGroup = defaults.smallestGroup.value;
  const isTooFew = !Number.isInteger(minimumTrials) || minimumTrials < smallestGroup;
  return isTooFew ? reject('minimum-below-smallest-group', { smallestGroup }) : undefined;
}

function refuseValue(value: DispositionValue): Refused {
  switch (value.kind) {
    case 'ready': {
      const { allowedErrorRate: allowed, badErrorRate: bad } = value;
      return allowed > 0 && allowed < bad && bad < 1 ? undefined : reject('rates-out-of-order');
    }
    case 'staged-for-later':
      return refuseCondition(value.condition);
    case 'needs-design':
      return value.what === null || value.what.trim() === '' ? reject('text-missing') : undefined;
    case 'out-of-scope':
      return value.because.trim() === '' ? reject('text-missing') : undefined;
  }
}

/**
 * What becomes of a use case in a segment. Saying the same again in a later ring is saying something,
 * and so it is in a ring that was come back to.
 */
export function decideSetDisposition(
  before: Disposition | undefined,
  command: Omit<Disposition, 'conditionMetAt'>,
  /** Since when the program is where it is. */
  since: Instant,
): Decision<DispositionEvent, DispositionRejection> {
  const version = before?.version ?? 0;
  if (command.version !== version) return reject('stale', { version });
  const refused = refuseValue(command.value);
  if (refused) return refused;
  const isSame =
    before !== undefined &&
    before.at >= since &&
    before.judgedInRing === command.judgedInRing &&
    JSON.stringify(before.value) === JSON.stringify(command.value);
  if (isSame) return reject('nothing-changed');
  const disposition = { ...command, version: version + 1, conditionMetAt: null };
  return accept({ type: 'disposition-set', disposition });
}

/** The clock compares. It says that later has come; it opens nothing. */
export function decideCheckCondition(
  disposition: Disposition,
  result: Parameters<typeof conditionMet>[1],
  now: Instant,
): Decision<DispositionEvent, 'not-in-state' | 'condition-open'> {
  const { value, conditionMetAt } = disposition;
  if (value.kind !== 'staged-for-later' || conditionMetAt !== null) return reject('not-in-state');
  const state = conditionMet(value.condition, result);
  if (state !== 'met') return reject('condition-open', { state });
  return accept({ type: 'disposition-condition-met', at: now });
}
