import { z } from 'zod';
import { fieldRuleSchema } from '../declared/field-rule.js';
import { fieldSchema } from '../declared/field.js';
import { whoSchema } from '../declared/who.js';

/** What has to come with a move, besides the fields it asks for. */
export const moveNeeds = [
  'reason',
  'evidence',
  'owner',
  /** Neither who added it, nor its owner, nor who made the move before. */
  'second-person',
] as const;
export type MoveNeed = (typeof moveNeeds)[number];

const moveSchema = z.object({
  name: z.string(),
  from: z.array(z.string()).readonly(),
  to: z.string(),
  by: z.array(whoSchema).readonly(),
  needs: z.array(z.enum(moveNeeds)).readonly(),
  /** Fields that are answered with the move itself. */
  asks: z.array(z.string()).readonly(),
});
export type RegisterMove = z.infer<typeof moveSchema>;

/** An owned, dated item with states, as data: a new kind is one small file and its words. */
export const registerKindSchema = z.object({
  name: z.string(),
  fields: z.array(fieldSchema).readonly(),
  rules: z.array(fieldRuleSchema).readonly(),
  /** The first is where an entry begins. */
  states: z.array(z.string()).readonly(),
  /** States in which nothing is left to do. */
  closed: z.array(z.string()).readonly(),
  moves: z.array(moveSchema).readonly(),
  /** In which state it waits for the word of the person named in which field. */
  awaits: z.record(z.string(), z.string()).readonly(),
  adders: z.array(whoSchema).readonly(),
  changers: z.array(whoSchema).readonly(),
  /** The date field after which an open entry is overdue. */
  due: z.string().nullable(),
  audience: z.enum(['everybody', 'program']),
  /** Where not, nobody is told or can find out who added it. */
  isAdderKept: z.boolean(),
});
export type RegisterKind = z.infer<typeof registerKindSchema>;

type Declared<Name extends string> = Partial<RegisterKind> &
  Pick<RegisterKind, 'fields' | 'states' | 'closed' | 'moves' | 'adders'> & {
    readonly name: Name;
  };

export function registerKind<const Name extends string>(
  declared: Declared<Name>,
): RegisterKind & { readonly name: Name } {
  return {
    rules: [],
    awaits: {},
    changers: declared.adders,
    due: null,
    audience: 'program',
    isAdderKept: true,
    ...declared,
  };
}

/** `move('close', ['open'], 'closed', roles('governance-owner'), { needs: ['evidence'] })` */
export function move(
  name: string,
  from: readonly string[],
  to: string,
  by: RegisterMove['by'],
  comes: Partial<Pick<RegisterMove, 'needs' | 'asks'>> = {},
): RegisterMove {
  return { name, from, to, by, needs: [], asks: [], ...comes };
}
