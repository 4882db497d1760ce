import type { Called } from '@causeway/shared/api/called.js';
import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import { criterionFacts } from '@causeway/shared/domain/criterion/criterion-facts.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import type { CriterionId } from '@causeway/shared/lib/ids.js';
import { uuidPattern } from '@causeway/shared/lib/uuid-v7.js';
import type { Stores } from '../../store/stores.js';

const registered = 'registered-criteria/';
/** The line of a gate that an entry's answer became; what was only written down is not one yet. */
export function criterionLineOf({ values: { criterion } }: Pick<RegisterEntry, 'values'>): string {
  return typeof criterion === 'string' && uuidPattern.test(criterion)
    ? `${registered}${criterion}`
    : '';
}

const byItself: Called = { facts: {}, names: {} };

async function namesIn(stores: Stores, { filter }: Criterion): Promise<Called['names']> {
  if (filter.by !== 'use-case') return {};
  const useCase = await stores.useCases.get(filter.useCaseId);
  return useCase ? { [useCase.id]: useCase.name } : {};
}

async function callOne(stores: Stores, line: string): Promise<Called> {
  const criterion = await stores.criteria.get(line.slice(registered.length) as CriterionId);
  if (!criterion) return byItself;
  return { facts: criterionFacts(criterion), names: await namesIn(stores, criterion) };
}

/** What each of these lines of a gate is called by, as it is registered now. */
export async function callCriteria(
  stores: Stores,
  lines: readonly string[],
): Promise<(line: string) => Called> {
  const asked = [...new Set(lines)].filter((line) => line.startsWith(registered));
  const found = await Promise.all(
    asked.map(async (line) => [line, await callOne(stores, line)] as const),
  );
  const known = new Map(found);
  return (line) => known.get(line) ?? byItself;
}
