import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Task } from '../program-plan.js';
import { makeTask } from './make-task.js';

interface Making {
  readonly programId: string;
  readonly tasks: readonly Task[];
}

/** One after the other. Where one fails the rest waits, and the next try begins again from the start, making nothing twice. */
export function useMakeProgram() {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const making = useMutation({
    async mutationFn({ programId, tasks }: Making) {
      setDone(0);
      for (const [at, task] of tasks.entries()) {
        await makeTask(programId, task);
        setDone(at + 1);
      }
    },
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['catalogue', 'portfolio', 'me', 'use-case', 'sheet'].includes(String(subject)),
      }),
  });
  return { making, done };
}
