import type { MyLabels } from '@causeway/shared/api/my-labels.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Stratum } from '@causeway/shared/domain/participant/stratum.js';
import { strataMask } from '@causeway/shared/domain/participant/stratum.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { setCountingTimer } from '../observation/counting-timer.js';
import type { Ports } from '../ports.js';
import { viewMyLabels } from './view-my-labels.js';

/** What somebody says of themselves holds, and everything that was said of them is gone. */
export async function saveMyLabels(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly version: number;
    readonly strata: readonly Stratum[];
  },
): Promise<Outcome<MyLabels>> {
  const { programId, version } = command;
  const personKey = ports.personKey(programId, actor.personId);
  const strata = [...new Set(command.strata)];
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const program = await stores.programs.get(programId);
    const before = await stores.participants.get(programId, personKey);
    if (!program || !before) return reject('absent');
    if (before.version !== version) return reject('stale', { version: before.version });
    const now = ports.now();
    const after = { ...before, strata: strataMask(strata), isSelfLabelled: true };
    stores.participants.save(before, after);
    const labels = strata.map((stratum) => ({ stratum, source: 'self' as const }));
    stores.labels.set(programId, [{ personKey, labels }], now);
    // On record stands that it happened, neither who nor what.
    stores.ledger.append([
      {
        id: ports.newId(),
        at: now,
        actorId: null,
        type: 'own-labels-put-right',
        subject: 'evidence',
        subjectId: programId,
        programId,
        body: {},
        personal: {},
      },
    ]);
    setCountingTimer(stores, programId, now);
    return { program };
  });
  if ('kind' in result) return result;
  const stores = ports.read(actor.tenantId);
  const view = await viewMyLabels(ports, stores, actor.personId, result.program);
  return view ? done(view) : reject('absent');
}
