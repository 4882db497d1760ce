import {
  changeWebhook,
  listWebhookDeliveries,
  listWebhooks,
  makeWebhook,
  removeWebhook,
  replayWebhookDelivery,
  rotateWebhookSecret,
  testWebhook,
} from '@causeway/shared/api/webhooks.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What comes of a message is no decision, so the change feed does not tell it. */
const lookAgainMs = 2_000;

export function useWebhooks(programId: string) {
  return useQuery({
    queryKey: subjectKey('webhook', 'list', undefined, programId),
    queryFn: () => call(listWebhooks, { params: { programId } }),
    refetchInterval: ({ state }) =>
      state.data?.webhooks.some(({ last }) => last?.state === 'waiting') ? lookAgainMs : false,
  });
}

/** Newest first; looked at again while one of them is on its way. */
export function useDeliveries(programId: string, webhookId: string) {
  return useQuery({
    queryKey: subjectKey('webhook', 'deliveries', webhookId),
    queryFn: () => call(listWebhookDeliveries, { params: { programId, webhookId } }),
    select: ({ deliveries }) => deliveries,
    refetchInterval: ({ state }) =>
      state.data?.deliveries.some((one) => one.state === 'waiting') ? lookAgainMs : false,
  });
}

function useWebhookChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [subject] }) => subject === 'webhook' }),
  });
}

export const useMakeWebhook = () =>
  useWebhookChange((request: RequestTo<typeof makeWebhook>) => call(makeWebhook, request));

export const useChangeWebhook = () =>
  useWebhookChange((request: RequestTo<typeof changeWebhook>) => call(changeWebhook, request));

export const useRotateSecret = () =>
  useWebhookChange((request: RequestTo<typeof rotateWebhookSecret>) =>
    call(rotateWebhookSecret, request),
  );

export const useRemoveWebhook = () =>
  useWebhookChange((request: RequestTo<typeof removeWebhook>) => call(removeWebhook, request));

export const useTestWebhook = () =>
  useWebhookChange((request: RequestTo<typeof testWebhook>) => call(testWebhook, request));

export const useReplayDelivery = () =>
  useWebhookChange((request: RequestTo<typeof replayWebhookDelivery>) =>
    call(replayWebhookDelivery, request),
  );
