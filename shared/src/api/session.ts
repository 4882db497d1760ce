import { z } from 'zod';
import { grantRoles } from '../domain/access/grant.js';
import { locales, tenantRoles, workingTimeSchema } from '../domain/person/person.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema } from './values.js';

const absenceSchema = z
  .object({ from: instantSchema, until: instantSchema })
  .refine((absence) => absence.from < absence.until, {
    path: ['until'],
    message: 'end-before-start',
  });

export const meSchema = z.object({
  personId: idSchema<'person'>(),
  name: z.string(),
  version: z.number(),
  locale: z.enum(locales),
  workingTime: workingTimeSchema,
  absence: absenceSchema.nullable(),
  tenantRoles: z.array(z.enum(tenantRoles)),
  grants: z.array(
    z.object({
      programId: idSchema<'program'>(),
      programName: z.string(),
      role: z.enum(grantRoles),
    }),
  ),
  unseenNotices: z.number(),
  now: instantSchema,
});
export type Me = z.infer<typeof meSchema>;

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  response: meSchema,
});

export const saveMySettings = endpoint({
  method: 'PUT',
  path: '/api/me/settings',
  body: z.object({
    version: z.number().int(),
    locale: z.enum(locales),
    workingTime: workingTimeSchema,
    absence: absenceSchema.nullable(),
  }),
  response: meSchema,
});

/** Local mode only: who the demo's tab can act as, and a signed token for one of them. */
export const listDemoPeople = endpoint({
  method: 'GET',
  path: '/local/people',
  response: z.object({
    people: z.array(z.object({ id: idSchema<'person'>(), name: z.string(), about: z.string() })),
  }),
});

export const signInAsDemoPerson = endpoint({
  method: 'POST',
  path: '/local/sign-in',
  body: z.object({ personId: idSchema<'person'>() }),
  response: z.object({ token: z.string(), expiresAt: instantSchema }),
});
