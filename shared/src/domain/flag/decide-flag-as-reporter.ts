import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { Flag } from './flag.js';
import type { FlagEvent, FlagRejection } from './flag-event.js';

/** Reporters are never refused for an old version: adding or withdrawing means the same whatever happened since. */

type FlagDecision = Decision<FlagEvent, FlagRejection>;

const unanswered = new Set<string>(['new', 'in-triage', 'confirmed']);

export function decideAddToFlag(flag: Flag, text: string, now: Instant): FlagDecision {
  if (flag.triage.state === 'withdrawn') return reject('not-in-state', { state: 'withdrawn' });
  if (text.trim() === '') return reject('text-missing');
  return accept({ type: 'flag-added-to', addition: { text, at: now } });
}

export function decideReplyToQuestion(flag: Flag, text: string, now: Instant): FlagDecision {
  const { question, state } = flag.triage;
  if (!unanswered.has(state)) return reject('not-in-state', { state });
  if (!question) return reject('no-question');
  if (question.reply !== null) return reject('question-replied');
  if (text.trim() === '') return reject('text-missing');
  return accept({ type: 'reporter-replied', reply: text, at: now });
}

export function decideWithdrawFlag(flag: Flag): FlagDecision {
  const { state } = flag.triage;
  return unanswered.has(state)
    ? accept({ type: 'flag-withdrawn' })
    : reject('not-in-state', { state });
}

/** "Still wrong": once; after that an owner has to reopen. */
export function decideReopenAsReporter(flag: Flag, because: string): FlagDecision {
  const { state } = flag.triage;
  if (state !== 'answered' && state !== 'dismissed') return reject('not-in-state', { state });
  if (flag.reopenedByReporter) return reject('reopened-once');
  if (because.trim() === '') return reject('text-missing');
  return accept({ type: 'flag-reopened', byReporter: true, because });
}
