import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { acknowledgementAnswers } from '../domain/sheet/acknowledgement.js';
import { sheetKindSchema } from '../domain/sheet/sheet-kind.js';
import { standings } from '../domain/sheet/standing.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, personRefSchema, typedText } from './values.js';

/** As typed; the kind's declaration says what each has to be, and the refusal names the field. */
export const rawValuesSchema = z.record(z.string().max(40), z.unknown());
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]);
export const valuesSchema = z.record(z.string(), valueSchema);

/** Everything a screen needs to draw any kind; its words are in `shared/text` under its names. */
export const listSheetKinds = endpoint({
  method: 'GET',
  path: '/api/sheet-kinds',
  response: z.object({ kinds: z.array(sheetKindSchema).readonly() }),
});

const sheetVersionSchema = z.object({
  number: z.number(),
  standing: z.enum(standings),
  values: valuesSchema,
  writtenBy: personRefSchema,
  writtenAt: instantSchema,
  signatures: z.array(z.object({ name: z.string(), by: personRefSchema, at: instantSchema })),
  /** What a signature, or the last one, still waits for. */
  missingFields: z.array(z.string()).readonly(),
  missingSignatures: z.array(z.string()).readonly(),
  signedAt: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
  /** Since it was signed. */
  ageDays: z.number().nullable(),
  /** Signed after what it should have been signed before. */
  isLate: z.boolean(),
  withdrawal: z.object({ by: personRefSchema, at: instantSchema, reason: z.string() }).nullable(),
});
export type SheetVersionView = z.infer<typeof sheetVersionSchema>;

const countSchema = z.number().nullable();

export const sheetSchema = z.object({
  /** Null before anybody wrote one. */
  id: idSchema<'sheet'>().nullable(),
  /** 0 before anybody wrote one. */
  version: z.number(),
  kind: z.string(),
  subject: z.string(),
  /** Newest first. Whoever has no part in the program reads what holds or held last, and no drafts. */
  versions: z.array(sheetVersionSchema),
  /** Who the values name. */
  people: z.array(personRefSchema),
  /** Against what the kind compares with; null where there is nothing to compare. */
  differences: z
    .array(
      z.object({
        field: z.string(),
        here: valueSchema.nullable(),
        target: valueSchema.nullable(),
      }),
    )
    .nullable(),
  /** Of what is in force; null where its readers are not asked. */
  acknowledgement: z
    .object({
      number: z.number(),
      mine: z.enum(acknowledgementAnswers).nullable(),
      /** Null until a group is large enough to be spoken of; so is each count. */
      published: z
        .object({
          counts: z.record(z.enum(acknowledgementAnswers), countSchema),
          total: countSchema,
          at: instantSchema,
        })
        .nullable(),
    })
    .nullable(),
  mayWrite: z.boolean(),
  /** The signatures this person may give now. */
  maySign: z.array(z.string()),
});
export type SheetView = z.infer<typeof sheetSchema>;

const programParams = z.object({ programId: idSchema<'program'>() });
const sheetParams = z.object({
  programId: idSchema<'program'>(),
  kind: z.string().max(40),
  /** `program`, `phase-stress-testing`, `ring-2`, `use-case-…`. */
  subject: z.string().max(60),
});

const sheetLineSchema = z.object({
  kind: z.string(),
  subject: z.string(),
  /** How the newest version that this person may read stands. */
  standing: z.enum(standings),
  number: z.number(),
  signedAt: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
  /** What holds now, which may be older than the newest. */
  inForce: z.object({ number: z.number(), expiresAt: instantSchema.nullable() }).nullable(),
  /** The signatures this person may give now. */
  maySign: z.array(z.string()),
});
export type SheetLine = z.infer<typeof sheetLineSchema>;

/** Those this person may read; drafts are the program's own. */
export const listSheets = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/sheets',
  params: programParams,
  response: z.object({
    sheets: z.array(sheetLineSchema),
  }),
});

export const getSheet = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/sheets/:kind/:subject',
  params: sheetParams,
  response: sheetSchema,
});

/** Writes the draft. Version 0 makes the sheet, so a repeated request is harmless. */
export const saveSheet = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/sheets/:kind/:subject',
  params: sheetParams,
  body: z.object({ version: z.number().int().min(0), values: rawValuesSchema }),
  response: sheetSchema,
});

export const signSheet = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/sheets/:kind/:subject/signatures',
  params: sheetParams,
  body: z.object({ version: z.number().int(), signature: z.string().max(40) }),
  response: sheetSchema,
});

export const withdrawSheet = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/sheets/:kind/:subject/withdrawals',
  params: sheetParams,
  body: z.object({
    version: z.number().int(),
    /** Which of its versions. */
    number: z.number().int(),
    reason: typedText(textLimits.note),
  }),
  response: sheetSchema,
});

/** What a reader says to it; it can be changed, and only counts of groups ever leave. */
export const acknowledgeSheet = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/sheets/:kind/:subject/acknowledgement',
  params: sheetParams,
  body: z.object({ number: z.number().int(), answer: z.enum(acknowledgementAnswers) }),
  response: sheetSchema,
});
