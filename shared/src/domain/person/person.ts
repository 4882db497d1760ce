import { z } from 'zod';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';

/** ISO weekdays, 1 is Monday; minutes count from local midnight. */
export const workingTimeSchema = z
  .object({
    timeZone: z.string().min(1).max(64),
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    startMinute: z.number().int().min(0).max(1439),
    endMinute: z.number().int().min(1).max(1440),
  })
  .refine((time) => time.startMinute < time.endMinute, {
    path: ['endMinute'],
    message: 'end-before-start',
  });
export type WorkingTime = z.infer<typeof workingTimeSchema>;

export const defaultWorkingTime: WorkingTime = {
  timeZone: 'UTC',
  days: [1, 2, 3, 4, 5],
  startMinute: 9 * 60,
  endMinute: 17 * 60,
};

export interface Absence {
  readonly from: Instant;
  readonly until: Instant;
}

export const locales = ['en', 'de', 'pseudo'] as const;
export type Locale = (typeof locales)[number];

export const tenantRoles = ['employee', 'reader', 'administrator'] as const;
export type TenantRole = (typeof tenantRoles)[number];

/** What Causeway keeps of a person, in one deletable row; every other record holds the id alone. */
export interface Person {
  readonly id: PersonId;
  readonly version: number;
  readonly name: string;
  readonly locale: Locale;
  readonly workingTime: WorkingTime;
  readonly absence: Absence | null;
  /** As the directory said at the last sign-in; who may act is decided from the token, not from here. */
  readonly tenantRoles: readonly TenantRole[];
  readonly leftAt: Instant | null;
}

export function isAbsent(person: Pick<Person, 'absence'>, now: Instant): boolean {
  return person.absence !== null && person.absence.from <= now && now < person.absence.until;
}
