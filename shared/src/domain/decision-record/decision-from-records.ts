import type { Instant } from '../../lib/instant.js';
import type { ApprovalState } from '../approval/approval.js';
import type { RecordedDecision, WrittenRecord } from './decision-record.js';

type Request = RecordedDecision['request'];
type Verdict = RecordedDecision['verdicts'][number];
type Outcome = RecordedDecision['outcome'];
type Waiver = RecordedDecision['waivers'][number];
type Step = RecordedDecision['step'];

interface Entry {
  readonly at: Instant;
  readonly type: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Null for what is not there any more. */
  readonly said: (field: string) => string | null;
}

function read({ content, personal }: WrittenRecord): Entry {
  const { at, type, subject, subjectId, body } = JSON.parse(content) as Omit<Entry, 'said'>;
  const said = (field: string) => {
    const kept = personal[field];
    return kept ? (JSON.parse(kept.value) as string) : null;
  };
  return { at, type, subject, subjectId, body, said };
}

const states: Readonly<Record<string, ApprovalState>> = {
  'approval-requested': 'open',
  'approval-granted': 'granted',
  'approval-rejected': 'rejected',
  'approval-withdrawn': 'withdrawn',
  'approval-expired': 'expired',
  'approval-voided': 'void',
  'approval-used': 'used',
};

function requestOf({ at, subjectId, body, said }: Entry): Request {
  const { transition, snapshotId, snapshotHash, rule } = body as unknown as Request;
  const about = { transition, snapshotId, snapshotHash, rule };
  return { approvalId: subjectId, at, by: said('actor'), note: said('note'), ...about };
}

function verdictOf({ at, body, said }: Entry): Verdict {
  const { role, verdict, criteria } = body as unknown as Verdict;
  const onBehalfOf = said('onBehalfOf');
  return { at, by: said('actor'), role, onBehalfOf, verdict, reason: said('reason'), criteria };
}

function outcomeOf({ at, type, body, said }: Entry): Outcome {
  const changes = (body['changes'] ?? []) as Outcome['changes'];
  const state = states[type] ?? 'open';
  return { state, at, by: said('actor'), reason: said('reason'), changes };
}

function waiverOf(asked: Entry, seconded: Entry | undefined): Waiver {
  const { criterion, transition, covers, until } = asked.body as unknown as Waiver;
  return {
    id: asked.subjectId,
    criterion,
    transition,
    covers,
    reason: asked.said('reason'),
    until,
    askedAt: asked.at,
    askedBy: asked.said('actor'),
    secondedAt: seconded?.at ?? null,
    secondedBy: seconded?.said('actor') ?? null,
  };
}

function stepOf({ at, body, said }: Entry): NonNullable<Step> {
  const { transition, to } = body as unknown as NonNullable<Step>;
  return { at, by: said('actor'), transition, to };
}

/** Nothing but what stands on record; undefined where nobody asked. The offline verifier reads the same. */
export function decisionFromRecords(
  records: readonly WrittenRecord[],
): RecordedDecision | undefined {
  const entries = records.map(read);
  const of = (...types: string[]) => entries.filter(({ type }) => types.includes(type));
  const [asked] = of('approval-requested');
  const last = of(...Object.keys(states)).at(-1);
  if (!asked || !last) return undefined;
  const [step] = of('stage-advanced');
  const seconds = of('waiver-seconded');
  return {
    request: requestOf(asked),
    verdicts: of('approval-verdict-given').map(verdictOf),
    outcome: outcomeOf(last),
    waivers: of('waiver-asked').map((one) =>
      waiverOf(
        one,
        seconds.find(({ subjectId }) => subjectId === one.subjectId),
      ),
    ),
    step: step ? stepOf(step) : null,
  };
}
