import { z } from 'zod';
import { importMappingSchema } from '../domain/import/import-mapping.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, nameSchema, personRefSchema } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });

export const apiKeySchema = z.object({
  id: idSchema<'api-key'>(),
  name: z.string(),
  madeBy: personRefSchema,
  madeAt: instantSchema,
  lastUsedAt: instantSchema.nullable(),
  revokedAt: instantSchema.nullable(),
});
export type ApiKeyView = z.infer<typeof apiKeySchema>;

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/api-keys',
  params: programParams,
  response: z.object({ keys: z.array(apiKeySchema) }),
});

/** The only answer that ever holds the secret. */
export const makeApiKey = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/api-keys',
  params: programParams,
  body: z.object({ name: nameSchema }),
  response: z.object({ key: apiKeySchema, secret: z.string() }),
});

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: '/api/programs/:programId/api-keys/:apiKeyId',
  params: z.object({ programId: idSchema<'program'>(), apiKeyId: idSchema<'api-key'>() }),
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
