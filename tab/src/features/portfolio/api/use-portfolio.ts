import { listPortfolio } from '@causeway/shared/api/portfolio.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export type PortfolioFilter = NonNullable<RequestTo<typeof listPortfolio>['query']>;

export function usePortfolio(filter: PortfolioFilter) {
  return useQuery({
    queryKey: subjectKey('portfolio', 'list', undefined, filter),
    queryFn: () => call(listPortfolio, { query: filter }),
    placeholderData: keepPreviousData,
  });
}
