import type { FormProblem, TypedForm } from '@causeway/shared/api/chat-reply.js';
import { dialogText } from '@causeway/shared/text/dialog-text.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import { cardContentType } from '../../cards/adaptive-card.js';
import type { FormAction } from '../../cards/card-actions.js';
import { cardActionSchema } from '../../cards/card-actions.js';
import { note, withLead } from '../../cards/card-parts.js';
import { chatCard } from '../../cards/chat-card.js';
import { flagDialogCard } from '../../cards/flag-dialog-card.js';
import { getFlagForm } from '../../usecases/flag/get-flag-form.js';
import type { FlaggedMessage } from '../flagged-message.js';
import { flaggedMessage } from '../flagged-message.js';
import type { Raised } from '../raise-from-form.js';
import { raiseFromForm } from '../raise-from-form.js';
import { readForm, typedForm } from '../read-form.js';
import type { Turn } from '../turn.js';
import { notUnderstood, readerOf } from '../turn.js';

/** The message action's id in the app's manifest. */
const commandId = 'flagOutput';

const dialogValueSchema = z.object({
  commandId: z.literal(commandId),
  messagePayload: z.unknown().optional(),
  data: z.unknown().optional(),
});

type Reader = Awaited<ReturnType<typeof readerOf>>;

interface Dialog {
  readonly nonce: string;
  readonly message: FlaggedMessage | undefined;
  readonly pasted: string;
  readonly typed: TypedForm;
  readonly problems: readonly FormProblem[];
  /** Why the server refused what was sent, where it did. */
  readonly refusal: Extract<Raised, { kind: 'refused' }> | undefined;
}

function dialogWith(content: AdaptiveCard, height: 'large' | 'small', { locale }: Reader) {
  const { title } = dialogText(locale);
  const card = { contentType: cardContentType, content };
  const value = { title, height, width: 'medium', card };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

async function showDialog(turn: Turn, reader: Reader, dialog: Dialog) {
  const { message, pasted, nonce, typed, problems, refusal } = dialog;
  const form = await getFlagForm(turn.ports, turn.actor, {
    teamsAppId: message?.teamsAppId ?? null,
  });
  const output =
    message && message.text !== ''
      ? ({ kind: 'quoted', ...message } as const)
      : ({ kind: 'to-paste', text: pasted } as const);
  const card = flagDialogCard(
    { locale: reader.locale, form, typed, problems, nonce, output },
    turn.links,
  );
  const content = refusal
    ? withLead(card, note(problemSentence(refusal, reader), 'attention'))
    : card;
  return dialogWith(content, 'large', reader);
}

/** "Flag AI output" was chosen on a message, or in the compose box without one. */
export async function openFlagDialog(turn: Turn) {
  const value = dialogValueSchema.safeParse(turn.activity.value);
  if (!value.success) return notUnderstood;
  return showDialog(turn, await readerOf(turn), {
    nonce: turn.ports.newId(),
    message: flaggedMessage(value.data.messagePayload),
    pasted: '',
    typed: {},
    problems: [],
    refusal: undefined,
  });
}

function formActionOf(data: unknown): FormAction | undefined {
  const parsed = cardActionSchema.safeParse(data);
  if (!parsed.success) return undefined;
  const { data: action } = parsed;
  return action.action === 'send-flag' || action.action === 'ask-judge' ? action : undefined;
}

/** The dialog was sent: a flag, a question, or a form that still misses something. */
export async function submitFlagDialog(turn: Turn) {
  const value = dialogValueSchema.safeParse(turn.activity.value);
  const form = value.success ? formActionOf(value.data.data) : undefined;
  if (!value.success || !form) return notUnderstood;
  const message = flaggedMessage(value.data.messagePayload);
  const isQuoted = Boolean(message?.text) || Boolean(form.kept);
  // The message comes along again; should a client leave it out, what the button kept stands in.
  const output = message?.text || form.kept || form.text || '';
  const read = readForm(form, output);
  const reader = await readerOf(turn);
  const quoted = message?.text
    ? message
    : form.kept
      ? { text: form.kept, teamsAppId: null, link: null, attachmentsLeftOut: 0 }
      : undefined;
  const again = { nonce: form.nonce, message: quoted, pasted: form.text ?? '' };
  if (read.kind === 'problems') {
    return showDialog(turn, reader, { ...again, ...read, refusal: undefined });
  }
  const raised = await raiseFromForm(turn, read, {
    nonce: form.nonce,
    source: isQuoted ? 'teams-message' : 'pasted',
    messageLink: message?.link ?? null,
  });
  if (raised.kind === 'refused') {
    const typed = typedForm(form);
    return showDialog(turn, reader, { ...again, typed, problems: [], refusal: raised });
  }
  // A card rather than a bare message: clients differ in how they show those.
  const thanks = chatCard({ kind: 'thanks', what: raised.what }, reader, turn.links);
  return dialogWith(thanks, 'small', reader);
}
