/** What makes people in a cohort differ. A new one goes to the end: its place is its bit in the store. */
export const strata = [
  'skeptical',
  'enthusiastic',
  'high-workload',
  'less-technical',
  'struggling',
  'beneficiary',
] as const;
export type Stratum = (typeof strata)[number];

/** How a stratum came to be known of somebody. */
export const labelSources = ['self', 'manager', 'data'] as const;
export type LabelSource = (typeof labelSources)[number];

export interface Label {
  readonly stratum: Stratum;
  readonly source: LabelSource;
}

export function strataMask(labels: readonly Stratum[]): number {
  return labels.reduce((mask, stratum) => mask | (1 << strata.indexOf(stratum)), 0);
}

export function isIn(mask: number, stratum: Stratum): boolean {
  return (mask & (1 << strata.indexOf(stratum))) !== 0;
}
