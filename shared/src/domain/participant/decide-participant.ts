import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { PersonKey, ProgramId } from '../../lib/ids.js';
import { labelsAfter } from './labels-after.js';
import type { ParticipantRow } from './parse-participant.js';
import type { InvitationOutcome, KeptParticipant, Provenance } from './participant.js';
import type { Label } from './stratum.js';
import { strataMask } from './stratum.js';

/** Somebody with what they are said to be, and by whom. */
export interface LabelledParticipant {
  readonly participant: KeptParticipant;
  readonly labels: readonly Label[];
}

export type ParticipantEvent =
  | { readonly type: 'participant-added'; readonly after: LabelledParticipant }
  | { readonly type: 'participant-changed'; readonly after: LabelledParticipant };

function laidOver<Value>(said: Value | undefined, before: Value): Value {
  return said === undefined ? before : said;
}

/** Whoever was invited and has not answered stays in the denominator; whoever declined has answered. */
function invitationAfter(row: ParticipantRow, before: InvitationOutcome): InvitationOutcome {
  if (row.invitation !== undefined) return row.invitation;
  if (row.provenance === 'declined') return 'declined';
  return before === 'none' && typeof row.invitedAt === 'number' ? 'open' : before;
}

function newcomer(programId: ProgramId, personKey: PersonKey, provenance: Provenance) {
  const participant: KeptParticipant = {
    programId,
    personKey,
    version: 0,
    provenance,
    source: '',
    ring: null,
    accessAt: null,
    invitedAt: null,
    invitation: 'none',
    declineReason: null,
    leftAt: null,
    strata: 0,
    isSelfLabelled: false,
  };
  return { participant, labels: [] };
}

function changed(before: LabelledParticipant, row: ParticipantRow): LabelledParticipant {
  const { participant } = before;
  const isTheirs = participant.isSelfLabelled || row.labels === undefined;
  const labels = isTheirs ? before.labels : labelsAfter(before.labels, row.labels);
  return {
    participant: {
      ...participant,
      provenance: laidOver(row.provenance, participant.provenance),
      source: laidOver(row.source, participant.source),
      ring: laidOver(row.ring, participant.ring),
      accessAt: laidOver(row.accessAt, participant.accessAt),
      invitedAt: laidOver(row.invitedAt, participant.invitedAt),
      invitation: invitationAfter(row, participant.invitation),
      declineReason: laidOver(row.declineReason, participant.declineReason),
      leftAt: laidOver(row.leftAt, participant.leftAt),
      strata: strataMask(labels.map(({ stratum }) => stratum)),
    },
    labels,
  };
}

function isSame(one: LabelledParticipant, other: LabelledParticipant): boolean {
  const text = ({ participant, labels }: LabelledParticipant) =>
    JSON.stringify([
      participant,
      labels.map(({ stratum, source }) => `${stratum}/${source}`).toSorted(),
    ]);
  return text(one) === text(other);
}

/** A row about somebody changes what it speaks of and nothing else; nobody takes part without a provenance. */
export function decideParticipant(
  programId: ProgramId,
  personKey: PersonKey,
  before: LabelledParticipant | undefined,
  row: ParticipantRow,
): Decision<ParticipantEvent, 'provenance-missing'> {
  if (before) {
    const after = changed(before, row);
    return isSame(before, after) ? accept() : accept({ type: 'participant-changed', after });
  }
  if (row.provenance === undefined) return reject('provenance-missing');
  const after = changed(newcomer(programId, personKey, row.provenance), row);
  return accept({ type: 'participant-added', after });
}
