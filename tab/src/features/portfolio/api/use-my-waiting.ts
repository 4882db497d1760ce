import { listMyWaiting } from '@causeway/shared/api/waiting.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Everything that moves a program's line may also be what waits for somebody. */
export function useMyWaiting() {
  return useQuery({
    queryKey: subjectKey('portfolio', 'waiting'),
    queryFn: () => call(listMyWaiting, {}),
  });
}
