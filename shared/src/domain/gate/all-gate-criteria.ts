import type { GateCriterion } from './gate-criterion.js';
import { gateCriterionNames, type GateCriterionName } from './gate-criterion-name.js';
import { noStops } from './criteria/no-stops.js';
import { phaseAnswer } from './criteria/phase-answer.js';
import { pilotType } from './criteria/pilot-type.js';
import { businessMetric } from './criteria/business-metric.js';
import { successRule } from './criteria/success-rule.js';
import { successAnswer } from './criteria/success-answer.js';
import { registeredCriteria } from './criteria/registered-criteria.js';
import { provenance } from './criteria/provenance.js';
import { strataQuotas } from './criteria/strata-quotas.js';
import { volunteerGap } from './criteria/volunteer-gap.js';
import { coverage } from './criteria/coverage.js';
import { needs } from './criteria/needs.js';
import { dispositions } from './criteria/dispositions.js';
import { conditions } from './criteria/conditions.js';
import { supportWithdrawal } from './criteria/support-withdrawal.js';
import { peak } from './criteria/peak.js';
import { badCases } from './criteria/bad-cases.js';
import { stressTrials } from './criteria/stress-trials.js';
import { blindSpots } from './criteria/blind-spots.js';
import { findingsTraced } from './criteria/findings-traced.js';
import { integrationGaps } from './criteria/integration-gaps.js';
import { exceptions } from './criteria/exceptions.js';
import { loadTest } from './criteria/load-test.js';
import { securityReview } from './criteria/security-review.js';
import { charter } from './criteria/charter.js';
import { qualityRubric } from './criteria/quality-rubric.js';
import { rehearsal } from './criteria/rehearsal.js';
import { drill } from './criteria/drill.js';
import { humanReview } from './criteria/human-review.js';
import { decidesAboutPeople } from './criteria/decides-about-people.js';
import { dataUse } from './criteria/data-use.js';
import { legalConsultation } from './criteria/legal-consultation.js';
import { deferredRisks } from './criteria/deferred-risks.js';
import { decisionRoster } from './criteria/decision-roster.js';
import { vision } from './criteria/vision.js';
import { replaces } from './criteria/replaces.js';
import { barriers } from './criteria/barriers.js';
import { barrierPulse } from './criteria/barrier-pulse.js';
import { identityAsked } from './criteria/identity-asked.js';
import { psychologicalSafety } from './criteria/psychological-safety.js';
import { capabilityChecks } from './criteria/capability-checks.js';
import { supportStructure } from './criteria/support-structure.js';
import { capacity } from './criteria/capacity.js';
import { retreatPlan } from './criteria/retreat-plan.js';
import { flagsTriaged } from './criteria/flags-triaged.js';
import { openSevereFlags } from './criteria/open-severe-flags.js';
import { closureRate } from './criteria/closure-rate.js';
import { channelHeard } from './criteria/channel-heard.js';
import { patternsActedOn } from './criteria/patterns-acted-on.js';
import { severePatternsClassed } from './criteria/severe-patterns-classed.js';
import { reviewCadence } from './criteria/review-cadence.js';
import { concerns } from './criteria/concerns.js';
import { minimumDwell } from './criteria/minimum-dwell.js';
import { measureOfLine, requiredMeasure } from './required-measure.js';

const criteria: Readonly<Record<GateCriterionName, GateCriterion>> = {
  'no-stops': noStops,
  'phase-answer': phaseAnswer,
  'pilot-type': pilotType,
  'business-metric': businessMetric,
  'success-rule': successRule,
  'success-answer': successAnswer,
  'registered-criteria': registeredCriteria,
  provenance,
  'strata-quotas': strataQuotas,
  'volunteer-gap': volunteerGap,
  coverage,
  needs,
  dispositions,
  conditions,
  'support-withdrawal': supportWithdrawal,
  peak,
  'bad-cases': badCases,
  'stress-trials': stressTrials,
  'blind-spots': blindSpots,
  'findings-traced': findingsTraced,
  'integration-gaps': integrationGaps,
  exceptions,
  'load-test': loadTest,
  'security-review': securityReview,
  charter,
  'quality-rubric': qualityRubric,
  rehearsal,
  drill,
  'human-review': humanReview,
  'decides-about-people': decidesAboutPeople,
  'data-use': dataUse,
  'legal-consultation': legalConsultation,
  'deferred-risks': deferredRisks,
  'decision-roster': decisionRoster,
  vision,
  replaces,
  barriers,
  'barrier-pulse': barrierPulse,
  'identity-asked': identityAsked,
  'psychological-safety': psychologicalSafety,
  'capability-checks': capabilityChecks,
  'support-structure': supportStructure,
  capacity,
  'retreat-plan': retreatPlan,
  'flags-triaged': flagsTriaged,
  'open-severe-flags': openSevereFlags,
  'closure-rate': closureRate,
  'channel-heard': channelHeard,
  'patterns-acted-on': patternsActedOn,
  'severe-patterns-classed': severePatternsClassed,
  'review-cadence': reviewCadence,
  concerns,
  'minimum-dwell': minimumDwell,
};

export const allGateCriteria: readonly GateCriterion[] = gateCriterionNames.map(
  (name) => criteria[name],
);

/** What a line of a template asks; undefined for a name nothing has, or nothing may have. */
export function gateCriterionNamed(line: string): GateCriterion | undefined {
  const measure = measureOfLine(line);
  if (measure !== undefined) return requiredMeasure(measure);
  return allGateCriteria.find(({ name }) => name === line);
}

/** The line that a result belongs to: a registered criterion adds its id. */
export function lineOf(result: string): string {
  return result.split('/')[0] ?? result;
}
