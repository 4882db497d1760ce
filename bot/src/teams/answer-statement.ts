import type { CardAction } from '../cards/card-actions.js';
import { answerFromStatements } from '../usecases/chat/answer-from-statements.js';
import { acknowledgeSheet } from '../usecases/sheet/acknowledge-sheet.js';
import type { SaidReply } from './press.js';
import type { Turn } from './turn.js';

type AnswerStatement = Extract<CardAction, { readonly action: 'answer-statement' }>;

/** "I agree", or not, to what a tool changes; the card then says that they did. */
export async function answerStatement(
  { ports, actor }: Turn,
  { programId, number, answer }: AnswerStatement,
): Promise<SaidReply> {
  const address = { programId, kind: 'replaces', subject: 'program' };
  const outcome = await acknowledgeSheet(ports, actor, { ...address, number, answer });
  if (outcome.kind === 'rejected') return { ...outcome, kind: 'refused' };
  const about = { about: 'replaces', written: '', programId } as const;
  return { ...(await answerFromStatements(ports, actor, about)), isAnswered: true };
}
