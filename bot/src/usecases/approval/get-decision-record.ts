import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decisionFromRecords } from '@causeway/shared/domain/decision-record/decision-from-records.js';
import type {
  DecisionRecord,
  LedgerChain,
  RecordedDecision,
  WrittenRecord,
} from '@causeway/shared/domain/decision-record/decision-record.js';
import { recordFormat } from '@causeway/shared/domain/decision-record/decision-record.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApprovalId, PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { loadApproval } from './load-approval.js';

/** Links a file may have: about 17 MB of them. */
const mostChainLinks = 100_000;

/** Who acted and what they wrote, as whoever may read the approval reads it there too. */
const shownFields: ReadonlySet<string> = new Set(['actor', 'note', 'reason', 'onBehalfOf']);

function shown({ personal, ...written }: WrittenRecord): WrittenRecord {
  const fields = Object.entries(personal).filter(([field]) => shownFields.has(field));
  return { ...written, personal: Object.fromEntries(fields) };
}

interface Told {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

function isStepBy(approvalId: ApprovalId, { content }: WrittenRecord): boolean {
  const { type, body } = JSON.parse(content) as Told;
  return type === 'stage-advanced' && body['approvalId'] === approvalId;
}

/** Of a waiver what was so when the snapshot was taken; its end is another story. */
function isPrinted({ content }: WrittenRecord): boolean {
  const { type } = JSON.parse(content) as Told;
  return type === 'waiver-asked' || type === 'waiver-seconded';
}

async function recordsAbout(
  { ledgerProofs }: Stores,
  approvalId: ApprovalId,
  { id, body }: Snapshot,
): Promise<readonly WrittenRecord[]> {
  const waivers = await Promise.all(
    body.waivers.map((waiver) => ledgerProofs.recordsOf('waiver', waiver.id)),
  );
  const steps = await ledgerProofs.recordsOf('stage', body.programId);
  return [
    ...waivers.flat().filter(isPrinted),
    ...(await ledgerProofs.recordsOf('snapshot', id)),
    ...(await ledgerProofs.recordsOf('approval', approvalId)),
    ...steps.filter((step) => isStepBy(approvalId, step)),
  ].map(shown);
}

/** Without a gap from the first record to the last, and on to the digest that somebody kept. */
async function chainOf(
  { ledger, ledgerProofs }: Stores,
  records: readonly WrittenRecord[],
  upTo: number,
): Promise<LedgerChain | null | Rejected<'chain-too-long'>> {
  const numbers = records.flatMap(({ number }) => (number === null ? [] : [number]));
  if (numbers.length === 0) return null;
  const first = Math.min(...numbers);
  const last = Math.max(...numbers, Math.min(upTo, await ledger.head()));
  return last - first >= mostChainLinks
    ? reject('chain-too-long', { most: mostChainLinks })
    : ledgerProofs.chain(first, last);
}

function peopleIn({ request, verdicts, outcome, waivers, step }: RecordedDecision) {
  const people = [
    request.by,
    ...verdicts.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf]),
    outcome.by,
    ...waivers.flatMap(({ askedBy, secondedBy }) => [askedBy, secondedBy]),
    step?.by ?? null,
  ];
  return [...new Set(people.filter((id) => id !== null))];
}

async function namesFor(
  ports: Ports,
  stores: Stores,
  decision: RecordedDecision,
  programId: ProgramId,
): Promise<DecisionRecord['names']> {
  const program = await stores.programs.get(programId);
  const people = peopleIn(decision) as PersonId[];
  const names = await namePeople(stores, people, ports.now());
  const named = [{ id: programId as string, name: program?.name ?? '' }];
  for (const id of people) named.push({ id, name: names.of(id).name });
  return named.map(({ id, name }) => ({ id, name, sha256: ports.hash(`${id}\n${name}`) }));
}

/** One file about one decision: what was shown, asked, said and done, with what proves it. */
export async function getDecisionRecord(
  ports: Ports,
  actor: Actor,
  query: {
    readonly programId: ProgramId;
    readonly approvalId: ApprovalId;
    readonly upTo?: number | undefined;
  },
): Promise<Outcome<DecisionRecord>> {
  const { programId, approvalId, upTo = 0 } = query;
  const stores = ports.read(actor.tenantId);
  const approval = await loadApproval(stores, actor, approvalId, ports.now());
  if (approval?.programId !== programId) return reject('absent');
  const snapshot = await stores.snapshots.get(approval.snapshotId);
  const text = snapshot && (await stores.snapshots.textOf(snapshot.id));
  if (!snapshot || text === undefined) return reject('absent');
  const records = await recordsAbout(stores, approvalId, snapshot);
  const decision = decisionFromRecords(records);
  if (!decision) return reject('absent');
  const chain = await chainOf(stores, records, upTo);
  if (chain && 'kind' in chain) return chain;
  const { id, body, hash } = snapshot;
  return done({
    format: recordFormat,
    snapshot: { id, sha256: hash, text, body: { ...body } },
    ...decision,
    names: await namesFor(ports, stores, decision, programId),
    ledger: { records, chain },
  });
}
