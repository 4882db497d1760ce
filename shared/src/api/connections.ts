import { z } from 'zod';
import { apiKeyLimits } from '../domain/api-key/api-key.js';
import { importMappingSchema } from '../domain/import/import-mapping.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, nameSchema, personRefSchema } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });

export const apiKeySchema = z.object({
  id: idSchema<'api-key'>(),
  name: z.string(),
  madeBy: personRefSchema,
  madeAt: instantSchema,
  secretMadeAt: instantSchema,
  /** With whichever of its secrets; at most an hour behind, as the two below. */
  lastUsedAt: instantSchema.nullable(),
  /** While the secret before works as well: until when, and which of the two is in use. */
  overlap: z
    .object({
      endsAt: instantSchema,
      oldUsedAt: instantSchema.nullable(),
      newUsedAt: instantSchema.nullable(),
    })
    .nullable(),
  revokedAt: instantSchema.nullable(),
});
export type ApiKeyView = z.infer<typeof apiKeySchema>;

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/api-keys',
  params: programParams,
  response: z.object({ keys: z.array(apiKeySchema) }),
});

const apiKeyParams = programParams.extend({ apiKeyId: idSchema<'api-key'>() });

/** With the secret, in this answer and in none after it. */
const withSecretSchema = z.object({ key: apiKeySchema, secret: z.string() });
export type ApiKeyWithSecret = z.infer<typeof withSecretSchema>;

export const makeApiKey = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/api-keys',
  params: programParams,
  body: z.object({ name: nameSchema }),
  response: withSecretSchema,
});

/** Of which secret is said by when it was made. No hours at all where that one is in wrong hands. */
export const rotateApiKey = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/api-keys/:apiKeyId/secret',
  params: apiKeyParams,
  body: z.object({
    secretMadeAt: instantSchema,
    overlapHours: z.number().int().min(0).max(apiKeyLimits.overlapHours),
  }),
  response: withSecretSchema,
});

/** Ends the overlap early; `secretMadeAt` is the newest one's. */
export const stopOldSecret = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/api-keys/:apiKeyId/old-secret/stop',
  params: apiKeyParams,
  body: z.object({ secretMadeAt: instantSchema }),
  response: apiKeySchema,
});

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: '/api/programs/:programId/api-keys/:apiKeyId',
  params: apiKeyParams,
  response: apiKeySchema,
});

export const savedMappingSchema = z.object({
  id: idSchema<'import-mapping'>(),
  version: z.number(),
  name: z.string(),
  mapping: importMappingSchema,
  savedAt: instantSchema,
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;

const mappingParams = z.object({
  programId: idSchema<'program'>(),
  mappingId: idSchema<'import-mapping'>(),
});

export const listImportMappings = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/import-mappings',
  params: programParams,
  response: z.object({ mappings: z.array(savedMappingSchema) }),
});

/** Version 0 makes it. */
export const saveImportMapping = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/import-mappings/:mappingId',
  params: mappingParams,
  body: z.object({
    version: z.number().int().min(0),
    name: nameSchema,
    mapping: importMappingSchema,
  }),
  response: savedMappingSchema,
});

export const removeImportMapping = endpoint({
  method: 'DELETE',
  path: '/api/programs/:programId/import-mappings/:mappingId',
  params: mappingParams,
  response: z.object({}),
});

/** For `npm run import`: the key says which program. */
export const listMyImportMappings = endpoint({
  method: 'GET',
  path: '/api/import-mappings',
  response: z.object({ mappings: z.array(savedMappingSchema) }),
});
