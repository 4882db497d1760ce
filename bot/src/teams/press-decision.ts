import { assertNever } from '@causeway/shared/lib/assert-never.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { DecisionAction } from '../cards/decision-actions.js';
import { delegateOnApproval } from '../usecases/approval/delegate-on-approval.js';
import { giveVerdict } from '../usecases/approval/give-verdict.js';
import { renewOnCard } from '../usecases/evidence/renew-on-card.js';
import { answerOnCard } from '../usecases/register/answer-on-card.js';
import { signOnCard } from '../usecases/sheet/sign-on-card.js';
import { declineWaiver } from '../usecases/waiver/decline-waiver.js';
import { secondWaiver } from '../usecases/waiver/second-waiver.js';
import type { Turn } from './turn.js';

export type PressOnProgram = Exclude<DecisionAction, { action: 'answer-statement' }>;

/** Every button of one card has a field of its own. */
function saidWith(action: Extract<PressOnProgram, { action: 'answer-question' }>): string {
  const { move, answer = '', missing = '', whyNot = '' } = action;
  const said = { answer, 'say-what-is-missing': missing, decline: whyNot, agree: '' };
  return said[move];
}

/** Calls the use case of a button on a card about a program. */
export async function pressOnProgram(
  { ports, actor }: Turn,
  action: PressOnProgram,
): Promise<Outcome<unknown>> {
  switch (action.action) {
    case 'approve-step': {
      const { voice = null, remark: reason = '' } = action;
      const said = { verdict: 'approve', reason, criteria: [] } as const;
      return giveVerdict(ports, actor, { ...action, voice, ...said });
    }
    case 'reject-step': {
      const { voice = null, reason = '', criteria = [] } = action;
      return giveVerdict(ports, actor, { ...action, voice, verdict: 'reject', reason, criteria });
    }
    case 'delegate-decision': {
      const { personId: toId, days } = action;
      if (!toId) return reject('unknown-person');
      return days ? delegateOnApproval(ports, actor, { ...action, toId, days }) : reject('invalid');
    }
    case 'refresh-approval':
      return done({});
    case 'second-waiver':
      return secondWaiver(ports, actor, action);
    case 'decline-waiver':
      return declineWaiver(ports, actor, { ...action, reason: action.reason ?? '' });
    case 'answer-question':
      return answerOnCard(ports, actor, { ...action, text: saidWith(action) });
    case 'sign-sheet':
      return signOnCard(ports, actor, action);
    case 'renew-evidence': {
      const { text } = action;
      return text ? renewOnCard(ports, actor, { ...action, text }) : reject('text-missing');
    }
    default:
      return assertNever(action);
  }
}
