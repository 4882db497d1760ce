import { z } from 'zod';
import type { PersonId, ProgramId } from '../../lib/ids.js';
import type { Actor } from '../access/actor.js';
import type { GrantRole } from '../access/grant.js';
import { grantRoles } from '../access/grant.js';
import type { Values } from './field.js';

/** Somebody a declaration lets do something; a list of them is an "or". */
export const whoSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('role'), role: z.enum(grantRoles) }),
  /** The person named in this field. */
  z.object({ by: z.literal('field'), field: z.string() }),
  z.object({ by: z.literal('owner') }),
  z.object({ by: z.literal('everybody') }),
]);
export type Who = z.infer<typeof whoSchema>;

export function roles(...held: readonly GrantRole[]): readonly Who[] {
  return held.map((role) => ({ by: 'role', role }));
}

export function namedIn(field: string): readonly Who[] {
  return [{ by: 'field', field }];
}

export const owner: readonly Who[] = [{ by: 'owner' }];
export const everybody: readonly Who[] = [{ by: 'everybody' }];

/** What a declaration says of somebody is about this. */
export interface Written {
  readonly programId: ProgramId;
  readonly values: Values;
  readonly ownerId: PersonId | null;
}

/** Roles count at this moment, not at the moment of writing. */
export function isAmong(who: readonly Who[], actor: Actor, written: Written): boolean {
  return who.some((one) => {
    switch (one.by) {
      case 'role':
        return actor.grants.some(
          ({ programId, role }) => programId === written.programId && role === one.role,
        );
      case 'field':
        return written.values[one.field] === actor.personId;
      case 'owner':
        return written.ownerId === actor.personId;
      case 'everybody':
        return true;
    }
  });
}
