import { listPrograms } from '@causeway/shared/api/programs.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function usePrograms() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'programs'),
    queryFn: () => call(listPrograms, {}),
  });
}
