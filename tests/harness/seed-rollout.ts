import { openDatabase } from '@causeway/bot/db/open-database.js';
import { createCommands } from '@causeway/bot/store/commands.js';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import type { ProgramId, TenantId, UseCaseId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aProgram, aTool, aUseCase } from '../builders/catalogue';
import { newTestId } from '../builders/ids';
import { aSignedSheet } from '../builders/sheet';
import { aRing, aStage } from '../builders/stage';

export interface SeededRollout {
  readonly programId: ProgramId;
  readonly useCaseIds: Readonly<Record<'calls' | 'offers' | 'letters', UseCaseId>>;
}

/**
 * A program in its second ring of three, for no server gets there within a test: the first has the
 * sales department and its calls; the second a group and a list, and a person who reviews offers;
 * the third would have everybody. Letters are in no ring.
 */
export async function seedRollout(dataFolder: string, tenantId: TenantId): Promise<SeededRollout> {
  const now = Date.now();
  const programId = newTestId<'program'>();
  const useCaseIds = {
    calls: newTestId<'use-case'>(),
    offers: newTestId<'use-case'>(),
    letters: newTestId<'use-case'>(),
  };
  const { calls, offers } = useCaseIds;
  const phase = 'staged-rollout';
  const sales = { by: 'attribute', attribute: 'department', values: ['Sales'] } as const;
  const service = [{ by: 'group', groupIds: ['service'] }, { by: 'list' }] as const;
  const both = { useCaseIds: [calls, offers], humanReviewUseCaseIds: [offers] };
  const plans = [
    aRing({ programId, number: 1, audience: [sales], useCaseIds: [calls] }),
    aRing({ programId, number: 2, audience: service, ...both }),
    aRing({ programId, number: 3, audience: [{ by: 'everybody' }], ...both }),
  ];
  const database = await openDatabase({ sqlServerUrl: undefined, dataFolder, clock: () => now });
  const keys = createLedgerKeys({ id: 'seed', secret: Buffer.alloc(32, 1) });
  await createCommands(database, keys).run(tenantId, async (stores) => {
    const tool = aTool({ name: 'Rolled out' });
    stores.tools.insert(tool);
    stores.programs.insert(aProgram({ id: programId, toolId: tool.id, phase, ring: 2 }));
    const decideBy = now + 28 * dayMs;
    stores.stages.insert(aStage({ programId, phase, ring: 2, since: now, decideBy }));
    for (const [name, id] of Object.entries(useCaseIds)) {
      stores.useCases.insert(aUseCase({ id, programId, name }));
    }
    for (const ring of plans) {
      stores.rings.insert(ring);
      const subject = { of: 'ring', ring: ring.number } as const;
      stores.sheets.insert({ ...aSignedSheet('retreat-plan', {}, now), programId, subject });
    }
    return Promise.resolve();
  });
  await database.close();
  return { programId, useCaseIds };
}
