import { countObservations } from '../../usecases/observation/count-observations.js';
import { importObservations } from '../../usecases/observation/import-observations.js';
import { importParticipants } from '../../usecases/participant/import-participants.js';
import { recordLooks } from '../../usecases/criterion/record-looks.js';
import { publishEdition } from '../../usecases/measure/publish-edition.js';
import { demoRows } from './demo-rows.js';
import type { DemoScene } from './demo-scene.js';

const rowsAtOnce = 5_000;

interface Receipt {
  readonly refused: readonly unknown[];
}

async function inPortions<Row>(
  rows: readonly Row[],
  send: (rows: readonly Row[]) => Promise<Receipt>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const { refused } = await send(rows.slice(from, from + rowsAtOnce));
    if (refused.length > 0) throw new Error(`The demo was refused ${JSON.stringify(refused[0])}`);
  }
}

/** The use of a program, as it arrives: at each moment what was not there the last time. */
export class DemoUse {
  readonly #rows: ReturnType<typeof demoRows>;
  #until = 0;

  constructor(private readonly scene: DemoScene) {
    const { name, cohort, useCases } = scene.program.plan;
    const tried = useCases.filter(({ isTried }) => isTried).map(({ key }) => scene.useCase(key));
    const { now } = scene.house;
    const idOf = (key: string) => scene.id(key);
    this.#rows = demoRows({ name, cohort, useCases: tried, now, idOf });
  }

  /** What came since is counted, and each criterion looked at. */
  async arrive(): Promise<void> {
    const { scene } = this;
    const { participants, observations } = this.#rows;
    const [from, until] = [this.#until, scene.clock];
    this.#until = until;
    const isNew = (at: number) => at >= from && at < until;
    const common = { ...scene.of, isDryRun: false };
    const people = participants.filter(({ invitedAt }) => isNew(invitedAt));
    await inPortions(people, (rows) =>
      scene.done('manager-1', importParticipants, { ...common, rows }),
    );
    const seen = observations.filter(({ at }) => isNew(at));
    await inPortions(seen, (rows) =>
      scene.done('manager-1', importObservations, { ...common, rows }),
    );
    while ((await scene.tick(countObservations)) === 'more');
    await scene.tick(recordLooks);
  }

  /** With what may be said of it to others. */
  async arriveAndPublish(): Promise<void> {
    await this.arrive();
    await this.scene.tick(publishEdition);
  }
}
