import type { EvidenceType } from '@causeway/shared/domain/evidence/evidence.js';
import type { EvidenceId } from '@causeway/shared/lib/ids.js';
import { recordEvidence } from '../../usecases/evidence/record-evidence.js';
import type { DemoScene } from './demo-scene.js';

interface Shown {
  readonly who: string;
  readonly type: EvidenceType;
  readonly title: string;
  readonly text: string;
  readonly holdsForDays: number;
  readonly figures?: Readonly<Record<string, number>>;
}

/** Whoever records it answers for it; the expert found it. */
export async function showEvidence(scene: DemoScene, shown: Shown): Promise<EvidenceId> {
  const { who, figures = {}, ...finding } = shown;
  const evidenceId = scene.newId<'evidence'>();
  const measurer = { personId: scene.id('expert-1'), relation: 'expert-reviewer' } as const;
  const said = { ...finding, figures, link: null, measurer, ownerId: scene.id(who) };
  await scene.done(who, recordEvidence, { ...scene.of, evidenceId, ...said });
  return evidenceId;
}
