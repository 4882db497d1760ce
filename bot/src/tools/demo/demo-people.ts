import { idSchema } from '@causeway/shared/api/values.js';
import { locales, tenantRoles } from '@causeway/shared/domain/person/person.js';
import { z } from 'zod';

const demoPeopleSchema = z.object({
  tenant: z.object({ id: idSchema<'tenant'>(), name: z.string() }),
  bot: z.object({ id: z.string(), name: z.string() }),
  people: z.array(
    z.object({
      key: z.string(),
      id: idSchema<'person'>(),
      name: z.string(),
      says: z.string(),
      tenantRoles: z.array(z.enum(tenantRoles)),
      locale: z.enum(locales),
      timeZone: z.string(),
      workdays: z.array(z.number().int().min(1).max(7)),
    }),
  ),
});
export type DemoPeople = z.infer<typeof demoPeopleSchema>;
export type DemoPerson = DemoPeople['people'][number];

export function parseDemoPeople(text: string): DemoPeople {
  return demoPeopleSchema.parse(JSON.parse(text));
}
