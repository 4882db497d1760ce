import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import { cellKey } from '@causeway/shared/domain/measure/edition-cell.js';
import type { Edition, EditionCell } from '@causeway/shared/domain/measure/edition.js';
import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

/** There is at most one a day: the last month of working days, or longer where fewer were published. */
const mostEditions = 26;

interface MeasureHistory {
  readonly editions: {
    readonly number: number;
    readonly publishedAt: Instant;
    readonly cells: MeasureView['cells'];
  }[];
  readonly earlier: number;
}

function cellsOf({ measures }: Edition, name: string): readonly EditionCell[] {
  return measures.find(({ measure }) => measure === name)?.cells ?? [];
}

/**
 * How a measure moved from edition to edition: what each of them said, as it said it. Whatever was kept
 * back then is kept back here, and nothing is worked out anew.
 */
export async function getMeasureHistory(
  ports: Ports,
  actor: Actor,
  command: { readonly programId: ProgramId; readonly measure: string; readonly by: FilterBy },
): Promise<Outcome<MeasureHistory, 'forbidden' | 'absent'>> {
  const { programId, measure, by } = command;
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId)) || !measureNamed(measure)) return reject('absent');
  const newestFirst = await stores.editions.listNewest(programId, mostEditions);
  const [newest] = newestFirst;
  const asked = ({ filter }: EditionCell) => filter.by === 'all' || filter.by === by;
  // A group that is told apart no more, as after its labels were purged, has no past either.
  const offered = new Set(
    (newest ? cellsOf(newest, measure) : []).filter(asked).map((cell) => cellKey(measure, cell)),
  );
  const editions = newestFirst.toReversed().map((edition) => ({
    number: edition.number,
    publishedAt: edition.publishedAt,
    cells: cellsOf(edition, measure).filter((cell) => offered.has(cellKey(measure, cell))),
  }));
  return done({ editions, earlier: (editions[0]?.number ?? 1) - 1 });
}
