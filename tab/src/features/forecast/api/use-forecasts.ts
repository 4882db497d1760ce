import {
  listForecasts,
  registerForecast,
  scoreForecast,
  withdrawForecast,
} from '@causeway/shared/api/forecasts.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Everything that was ever forecast, and how good it was. */
export function useForecasts(programId: string) {
  return useQuery({
    queryKey: subjectKey('forecast', 'list', undefined, programId),
    queryFn: () => call(listForecasts, { params: { programId } }),
  });
}

function useLedgerChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [subject] }) => subject === 'forecast' }),
  });
}

export const useFreezeForecast = () =>
  useLedgerChange((request: RequestTo<typeof registerForecast>) => call(registerForecast, request));

export const useScoreForecast = () =>
  useLedgerChange((request: RequestTo<typeof scoreForecast>) => call(scoreForecast, request));

export const useWithdrawForecast = () =>
  useLedgerChange((request: RequestTo<typeof withdrawForecast>) => call(withdrawForecast, request));
