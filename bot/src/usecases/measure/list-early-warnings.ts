import type { LampView } from '@causeway/shared/api/measures.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { collectiveUseDays } from '@causeway/shared/domain/measure/collective-use.js';
import { observedFacts } from '@causeway/shared/domain/measure/early-warning-facts.js';
import { lampsOf } from '@causeway/shared/domain/measure/early-warnings.js';
import { versionInForce } from '@causeway/shared/domain/sheet/is-in-force.js';
import { pilotType } from '@causeway/shared/domain/sheet/kinds/pilot-type.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

/** Both days stand on the statement of what the pilot is for, once it is signed. */
async function daysOf(stores: Stores, programId: ProgramId, now: Instant) {
  const sheet = await stores.sheets.find(programId, pilotType.name, subjectKey({ of: 'program' }));
  const values = (sheet && versionInForce(pilotType, sheet, now)?.values) ?? {};
  const dayIn = (field: string): Instant | null => {
    const value = values[field];
    return typeof value === 'number' ? value : null;
  };
  return { boughtAt: dayIn('boughtOn'), needAnalysedAt: dayIn('needAnalysedOn') };
}

async function tallied(stores: Stores, programId: ProgramId, today: number) {
  const from = today - collectiveUseDays;
  return [
    ...(await stores.tallies.listSummed({ programId, kinds: ['pulse', 'rating', 'audit'] })),
    ...(await stores.tallies.listByDay({
      programId,
      kinds: ['interaction'],
      from,
      until: today - 1,
    })),
  ];
}

/** No lamp says how many, and none of them hangs on fewer people than are ever spoken of. */
export async function listEarlyWarnings(
  ports: Ports,
  actor: Actor,
  { programId }: { readonly programId: ProgramId },
): Promise<Outcome<{ lamps: LampView[] }, 'forbidden' | 'absent'>> {
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  const now = ports.now();
  const today = Math.floor(now / dayMs);
  const useCases = (await stores.useCases.list([programId])).filter(({ isRetired }) => !isRetired);
  const traits = await stores.useCaseTraits.list(programId);
  const observed = observedFacts({
    people: await stores.participants.listOfProgram(programId),
    tallies: await tallied(stores, programId, today),
    today,
  });
  const lamps = lampsOf({
    ...(await daysOf(stores, programId, now)),
    ...observed,
    accessPaths: useCases.map(
      ({ id }) => traits.find(({ useCaseId }) => useCaseId === id)?.accessPath ?? null,
    ),
  });
  return done({ lamps: [...lamps] });
}
