import type { StatementLine } from '@causeway/shared/api/chat-reply.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Standing } from '@causeway/shared/domain/program/transition.js';
import { isOpen } from '@causeway/shared/domain/ring/is-open.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { sayStops } from './say-stops.js';

type Said = Pick<StatementLine, 'stops' | 'cautions'>;
type Caution = StatementLine['cautions'][number];

/** Those that are checked by a person in any stage that is open. */
async function reviewed(
  stores: Stores,
  programId: ProgramId,
  standing: Standing,
): Promise<ReadonlySet<UseCaseId>> {
  const rings = await stores.rings.list(programId);
  const open = rings.filter(({ number }) => isOpen(standing, number));
  return new Set(open.flatMap(({ humanReviewUseCaseIds }) => humanReviewUseCaseIds));
}

/** What is true at this moment whatever was signed: what is stopped, checked, not meant for this. */
export async function sayCautions(stores: Stores, program: Program): Promise<Said> {
  const stage = await stores.stages.get(program.id);
  const useCases = await stores.useCases.list([program.id]);
  const names = new Map(useCases.map(({ id, name }) => [id, name]));
  const standing = stage ?? program;
  const checked = await reviewed(stores, program.id, standing);
  const judged = await stores.dispositions.list(program.id);
  const cautions = useCases
    .filter(({ isRetired }) => !isRetired)
    .flatMap(({ id, name }): Caution[] => {
      const ofIt = judged.filter(({ useCaseId }) => useCaseId === id);
      const isOut = ofIt.length > 0 && ofIt.every(({ value }) => value.kind === 'out-of-scope');
      if (isOut) return [{ kind: 'out-of-scope', useCaseName: name }];
      return checked.has(id) ? [{ kind: 'human-review', useCaseName: name }] : [];
    });
  const ended: Caution[] = standing.phase === 'ended' ? [{ kind: 'ended', useCaseName: null }] : [];
  return { stops: sayStops(stage?.stops ?? [], names), cautions: [...ended, ...cautions] };
}
