import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import { defaults } from '../defaults.js';
import type { Approval, ApprovalEvent, Verdict } from './approval.js';
import { refuseOvertaken } from './refuse-stale.js';
import type { Voice } from './voices.js';

export type VoiceRejection =
  'own-request' | 'measured-it' | 'decided-already' | 'function-decided' | 'no-function';

export type VerdictRejection =
  | VoiceRejection
  | 'stale'
  | 'not-in-state'
  | 'approval-expired'
  | 'reason-missing'
  | 'criteria-missing'
  | 'unknown-criterion';

export interface VerdictMove {
  readonly by: PersonId;
  readonly now: Instant;
  /** What the press was drawn from. */
  readonly version: number;
  readonly verdict: 'approve' | 'reject';
  /** Chosen by whoever can speak for several; undefined takes the first that is still wanted. */
  readonly voice: Voice | undefined;
  readonly reason: string;
  readonly criteria: readonly string[];
}

export interface VerdictFacts {
  /** Everything they can speak for at this moment. */
  readonly voices: readonly Voice[];
  /** Measured a criterion, or recorded evidence one cites. */
  readonly measuredBy: readonly PersonId[];
  readonly criteria: readonly string[];
}

function yesesOf(verdicts: readonly Verdict[], role: GrantRole): number {
  return verdicts.filter((one) => one.verdict === 'approve' && one.role === role).length;
}

/** Everybody whose word is in already, in person or through somebody else. */
function counted({ verdicts }: Approval): ReadonlySet<PersonId | null> {
  return new Set(verdicts.flatMap(({ personId, onBehalfOf }) => [personId, onBehalfOf]));
}

/** Why this voice does not count; whoever may not decide cannot do so through somebody else either. */
function refuseVoice(
  approval: Approval,
  { by, verdict }: Pick<VerdictMove, 'by' | 'verdict'>,
  measuredBy: readonly PersonId[],
  voice: Voice,
): Rejected<VoiceRejection> | undefined {
  const people = [by, voice.onBehalfOf].filter((id) => id !== null);
  const { role } = voice;
  if (people.includes(approval.requestedBy)) return reject('own-request');
  if (people.some((id) => measuredBy.includes(id))) return reject('measured-it');
  if (people.some((id) => counted(approval).has(id))) return reject('decided-already');
  const needed = approval.rule.functions.find((one) => one.role === role)?.needed ?? 0;
  const isDecided = yesesOf(approval.verdicts, role) >= needed;
  // One more yes would be of no use; a no always is.
  return isDecided && verdict === 'approve' ? reject('function-decided', { role }) : undefined;
}

function isSame(a: Voice, b: Voice): boolean {
  return a.role === b.role && a.onBehalfOf === b.onBehalfOf;
}

/** The voice that will count, or why there is none. */
export function chooseVoice(
  approval: Approval,
  move: Pick<VerdictMove, 'by' | 'verdict' | 'voice'>,
  { voices, measuredBy }: Pick<VerdictFacts, 'voices' | 'measuredBy'>,
): Voice | Rejected<VoiceRejection> {
  const { voice: chosen } = move;
  const offered = chosen ? voices.filter((voice) => isSame(voice, chosen)) : voices;
  const refusals = offered.map((voice) => refuseVoice(approval, move, measuredBy, voice));
  const free = offered[refusals.indexOf(undefined)];
  return free ?? refusals.find((one) => one !== undefined) ?? reject('no-function');
}

function refuseWords(move: VerdictMove, known: readonly string[]) {
  if (move.verdict === 'approve') return undefined;
  if (move.reason.trim() === '') return reject('reason-missing');
  if (move.criteria.length === 0) return reject('criteria-missing');
  const unknown = move.criteria.find((name) => !known.includes(name));
  return unknown === undefined ? undefined : reject('unknown-criterion', { criterion: unknown });
}

/** As many yeses as every function needs, and one of them of somebody who is no sponsor. */
function isComplete({ rule }: Approval, verdicts: readonly Verdict[]): boolean {
  const isFull = rule.functions.every(({ role, needed }) => yesesOf(verdicts, role) >= needed);
  const hasOther = verdicts.some(
    ({ verdict, role }) => verdict === 'approve' && role !== 'sponsor',
  );
  return isFull && hasOther;
}

/** One no ends it and says what would be a yes; yeses are counted until every function has its own. */
export function decideVerdict(
  approval: Approval,
  move: VerdictMove,
  facts: VerdictFacts,
): Decision<ApprovalEvent, VerdictRejection> {
  const { by, now, verdict: said } = move;
  const overtaken = refuseOvertaken(approval, move);
  if (overtaken) return overtaken;
  if (now >= approval.expiresAt) return reject('approval-expired');
  const voice = chooseVoice(approval, move, facts);
  if ('kind' in voice) return voice;
  const refused = refuseWords(move, facts.criteria);
  if (refused) return refused;
  const criteria = said === 'reject' ? [...new Set(move.criteria)] : [];
  const reason = move.reason.trim();
  const verdict: Verdict = { ...voice, personId: by, verdict: said, reason, criteria, at: now };
  const given: ApprovalEvent = { type: 'approval-verdict-given', verdict };
  if (said === 'reject')
    return accept<ApprovalEvent>(given, { type: 'approval-rejected', by, at: now });
  if (!isComplete(approval, [...approval.verdicts, verdict])) return accept(given);
  const expiresAt = now + defaults.approvalMs.value;
  return accept<ApprovalEvent>(given, { type: 'approval-granted', at: now, expiresAt });
}
