import { z } from 'zod';
import { textLimits } from '../defaults.js';

/** What a number counts; `shared/text` words it. */
export const units = [
  'minutes',
  'hours',
  'hours-per-week',
  'times-per-week',
  'cases-per-week',
  'people',
  'weeks',
  'days',
  'as-stated',
] as const;

const named = { name: z.string(), isRequired: z.boolean(), isFixed: z.boolean() };
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** Words that make a text something else than what is asked for. */
const refusedWordsSchema = z.object({ code: z.string(), stems: list(z.string()) });

/** One field of a declared kind: enough for a screen to draw it and for the server to check it. */
export const fieldSchema = z.discriminatedUnion('type', [
  z.object({
    ...named,
    type: z.literal('text'),
    limit: z.number(),
    refuses: refusedWordsSchema.nullable(),
  }),
  z.object({ ...named, type: z.literal('long-text'), limit: z.number() }),
  z.object({ ...named, type: z.literal('choice'), values: list(z.string()) }),
  z.object({
    ...named,
    type: z.literal('number'),
    min: z.number(),
    max: z.number(),
    unit: z.enum(units),
  }),
  /** Between 0 and 1. */
  z.object({ ...named, type: z.literal('share') }),
  /** An instant; screens ask for a day. */
  z.object({ ...named, type: z.literal('date'), when: z.enum(['past', 'future', 'any']) }),
  z.object({ ...named, type: z.literal('yes-no') }),
  z.object({
    ...named,
    type: z.literal('person'),
    /** They measured what is written here, so signing it is not theirs. */
    isMeasurer: z.boolean(),
  }),
  z.object({ ...named, type: z.literal('texts'), limit: z.number(), most: z.number() }),
  /** Ids of the program's evidence. */
  z.object({ ...named, type: z.literal('evidence'), most: z.number() }),
  /** An entry of one of the program's registers. */
  z.object({ ...named, type: z.literal('entry'), register: z.string() }),
  z.object({ ...named, type: z.literal('use-case') }),
  /** Something registered beforehand that has to be shown. */
  z.object({ ...named, type: z.literal('criterion') }),
]);
export type Field = z.infer<typeof fieldSchema>;
export type FieldOf<Type extends Field['type']> = Extract<Field, { type: Type }>;

/** What is written in a field; a field without an answer has none. */
export type Value = string | number | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;

const common = (name: string) => ({ name, isRequired: true, isFixed: false });

export function text(name: string, limit: number = textLimits.name): FieldOf<'text'> {
  return { ...common(name), type: 'text', limit, refuses: null };
}

export function refusing(
  of: FieldOf<'text'>,
  code: string,
  stems: readonly string[],
): FieldOf<'text'> {
  return { ...of, refuses: { code, stems } };
}

export function longText(name: string): FieldOf<'long-text'> {
  return { ...common(name), type: 'long-text', limit: textLimits.statement };
}

export function choice(name: string, values: readonly string[]): FieldOf<'choice'> {
  return { ...common(name), type: 'choice', values };
}

export function number(
  name: string,
  unit: FieldOf<'number'>['unit'],
  bounds: { readonly min: number; readonly max: number },
): FieldOf<'number'> {
  return { ...common(name), type: 'number', unit, ...bounds };
}

export function share(name: string): FieldOf<'share'> {
  return { ...common(name), type: 'share' };
}

export function date(name: string, when: FieldOf<'date'>['when']): FieldOf<'date'> {
  return { ...common(name), type: 'date', when };
}

export function yesNo(name: string): FieldOf<'yes-no'> {
  return { ...common(name), type: 'yes-no' };
}

export function person(name: string): FieldOf<'person'> {
  return { ...common(name), type: 'person', isMeasurer: false };
}

export function measurer(name: string): FieldOf<'person'> {
  return { ...person(name), isMeasurer: true };
}

export function texts(name: string, most: number): FieldOf<'texts'> {
  return { ...common(name), type: 'texts', limit: 400, most };
}

export function evidence(name: string): FieldOf<'evidence'> {
  return { ...common(name), type: 'evidence', most: 20 };
}

export function entry(name: string, register: string): FieldOf<'entry'> {
  return { ...common(name), type: 'entry', register };
}

export function useCase(name: string): FieldOf<'use-case'> {
  return { ...common(name), type: 'use-case' };
}

export function criterion(name: string): FieldOf<'criterion'> {
  return { ...common(name), type: 'criterion' };
}

/** May stay empty. */
export function optional<Of extends Field>(of: Of): Of {
  return { ...of, isRequired: false };
}

/** Once written, only a move that asks for it anew changes it. */
export function fixed<Of extends Field>(of: Of): Of {
  return { ...of, isFixed: true };
}
