import { z } from 'zod';
import { observationKindNames } from '../observation/observation-kinds.js';

const columnName = z.string().min(1).max(200);

/** Where a field's value comes from: a column, with words put for the file's own, or one word for all rows. */
const fieldSourceSchema = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('column'),
    column: columnName,
    /** The file's words on the left, ours on the right; a word without a line stays as it is. */
    words: z.record(z.string().max(200), z.string().max(200)).default({}),
  }),
  z.object({ from: z.literal('constant'), value: z.string().max(200) }),
  /** Some columns joined make a source key where the file has none of its own. */
  z.object({ from: z.literal('columns'), columns: z.array(columnName).min(1).max(8) }),
]);
export type FieldSource = z.infer<typeof fieldSourceSchema>;

export const timeFormats = ['iso', 'day-first', 'month-first', 'unix-seconds', 'unix-ms'] as const;

/** How a file's columns become rows: saved by name, so that the next file of the kind needs no work. */
export const importMappingSchema = z.object({
  target: z.enum(['observations', 'participants']),
  /** Of observations: which kind each row is. */
  kind: z.enum(observationKindNames).nullable(),
  fields: z.record(z.string().max(40), fieldSourceSchema),
  timeFormat: z.enum(timeFormats).default('iso'),
  /** For times without an offset of their own. */
  timeZone: z.string().min(1).max(64).default('UTC'),
  decimal: z.enum(['point', 'comma']).default('point'),
  delimiter: z.enum(['auto', ',', ';', '\t', '|']).default('auto'),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;
