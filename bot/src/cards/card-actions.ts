import { textLimits } from '@causeway/shared/domain/defaults.js';
import { outcomes, reaches, reasons, identityModes } from '@causeway/shared/domain/flag/flag.js';
import { judgements } from '@causeway/shared/domain/hand-over/hand-over.js';
import { noticeKinds } from '@causeway/shared/domain/notice/notice.js';
import { idSchema } from '@causeway/shared/api/values.js';
import { z } from 'zod';
import { decisionActions } from './decision-actions.js';

/** What is typed beside a button arrives with its data; a field left empty arrives as ''. */
const typed = (limit: number) => z.string().trim().max(limit).optional();
const chosen = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(values).optional());
const chosenPerson = z.preprocess(
  (value) => (value === '' ? undefined : value),
  idSchema<'person'>().optional(),
);

const flag = { flagId: idSchema<'flag'>(), card: z.enum(noticeKinds) };
const handOver = { handOverId: idSchema<'hand-over'>(), card: z.enum(noticeKinds) };
const version = { version: z.number().int() };

/** The fields of the flag form. Everything is checked again on the server, so that a form comes back with its errors. */
const formFields = {
  nonce: z.string().min(1).max(64),
  /** The quoted output, as far as it fits, in case the submit comes without its message. */
  kept: typed(textLimits.flaggedText),
  text: z.string().max(200_000).optional(),
  tool: typed(200),
  otherTool: z.string().trim().max(1_000).optional(),
  reason: chosen(reasons),
  reach: chosen(reaches),
  outcome: chosen(outcomes),
  minutes: z.union([z.string().max(20), z.number()]).optional(),
  note: z.string().max(100_000).optional(),
  mode: chosen(identityModes),
};

/** Every button of every card: what it does, to what, and in which state it was drawn. */
export const cardActionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('send-flag'), ...formFields }),
  z.object({ action: z.literal('ask-judge'), ...formFields }),
  z.object({ action: z.literal('open-form') }),
  z.object({ action: z.literal('list-my-flags') }),
  z.object({
    action: z.literal('show-card'),
    card: z.literal('flag-receipt'),
    subjectId: z.string().max(36),
  }),
  z.object({ action: z.literal('claim-flag'), ...flag, ...version }),
  z.object({ action: z.literal('hand-flag-to'), ...flag, ...version, personId: chosenPerson }),
  z.object({ action: z.literal('reply-to-question'), ...flag, reply: typed(textLimits.note) }),
  z.object({ action: z.literal('add-to-flag'), ...flag, addition: typed(textLimits.note) }),
  z.object({ action: z.literal('withdraw-flag'), ...flag }),
  z.object({ action: z.literal('reopen-flag'), ...flag, because: typed(textLimits.note) }),
  z.object({ action: z.literal('take-hand-over'), ...handOver, ...version }),
  z.object({
    action: z.literal('pass-on-hand-over'),
    ...handOver,
    ...version,
    personId: chosenPerson,
  }),
  z.object({
    action: z.literal('answer-hand-over'),
    ...handOver,
    ...version,
    judgement: chosen(judgements),
    answer: typed(textLimits.answer),
  }),
  z.object({ action: z.literal('withdraw-hand-over'), ...handOver, ...version }),
  z.object({
    action: z.literal('acknowledge-drill'),
    drillId: idSchema<'drill'>(),
    card: z.enum(noticeKinds),
    ...version,
  }),
  ...decisionActions,
]);
export type CardAction = z.infer<typeof cardActionSchema>;
export type FormAction = Extract<CardAction, { readonly action: 'send-flag' | 'ask-judge' }>;
