import type { MyFlag } from '@causeway/shared/api/mine.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { subjectKey } from '../../../lib/subject-key.js';
import { useToast } from '../../../lib/toast.js';

interface Move {
  readonly run: () => Promise<MyFlag>;
  readonly done: string;
}

/** Anything a reporter does with their own flag. */
export function useMyFlagMove() {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ run }: Move) => run(),
    onSuccess: (flag, { done }) => {
      client.setQueryData(subjectKey('flag', 'my-page', flag.id), flag);
      void client.invalidateQueries({ queryKey: ['flag', 'my-list'] });
      toast({ text: done });
    },
  });
}
