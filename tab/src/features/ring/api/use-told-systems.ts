import { listWebhooks } from '@causeway/shared/api/webhooks.js';
import type { WebhookEvent } from '@causeway/shared/domain/webhook/webhook.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { connectsTo, useMe } from '../../../lib/me.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Names of the systems that are told of something; undefined for who may not know them. */
export function useToldSystems(programId: string, event: WebhookEvent) {
  const me = useMe();
  const told = useQuery({
    queryKey: subjectKey('webhook', 'list', undefined, programId),
    queryFn: () => call(listWebhooks, { params: { programId } }),
    enabled: connectsTo(me, programId),
    select: ({ webhooks }) =>
      webhooks.filter(({ events }) => events.includes(event)).map(({ name }) => name),
  });
  return told.data;
}
