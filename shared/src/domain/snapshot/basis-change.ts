/** What made a decision another one. */
export const basisChangeKinds = [
  'template-changed',
  'standing-changed',
  'audience-changed',
  'sheet-changed',
  'sheet-ended',
  'definition-changed',
  'criterion-left-pass',
  'criterion-fails',
  'criterion-added',
  'criterion-removed',
  'waiver-changed',
  'waiver-ended',
  'evidence-changed',
  'evidence-expired',
  'evidence-withdrawn',
  'evidence-ended',
  'held',
  'halted',
  'approval-rule-changed',
  'answer-changed',
  'snapshot-changed',
  'gate-gone',
] as const;
export type BasisChangeKind = (typeof basisChangeKinds)[number];

export interface BasisChange {
  readonly kind: BasisChangeKind;
  /** Of the part in the basis, or a criterion's name. */
  readonly key: string;
  /** As people call it. */
  readonly name: string;
}
