/** What on record counts as a decision about a program: somebody answers for it, or a clock ended it. */
export const decisionTypes = [
  'approval-requested',
  'approval-verdict-given',
  'approval-granted',
  'approval-rejected',
  'approval-withdrawn',
  'approval-expired',
  'approval-voided',
  'approval-used',
  'approval-rule-saved',
  'delegation-recorded',
  'delegation-ended',
  'waiver-asked',
  'waiver-seconded',
  'waiver-declined',
  'waiver-withdrawn',
  'waiver-expired',
  'template-change-proposed',
  'template-change-agreed',
  'template-change-withdrawn',
  'stage-started',
  'stage-lead-named',
  'stage-answered',
  'stage-advanced',
  'stage-extended',
  'stage-ended',
  'stage-held',
  'stage-halted',
  'stage-resumed',
  'stage-retreated',
  'ring-planned',
  'ring-changed',
  'ring-removed',
  'disposition-set',
  'disposition-slipped',
] as const;
export type DecisionType = (typeof decisionTypes)[number];

const known: ReadonlySet<string> = new Set(decisionTypes);

export function isDecisionType(type: string): type is DecisionType {
  return known.has(type);
}
