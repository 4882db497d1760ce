import type { CriterionView } from '@causeway/shared/api/criteria.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRegisterCriteria } from '@causeway/shared/domain/access/permissions.js';
import type { Criterion, CriterionTerms } from '@causeway/shared/domain/criterion/criterion.js';
import { decideRegisterCriterion } from '@causeway/shared/domain/criterion/decide-register-criterion.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { CriterionId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { voidOpenApprovals } from '../approval/void-open-approvals.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { shareCounter } from './count-share.js';
import { lookSoon } from './look-timer.js';
import { viewCriteria } from './view-criteria.js';

interface RegisterCriterion extends Omit<CriterionTerms, 'lookFrom'> {
  readonly programId: ProgramId;
  readonly criterionId: CriterionId;
  /** What it was drawn from; 0 makes the first version. */
  readonly version: number;
  readonly lookFrom: Instant | null;
}

async function unknownIn(stores: Stores, command: RegisterCriterion) {
  const { programId, filter, measurer } = command;
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (filter.by === 'use-case') {
    const useCase = await stores.useCases.get(filter.useCaseId);
    if (useCase?.programId !== programId) return reject('unknown-use-case');
  }
  const person = await stores.persons.get(measurer.personId);
  return person?.leftAt === null ? undefined : reject('unknown-person');
}

async function rolesOf(stores: Stores, command: RegisterCriterion) {
  const grants = await stores.grants.listOf(command.measurer.personId);
  return grants.filter(({ programId }) => programId === command.programId).map(({ role }) => role);
}

function recorded(criterion: Criterion) {
  const {
    measurer,
    registeredBy: _,
    registeredAt: __,
    programId: ___,
    id: ____,
    ...terms
  } = criterion;
  return {
    body: { ...terms, relation: measurer.relation },
    personal: { measurer: measurer.personId },
  };
}

/** Says beforehand what must be shown. A change is the next version; none is ever altered. */
export async function registerCriterion(
  ports: Ports,
  actor: Actor,
  command: RegisterCriterion,
): Promise<Outcome<CriterionView>> {
  const { criterionId: id, version: drawnFrom, programId, ...terms } = command;
  if (!mayRegisterCriteria(actor, programId)) return reject('forbidden');
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const refused = await unknownIn(stores, command);
    if (refused) return refused;
    const before = await stores.criteria.get(id);
    if (before && before.programId !== programId) return reject('absent');
    const counted = await shareCounter(stores, programId, now)(command);
    const registration = {
      ...terms,
      id,
      programId,
      drawnFrom,
      lookFrom: command.lookFrom ?? before?.lookFrom ?? now,
      registeredBy: actor.personId,
      registeredAt: now,
      isAfterData: counted.trials > 0,
    };
    const decision = decideRegisterCriterion(before, registration, {
      measure: measureNamed(command.measure),
      smallestGroup: defaults.smallestGroup.value,
      measurerRoles: await rolesOf(stores, command),
    });
    if (decision.kind === 'rejected') return decision;
    for (const { type, criterion } of decision.events) {
      stores.criteria.insert(criterion);
      const subject = { type, subject: 'evidence', subjectId: id, programId } as const;
      appendEntry(ports, stores, actor, { ...subject, ...recorded(criterion) });
    }
    const changed = { kind: 'definition-changed' as const, key: id, name: command.measure };
    const happened = { programId, changes: [changed] };
    await voidOpenApprovals(ports, stores, happened, { actorId: actor.personId, now });
    await recheckSoon(stores, programId, now);
    lookSoon(stores, programId, now);
    return decision;
  });
  if (result.kind === 'rejected') return result;
  const views = await viewCriteria(ports.read(actor.tenantId), programId, now);
  const view = views.find((criterion) => criterion.id === id);
  return view ? done(view) : reject('absent');
}
