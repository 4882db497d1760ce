import { correctedFrom } from '@causeway/shared/domain/criterion/corrected-from.js';
import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import { evaluateCriterion } from '@causeway/shared/domain/criterion/evaluate-criterion.js';
import type { Look } from '@causeway/shared/domain/criterion/look.js';
import { lookSeries } from '@causeway/shared/domain/criterion/look-series.js';
import { nextLook } from '@causeway/shared/domain/criterion/next-look.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { minuteMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import type { CountShare } from './count-share.js';
import { shareCounter } from './count-share.js';
import { lookAgain, lookSoon } from './look-timer.js';

interface Moment {
  readonly now: Instant;
  readonly countShare: CountShare;
  /** Read before the counts: what is counted in between comes twice rather than not at all. */
  readonly countedAt: Instant;
}

function latest(criterion: Criterion, looks: readonly Look[]) {
  const { outcome, openBecause } = evaluateCriterion(criterion, lookSeries(looks).at(-1) ?? []);
  return { outcome, openBecause };
}

/** On record goes what changed for whoever waits for it; each look by itself is in its own table. */
function recordOutcome(
  ports: Ports,
  stores: Stores,
  criterion: Criterion,
  looks: readonly Look[],
  look: Look,
): void {
  const before = latest(criterion, looks);
  const after = latest(criterion, [...looks, look]);
  const isNewSeries = look.number === 1 && look.series > 1;
  if (before.outcome === after.outcome && !isNewSeries) return;
  stores.ledger.append([
    {
      id: ports.newId(),
      at: look.lookedAt,
      actorId: null,
      type: 'criterion-looked-at',
      subject: 'evidence',
      subjectId: criterion.id,
      programId: criterion.programId,
      body: { version: criterion.version, series: look.series, ...after },
      personal: {},
    },
  ]);
}

async function correctedSince(
  stores: Stores,
  { programId, measure, filter }: Criterion,
  last: Look,
): Promise<Instant | null> {
  const corrected = await stores.criteria.correctedSince(programId, last.countedAt);
  return correctedFrom(corrected, filter, measureNamed(measure)?.madeOf);
}

async function lookAt(
  ports: Ports,
  stores: Stores,
  criterion: Criterion,
  { now, countShare, countedAt }: Moment,
): Promise<void> {
  if (now < criterion.lookFrom) return;
  const looks = await stores.criteria.listLooks(criterion);
  const last = looks.at(-1);
  const look = nextLook(criterion, last, {
    ...(await countShare(criterion)),
    now,
    countedAt,
    correctedFrom: last ? await correctedSince(stores, criterion, last) : null,
  });
  if (!look) return;
  stores.criteria.insertLook(criterion, look);
  recordOutcome(ports, stores, criterion, looks, look);
}

function isOver({ phase }: Program): boolean {
  return phase === 'completed' || phase === 'ended';
}

/**
 * The clock calls this once a day. Every version is looked at, the replaced ones too: what one would
 * have said stays visible beside what the next one says.
 */
export async function recordLooks(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly programId: ProgramId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const program = await stores.programs.get(command.programId);
    if (!program || isOver(program)) return;
    const rollup = await stores.rollups.get(program.id);
    // In the middle of a portion the counts hang between two moments.
    if (rollup && rollup.portion !== null) {
      lookSoon(stores, program.id, now + minuteMs);
      return;
    }
    const criteria = await stores.criteria.list(program.id);
    const moment: Moment = {
      now,
      countedAt: rollup?.countedAt ?? 0,
      countShare: shareCounter(stores, program.id, now),
    };
    for (const criterion of criteria) await lookAt(ports, stores, criterion, moment);
    if (criteria.length === 0) return;
    lookAgain(stores, program.id, now);
    await recheckSoon(stores, program.id, now);
  });
}
