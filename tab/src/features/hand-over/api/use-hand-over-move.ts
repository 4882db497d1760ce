import type { HandOverPage } from '@causeway/shared/api/mine.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { subjectKey } from '../../../lib/subject-key.js';
import { useToast } from '../../../lib/toast.js';

interface Move {
  readonly run: () => Promise<HandOverPage>;
  readonly done: string;
}

/** A refused move shows the question as it is now; what was typed stays. */
export function useHandOverMove() {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ run }: Move) => run(),
    onSuccess: (handOver, { done }) => {
      client.setQueryData(subjectKey('hand-over', 'page', handOver.id), handOver);
      toast({ text: done });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['hand-over'] }),
  });
}
