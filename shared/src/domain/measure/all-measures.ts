import type { Measure } from './measure.js';
import { measureNames, type MeasureName } from './measure-name.js';
import { acceptance } from './measures/acceptance.js';
import { activation } from './measures/activation.js';
import { activationByPrompt } from './measures/activation-by-prompt.js';
import { auditedErrorRateReviewed } from './measures/audited-error-rate-reviewed.js';
import { auditedErrorRateUnreviewed } from './measures/audited-error-rate-unreviewed.js';
import { availability } from './measures/availability.js';
import { beneficiariesAgainstTheRest } from './measures/beneficiaries-against-the-rest.js';
import { careWork } from './measures/care-work.js';
import { careWorkConcentration } from './measures/care-work-concentration.js';
import { closureRate } from './measures/closure-rate.js';
import { coverage } from './measures/coverage.js';
import { declineRate } from './measures/decline-rate.js';
import { deferral } from './measures/deferral.js';
import { firstUseSuccess } from './measures/first-use-success.js';
import { minutesCorrecting } from './measures/minutes-correcting.js';
import { minutesLearning } from './measures/minutes-learning.js';
import { netMinutes } from './measures/net-minutes.js';
import { outOfScopeShare } from './measures/out-of-scope-share.js';
import { plateau } from './measures/plateau.js';
import { quality } from './measures/quality.js';
import { qualityByStance } from './measures/quality-by-stance.js';
import { relief } from './measures/relief.js';
import { responseTime } from './measures/response-time.js';
import { retentionCurve } from './measures/retention-curve.js';
import { satisfaction } from './measures/satisfaction.js';
import { silentErrors } from './measures/silent-errors.js';
import { stagnationAfterPrompt } from './measures/stagnation-after-prompt.js';
import { supportLoad } from './measures/support-load.js';
import { supportWhereNeeded } from './measures/support-where-needed.js';
import { sustainedUse30 } from './measures/sustained-use-30.js';
import { sustainedUse90 } from './measures/sustained-use-90.js';
import { ticketSpike } from './measures/ticket-spike.js';
import { timeToFirstUse } from './measures/time-to-first-use.js';
import { totalActivationFailure } from './measures/total-activation-failure.js';
import { totalInteractions } from './measures/total-interactions.js';
import { trainingCompletion } from './measures/training-completion.js';
import { volunteerGap } from './measures/volunteer-gap.js';
import { wouldRecommend } from './measures/would-recommend.js';

const measures: Readonly<Record<MeasureName, Measure>> = {
  activation,
  'sustained-use-90': sustainedUse90,
  'sustained-use-30': sustainedUse30,
  'first-use-success': firstUseSuccess,
  acceptance,
  deferral,
  'out-of-scope-share': outOfScopeShare,
  quality,
  'quality-by-stance': qualityByStance,
  'volunteer-gap': volunteerGap,
  coverage,
  'minutes-learning': minutesLearning,
  'minutes-correcting': minutesCorrecting,
  'net-minutes': netMinutes,
  'audited-error-rate-unreviewed': auditedErrorRateUnreviewed,
  'audited-error-rate-reviewed': auditedErrorRateReviewed,
  'closure-rate': closureRate,
  'beneficiaries-against-the-rest': beneficiariesAgainstTheRest,
  'support-load': supportLoad,
  availability,
  'ticket-spike': ticketSpike,
  'total-activation-failure': totalActivationFailure,
  'activation-by-prompt': activationByPrompt,
  'time-to-first-use': timeToFirstUse,
  'retention-curve': retentionCurve,
  plateau,
  'stagnation-after-prompt': stagnationAfterPrompt,
  'decline-rate': declineRate,
  relief,
  'support-where-needed': supportWhereNeeded,
  'care-work': careWork,
  'care-work-concentration': careWorkConcentration,
  'silent-errors': silentErrors,
  'response-time': responseTime,
  satisfaction,
  'would-recommend': wouldRecommend,
  'training-completion': trainingCompletion,
  'total-interactions': totalInteractions,
};

export const allMeasures: readonly Measure[] = measureNames.map((name) => measures[name]);

/** Undefined for a name that is kept somewhere and no measure has any more. */
export function measureNamed(name: string): Measure | undefined {
  return allMeasures.find((measure) => measure.name === name);
}
