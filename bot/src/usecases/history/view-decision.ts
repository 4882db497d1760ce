import type { DecisionView } from '@causeway/shared/api/history.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { grantRoles } from '@causeway/shared/domain/access/grant.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { isDecisionType } from '@causeway/shared/domain/program/decision-type.js';
import type { Facts } from '@causeway/shared/lib/decision.js';
import type { PersonId, SnapshotId } from '@causeway/shared/lib/ids.js';
import { uuidPattern } from '@causeway/shared/lib/uuid-v7.js';
import type { LedgerHistoryEntry } from '../../store/ledger-store.js';
import type { Names } from '../person/name-people.js';

type Scalar = Facts[string];

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function scalarsIn(object: object): readonly (readonly [string, Scalar])[] {
  return Object.entries(object).filter((entry): entry is [string, Scalar] => isScalar(entry[1]));
}

/** What stays on record, flat: what a decision was about, from when to when, and where it reached. */
function factsOf({ body }: LedgerHistoryEntry): Facts {
  const nested = Object.values(body).filter(
    (value): value is object =>
      typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  const lists = Object.entries(body).flatMap(([key, value]) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? [[key, value.join(' ')] as const]
      : [],
  );
  return Object.fromEntries([...nested.flatMap(scalarsIn), ...lists, ...scalarsIn(body)]);
}

const wordsOfPeople = ['reason', 'answer', 'note', 'because', 'what'] as const;

function personIn(value: unknown): PersonId | null {
  return typeof value === 'string' && uuidPattern.test(value) ? (value as PersonId) : null;
}

function roleIn({ role, as }: Readonly<Record<string, unknown>>): GrantRole | null {
  return grantRoles.find((one) => one === role || one === as) ?? null;
}

/** Everybody a record names besides who did it. */
export function peopleIn({ actorId, personal }: LedgerHistoryEntry): readonly (PersonId | null)[] {
  const { onBehalfOf, to, lead } = personal;
  return [actorId, personIn(onBehalfOf), personIn(to), personIn(lead)];
}

export function snapshotIdOf(
  { type, body }: LedgerHistoryEntry,
  approval: Approval | undefined,
): SnapshotId | null {
  if (approval) return approval.snapshotId;
  const { snapshotId } = body;
  return type === 'stage-advanced' && typeof snapshotId === 'string'
    ? (snapshotId as SnapshotId)
    : null;
}

export function viewDecision(
  entry: LedgerHistoryEntry,
  approval: Approval | undefined,
  names: Names,
  useCaseNames: ReadonlyMap<string, string>,
): Omit<DecisionView, 'called'>[] {
  const { id, at, type, subjectId, body, personal } = entry;
  if (!isDecisionType(type)) return [];
  const facts = factsOf(entry);
  const useCase = useCaseNames.get(String(facts['useCaseId'] ?? subjectId));
  const said = wordsOfPeople.map((name) => personal[name]).find((text) => typeof text === 'string');
  const { criteria } = body;
  return [
    {
      id,
      at,
      type,
      subjectId,
      by: names.orNull(entry.actorId),
      role: roleIn(body),
      onBehalfOf: names.orNull(personIn(personal['onBehalfOf'])),
      toWhom: names.orNull(personIn(personal['to'] ?? personal['lead'])),
      reason: typeof said === 'string' && said !== '' ? said : null,
      facts: useCase === undefined ? facts : { ...facts, useCaseName: useCase },
      criteria: Array.isArray(criteria) ? criteria.map(String) : [],
      changes: type === 'approval-voided' ? [...(approval?.voidedBy ?? [])] : [],
      snapshotId: snapshotIdOf(entry, approval),
    },
  ];
}
