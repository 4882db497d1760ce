import type { Label, LabelSource, Stratum } from './stratum.js';

/**
 * What is known of somebody once a source has spoken: all of its own earlier labels give way to what
 * it says now, and what is known from elsewhere stays as it was known.
 */
export function labelsAfter(
  before: readonly Label[],
  brought: { readonly strata: readonly Stratum[]; readonly source: LabelSource },
): readonly Label[] {
  const { source } = brought;
  const others = before.filter((label) => label.source !== source);
  const isKnown = new Set(others.map(({ stratum }) => stratum));
  const added = brought.strata.filter((stratum) => !isKnown.has(stratum));
  return [...others, ...added.map((stratum) => ({ stratum, source }))];
}
