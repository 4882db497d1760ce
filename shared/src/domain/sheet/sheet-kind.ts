import { z } from 'zod';
import { fieldRuleSchema } from '../declared/field-rule.js';
import { fieldSchema } from '../declared/field.js';
import { whoSchema } from '../declared/who.js';
import { subjectKinds } from './sheet-subject.js';

/** Somebody who has to agree before the sheet holds. */
const signatureRuleSchema = z.object({ name: z.string(), by: z.array(whoSchema).readonly() });

/** A signed statement, as data: a new kind is one small file and its words. */
export const sheetKindSchema = z.object({
  name: z.string(),
  /** What one such sheet may be about. */
  subjects: z.array(z.enum(subjectKinds)).readonly(),
  fields: z.array(fieldSchema).readonly(),
  rules: z.array(fieldRuleSchema).readonly(),
  writers: z.array(whoSchema).readonly(),
  /** All of them, by as many people. */
  signatures: z.array(signatureRuleSchema).readonly(),
  /** Whether whoever wrote it may be one of those who sign it. */
  selfSigning: z.enum(['allowed', 'refused']),
  /** How long it holds; null where it does not expire. */
  holdsForDays: z.number().nullable(),
  audience: z.enum(['everybody', 'program']),
  /** Whether its readers are asked if they agree. */
  isAcknowledged: z.boolean(),
  /** The subject whose sheet of this kind all others are compared with. */
  comparedWith: z.string().nullable(),
  /** The date field before which the first version has to be signed, or the sheet says it came late. */
  signedBefore: z.string().nullable(),
});
export type SheetKind = z.infer<typeof sheetKindSchema>;

type Declared<Name extends string> = Partial<SheetKind> &
  Pick<SheetKind, 'subjects' | 'fields' | 'writers' | 'signatures'> & { readonly name: Name };

/** What a declaration leaves out is the careful choice. */
export function sheetKind<const Name extends string>(
  declared: Declared<Name>,
): SheetKind & { readonly name: Name } {
  return {
    rules: [],
    selfSigning: 'refused',
    holdsForDays: null,
    audience: 'program',
    isAcknowledged: false,
    comparedWith: null,
    signedBefore: null,
    ...declared,
  };
}
