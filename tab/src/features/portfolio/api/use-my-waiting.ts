import { useQuery } from '@tanstack/react-query';
import { subjectKey } from '../../../lib/subject-key.js';

/**
 * Everything that moves a program's line may also be what waits for somebody. The navigation asks on
 * every page, so how the answer is read is loaded after the page.
 */
export function useMyWaiting() {
  return useQuery({
    queryKey: subjectKey('portfolio', 'waiting'),
    queryFn: async () => (await import('./load-my-waiting.js')).loadMyWaiting(),
  });
}
