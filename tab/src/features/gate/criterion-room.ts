import type { CriterionSource } from '@causeway/shared/domain/gate/criterion-result.js';

const bySource: Readonly<Record<CriterionSource, string>> = {
  measure: '/measures',
  sheet: '/sheets',
  register: '/registers',
  evidence: '/evidence',
  process: '',
};

/** What is lived or counted somewhere of its own. */
const byName: Readonly<Record<string, string>> = {
  provenance: '/cohort',
  'strata-quotas': '/cohort',
  'support-withdrawal': '/cohort',
  peak: '/cohort',
  coverage: '/use-cases',
  dispositions: '/use-cases',
  'decides-about-people': '/use-cases',
  charter: '/governance',
  drill: '/governance',
  rehearsal: '/governance',
  'no-stops': '/rings',
  'minimum-dwell': '/rings',
  capacity: '/sheets',
};

const onTheBoard = new Set(['flags-triaged', 'open-severe-flags', 'closure-rate', 'channel-heard']);

/** Where somebody goes to show what is missing. */
export function criterionRoom(
  programId: string,
  { name, source }: { readonly name: string; readonly source: CriterionSource },
): string {
  const [line = name] = name.split('/');
  if (onTheBoard.has(line)) return '/board';
  return `/programs/${programId}${byName[line] ?? bySource[source]}`;
}
