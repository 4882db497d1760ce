import type { AccessTold } from '@causeway/shared/api/access-trials.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayConnect } from '@causeway/shared/domain/access/permissions.js';
import type { AccessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import { explainAnswer } from '@causeway/shared/domain/access-answer/explain-answer.js';
import type { UseCase } from '@causeway/shared/domain/use-case/use-case.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId, ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { uuidPattern } from '@causeway/shared/lib/uuid-v7.js';
import type { Stores } from '../../store/stores.js';
import { appendEntry } from '../ledger/append-entry.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { answerAll } from './answer-asked.js';
import { KnownAccessRules } from './known-access-rules.js';
import { toldAnswer } from './told-answer.js';

interface Trial {
  readonly programId: ProgramId;
  readonly targetingKey: string;
  /** Null for everything there is to ask. */
  readonly useCaseId: UseCaseId | null;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/** Who looked at whose access stands on record before it is shown; whose it was can be erased. */
async function recordLook(
  ports: Ports,
  stores: Stores,
  actor: Actor,
  { programId, targetingKey, useCaseId }: Trial,
) {
  if (!(await stores.programs.get(programId))) return reject('absent');
  const useCase = useCaseId === null ? null : await stores.useCases.get(useCaseId);
  const isAskedAbout = useCase === null || (useCase?.programId === programId && !useCase.isRetired);
  if (!isAskedAbout) return reject('absent');
  appendEntry(ports, stores, actor, {
    type: 'access-looked-at',
    subject: 'stage',
    subjectId: programId,
    programId,
    body: { useCaseId },
    personal: { of: targetingKey },
  });
  return undefined;
}

async function told(
  ports: Ports,
  actor: Actor,
  trial: Trial,
  rules: AccessRules,
): Promise<AccessTold[]> {
  const { tenantId } = actor;
  const { programId, targetingKey, useCaseId } = trial;
  const asking = { tenantId, programId, accessVersion: rules.version };
  // The same that a tool sends: the person stands among the attributes too.
  const attributes = { ...trial.attributes, targetingKey };
  const answers = await answerAll(ports, asking, rules, { targetingKey, attributes });
  const useCases = await ports.read(tenantId).useCases.list([programId]);
  const byId = new Map<UseCaseId, UseCase>(useCases.map((one) => [one.id, one]));
  return answers.flatMap(([flagKey, answer]) => {
    const asked = rules.byKey.get(flagKey);
    const isWanted = useCaseId === null || asked?.useCaseId === useCaseId;
    if (!isWanted || answer === 'nobody-named') return [];
    const useCase = asked && byId.get(asked.useCaseId);
    return {
      flagKey,
      useCase: useCase ? { id: useCase.id, name: useCase.name } : null,
      ground: explainAnswer(rules, asked, answer),
      answer: toldAnswer(flagKey, answer, asking, rules),
    };
  });
}

/** A tool may send an id that nobody here has; that is no mistake. */
async function personOf(ports: Ports, actor: Actor, id: string): Promise<PersonRef | null> {
  const stores = ports.read(actor.tenantId);
  const person = uuidPattern.test(id) && (await stores.persons.get(id.toLowerCase() as PersonId));
  if (!person) return null;
  return (await namePeople(stores, [person.id], ports.now())).of(person.id);
}

/** What a tool asking right now would be told of somebody; nothing of what they do with it. */
export async function tryAccess(
  ports: Ports,
  actor: Actor,
  trial: Trial,
): Promise<Outcome<{ person: PersonRef | null; told: AccessTold[] }>> {
  const { tenantId } = actor;
  const { programId, targetingKey } = trial;
  if (!mayConnect(actor, programId)) return reject('forbidden');
  const refused = await ports.commands.run(tenantId, (stores) =>
    recordLook(ports, stores, actor, trial),
  );
  if (refused) return refused;
  const rules = await new KnownAccessRules(ports).of({ tenantId, programId, accessVersion: null });
  if (!rules) return reject('absent');
  const person = await personOf(ports, actor, targetingKey);
  return done({ person, told: await told(ports, actor, trial, rules) });
}
