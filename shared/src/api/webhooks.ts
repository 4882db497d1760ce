import { z } from 'zod';
import {
  attemptProblems,
  webhookDeliveryStates,
  webhookEvents,
  webhookLimits,
} from '../domain/webhook/webhook.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, nameSchema, personRefSchema, typedText } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });
const webhookParams = programParams.extend({ webhookId: idSchema<'webhook'>() });
const version = z.number().int();

const deliverySchema = z.object({
  id: idSchema<'webhook-delivery'>(),
  event: z.enum([...webhookEvents, 'test']),
  /** As it was sent, byte for byte. */
  body: z.string(),
  createdAt: instantSchema,
  state: z.enum(webhookDeliveryStates),
  /** The last ones, oldest first. */
  attempts: z.array(
    z.object({
      at: instantSchema,
      status: z.number().nullable(),
      answer: z.string(),
      problem: z.enum(attemptProblems).nullable(),
    }),
  ),
  /** The first sending of the same message, whose id it carries. */
  replayOf: idSchema<'webhook-delivery'>().nullable(),
});
export type WebhookDeliveryView = z.infer<typeof deliverySchema>;

export const webhookSchema = z.object({
  id: idSchema<'webhook'>(),
  version: z.number(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  madeBy: personRefSchema,
  madeAt: instantSchema,
  secretMadeAt: instantSchema,
  /** Until then the secret before signs as well. */
  overlapEndsAt: instantSchema.nullable(),
  /** How the newest message fares. */
  last: deliverySchema.pick({ event: true, createdAt: true, state: true }).nullable(),
});
export type WebhookView = z.infer<typeof webhookSchema>;

/** With the secret, in this answer and in none after it. */
const withSecretSchema = z.object({ webhook: webhookSchema, secret: z.string() });
export type WebhookWithSecret = z.infer<typeof withSecretSchema>;

const wish = {
  name: nameSchema,
  url: typedText(webhookLimits.url),
  events: z.array(z.enum(webhookEvents)).max(webhookEvents.length),
};

/** Oldest first. */
export const listWebhooks = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/webhooks',
  params: programParams,
  response: z.object({ webhooks: z.array(webhookSchema) }),
});

export const makeWebhook = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/webhooks',
  params: programParams,
  body: z.object(wish),
  response: withSecretSchema,
});

export const changeWebhook = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/webhooks/:webhookId',
  params: webhookParams,
  body: z.object({ version, ...wish }),
  response: webhookSchema,
});

/** No hours at all where the old secret is in wrong hands. */
export const rotateWebhookSecret = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/webhooks/:webhookId/secret',
  params: webhookParams,
  body: z.object({
    version,
    overlapHours: z.number().int().min(0).max(webhookLimits.overlapHours),
  }),
  response: withSecretSchema,
});

export const removeWebhook = endpoint({
  method: 'DELETE',
  path: '/api/programs/:programId/webhooks/:webhookId',
  params: webhookParams,
  query: z.object({ version: z.coerce.number().int() }),
  response: z.object({}),
});

export const testWebhook = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/webhooks/:webhookId/test',
  params: webhookParams,
  body: z.object({}),
  response: deliverySchema,
});

/** Newest first, of the last thirty days. */
export const listWebhookDeliveries = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/webhooks/:webhookId/deliveries',
  params: webhookParams,
  response: z.object({ deliveries: z.array(deliverySchema) }),
});

/** The same message once more: the same id and body, signed anew. */
export const replayWebhookDelivery = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/webhooks/:webhookId/deliveries/:deliveryId/replay',
  params: webhookParams.extend({ deliveryId: idSchema<'webhook-delivery'>() }),
  body: z.object({}),
  response: deliverySchema,
});
