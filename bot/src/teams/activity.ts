import { z } from 'zod';

const shortText = (limit: number) => z.string().min(1).max(limit);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const directoryId = z
  .string()
  .regex(uuid)
  .transform((id) => id.toLowerCase());

/**
 * What every activity must have before anything looks at it, and the little that handlers read. Who
 * wrote a flagged message is not among it, on purpose.
 */
export const activitySchema = z.object({
  type: shortText(50),
  id: shortText(400),
  channelId: z.literal('msteams'),
  serviceUrl: shortText(500),
  conversation: z.object({
    id: shortText(400),
    tenantId: directoryId,
    conversationType: z.string().max(50).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  from: z.object({
    id: shortText(400),
    aadObjectId: directoryId.nullish().catch(undefined),
    name: z.string().max(400).nullish().catch(undefined),
  }),
  recipient: z.object({ id: z.string().max(400).nullish() }).nullish(),
  name: z.string().max(200).nullish(),
  text: z.string().nullish(),
  action: z.string().max(50).nullish(),
  locale: z.string().max(50).nullish().catch(undefined),
  value: z.unknown().optional(),
  membersAdded: z
    .array(z.object({ id: z.string().max(400) }))
    .max(1_000)
    .nullish(),
  entities: z.array(z.unknown()).max(1_000).nullish(),
  channelData: z.unknown().optional(),
});
export type IncomingActivity = z.infer<typeof activitySchema>;
