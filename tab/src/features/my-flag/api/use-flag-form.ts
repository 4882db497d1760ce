import { getFlagForm } from '@causeway/shared/api/mine.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useFlagForm() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'flag-form'),
    queryFn: () => call(getFlagForm, {}),
  });
}
