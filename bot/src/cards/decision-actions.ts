import { idSchema } from '@causeway/shared/api/values.js';
import { grantRoles } from '@causeway/shared/domain/access/grant.js';
import { defaults, textLimits } from '@causeway/shared/domain/defaults.js';
import { noticeKinds } from '@causeway/shared/domain/notice/notice.js';
import { acknowledgementAnswers } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { z } from 'zod';

/** What a criterion may be called to be chosen on a card. */
export const mostCriterionBytes = 120;
const mostCriteria = 50;

/** A field left empty arrives as ''. */
function field<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

/** A function, and for whom where it is not for oneself: what a choice of a voice carries. */
const voiceSchema = z
  .string()
  .max(120)
  .transform((text) => {
    const [role, onBehalfOfId = null] = text.split(' ');
    return { role, onBehalfOfId };
  })
  .pipe(z.object({ role: z.enum(grantRoles), onBehalfOfId: idSchema<'person'>().nullable() }));

/** Several that are chosen arrive as one text. */
const criteriaSchema = z
  .string()
  .max(mostCriteria * (mostCriterionBytes + 1))
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(z.string().max(mostCriterionBytes)).max(mostCriteria));

/** What somebody may say to what they were asked, or what their answer became. */
const answerMoves = ['answer', 'agree', 'say-what-is-missing', 'decline'] as const;
export type AnswerMove = (typeof answerMoves)[number];

const note = z.string().trim().max(textLimits.note);
const daysSchema = z.coerce.number().int().min(1);
const card = { card: z.enum(noticeKinds) };
const version = { version: z.number().int() };
const approval = { approvalId: idSchema<'approval'>(), ...card };

/** Buttons of cards about programs: decisions, exceptions, evidence and statements. */
export const decisionActions = [
  z.object({
    action: z.literal('approve-step'),
    ...approval,
    ...version,
    voice: field(voiceSchema),
    remark: note.optional(),
  }),
  z.object({
    action: z.literal('reject-step'),
    ...approval,
    ...version,
    voice: field(voiceSchema),
    reason: note.optional(),
    criteria: field(criteriaSchema),
  }),
  z.object({
    action: z.literal('delegate-decision'),
    ...approval,
    ...version,
    personId: field(idSchema<'person'>()),
    days: field(daysSchema.max(defaults.delegationDays.max)),
  }),
  z.object({ action: z.literal('refresh-approval'), ...approval }),
  z.object({
    action: z.literal('second-waiver'),
    waiverId: idSchema<'waiver'>(),
    ...card,
    ...version,
  }),
  z.object({
    action: z.literal('decline-waiver'),
    waiverId: idSchema<'waiver'>(),
    ...card,
    ...version,
    reason: note.optional(),
  }),
  z.object({
    action: z.literal('renew-evidence'),
    evidenceId: idSchema<'evidence'>(),
    ...card,
    ...version,
    text: note.optional(),
  }),
  z.object({
    action: z.literal('sign-sheet'),
    sheetId: idSchema<'sheet'>(),
    ...card,
    ...version,
    signature: z.string().max(40),
  }),
  z.object({
    action: z.literal('answer-question'),
    entryId: idSchema<'register-entry'>(),
    ...card,
    ...version,
    move: z.enum(answerMoves),
    answer: note.optional(),
    missing: note.optional(),
    whyNot: note.optional(),
  }),
  z.object({
    action: z.literal('answer-statement'),
    programId: idSchema<'program'>(),
    /** Of the statement, so that nobody answers to words they have not read. */
    number: z.number().int(),
    answer: z.enum(acknowledgementAnswers),
  }),
] as const;

const decisionActionSchema = z.discriminatedUnion('action', decisionActions);
export type DecisionAction = z.infer<typeof decisionActionSchema>;
