import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import type { Edition } from '@causeway/shared/domain/measure/edition.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

export interface PublishedMeasures {
  readonly edition: {
    readonly number: number;
    readonly publishedAt: Instant;
    readonly smallestGroup: number;
  } | null;
  readonly useCases: { readonly id: UseCaseId; readonly name: string }[];
  readonly measures: MeasureView[];
}

/** A measure that this version no longer knows was published by an earlier one. */
function viewMeasures({ measures }: Edition): MeasureView[] {
  return measures.flatMap(({ measure: name, cells }) => {
    const measure = measureNamed(name);
    if (!measure) return [];
    const { class: ofClass, better, learning = null } = measure;
    return [{ name, class: ofClass, better, learning, cells: [...cells] }];
  });
}

/** What is published of a program: the same for everybody who may see it. */
export async function listMeasures(
  ports: Ports,
  actor: Actor,
  { programId }: { readonly programId: ProgramId },
): Promise<Outcome<PublishedMeasures, 'forbidden' | 'absent'>> {
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  const edition = await stores.editions.latest(programId);
  const useCases = await stores.useCases.list([programId]);
  const named = useCases.map(({ id, name }) => ({ id, name }));
  if (!edition) return done({ edition: null, useCases: named, measures: [] });
  const { number, publishedAt, smallestGroup } = edition;
  return done({
    edition: { number, publishedAt, smallestGroup },
    useCases: named,
    measures: viewMeasures(edition),
  });
}
