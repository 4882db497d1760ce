import { acknowledgeDrill } from '../../usecases/drill/acknowledge-drill.js';
import { startDrill } from '../../usecases/drill/start-drill.js';
import type { DemoScene } from './demo-scene.js';

/** A test alarm of a use case, answered by whoever is asked first. */
export async function runDrill(scene: DemoScene, useCase: string): Promise<void> {
  const started = { useCaseId: scene.useCase(useCase) };
  const { id: drillId } = await scene.done('manager-1', startDrill, started);
  await scene.done(scene.program.plan.owner, acknowledgeDrill, { drillId });
}
