import { setUseCaseTraits } from '../../usecases/use-case/set-use-case-traits.js';
import { stateWorkload } from '../../usecases/use-case/state-workload.js';
import type { DemoScene } from './demo-scene.js';

interface Described {
  /** Per cent of the real work, by the key of the use case; what is missing is work nobody named. */
  readonly percents: Readonly<Record<string, number>>;
  readonly source: string;
  /** By key: what it is for whoever it speaks of; the others nobody has said anything about yet. */
  readonly said: readonly string[];
}

/** What the work consists of, and what kind of work each part is. */
export async function describeWork(
  scene: DemoScene,
  { percents, source, said }: Described,
): Promise<void> {
  for (const key of said) {
    await scene.done(scene.program.plan.owner, setUseCaseTraits, {
      useCaseId: scene.useCase(key),
      version: 1,
      problemClass: 'same-faster',
      accessPath: 'embedded',
      decidesAboutPeople: false,
      tellsThem: null,
      goesToOthers: true,
    });
  }
  const shares = Object.entries(percents).map(([key, percent]) => ({
    useCaseId: scene.useCase(key),
    percent,
    source,
  }));
  const named = shares.reduce((sum, { percent }) => sum + percent, 0);
  const workload = { ...scene.of, version: 0, shares, otherPercent: 100 - named };
  await scene.done('manager-1', stateWorkload, workload);
}
