import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';

/** How people call a criterion of a frozen question: one that was registered, by what it measures. */
export function frozenName(
  criterion: string,
  { results, names }: Pick<ApprovalPage, 'results' | 'names'>,
  locale: Locale,
): string {
  const facts = results.find(({ name }) => name === criterion)?.facts ?? {};
  const measure = names[criterion];
  return gateCriterionName(
    criterion,
    measure === undefined ? facts : { measure, ...facts },
    locale,
  );
}
