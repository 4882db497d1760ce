import { randomUUID } from 'node:crypto';
import type { getMeasureHistory as historyOf, MeasureView } from '@causeway/shared/api/measures.js';
import { importObservations } from '@causeway/bot/usecases/observation/import-observations.js';
import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { exportMeasures } from '@causeway/bot/usecases/measure/export-measures.js';
import { getMeasureHistory } from '@causeway/bot/usecases/measure/get-measure-history.js';
import { listMeasures } from '@causeway/bot/usecases/measure/list-measures.js';
import { loadMeasureInput } from '@causeway/bot/usecases/measure/load-measure-input.js';
import { publishEdition } from '@causeway/bot/usecases/measure/publish-edition.js';
import {
  filterBys,
  type Filter,
  type MeasureInput,
} from '@causeway/shared/domain/measure/measure.js';
import { provenances, type Provenance } from '@causeway/shared/domain/participant/participant.js';
import { strata, type Stratum } from '@causeway/shared/domain/participant/stratum.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { z } from 'zod';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { SeededRandom } from '../harness/seeded-random';
import { SmallCompany } from '../harness/small-company';

export interface PilotShape {
  readonly seed: number;
  readonly people: number;
  readonly days: number;
  readonly rings: number;
  readonly useCases: number;
  /** How many of them use it on a day. */
  readonly activeShare: number;
}

/** Somebody as the attacker knows them. */
interface Known {
  readonly person: string;
  readonly ring: number;
  readonly provenance: Provenance;
  readonly labels: readonly Stratum[];
}

/** One use as it was sent. */
export interface Sent {
  readonly key: string;
  readonly by: Known;
  readonly day: number;
  readonly useCaseId: UseCaseId | null;
  readonly outcome: 'used' | 'did-myself';
  readonly setting: 'work' | 'sandbox';
}

export interface PilotDay {
  readonly now: number;
  /** What the product knew. */
  readonly input: MeasureInput;
  /** What it showed. */
  readonly measures: readonly MeasureView[];
  readonly file: string;
}

type History = z.input<(typeof historyOf)['response']>;

export interface LivedPilot {
  readonly people: readonly Known[];
  readonly uses: readonly Sent[];
  readonly days: readonly PilotDay[];
  /** What can be read in the end of each measure's past, once for every way to cut it. */
  readonly histories: readonly { readonly measure: string; readonly history: History }[];
}

/** Whether a use is in a cut. */
export function isUseIn({ by, useCaseId }: Sent, filter: Filter): boolean {
  switch (filter.by) {
    case 'all':
      return true;
    case 'use-case':
      return useCaseId === filter.useCaseId;
    case 'ring':
      return by.ring === filter.ring;
    case 'provenance':
      return by.provenance === filter.provenance;
    case 'stratum':
      return by.labels.includes(filter.stratum);
  }
}

function recruit({ people, rings }: PilotShape, random: SeededRandom): readonly Known[] {
  return Array.from({ length: people }, (_, nth) => ({
    person: `person-${nth}`,
    ring: 1 + random.below(rings),
    provenance: random.pick(provenances.filter((one) => one !== 'unknown')),
    labels: strata.filter(() => random.next() < 0.35),
  }));
}

class Pilot {
  readonly #uses: Sent[] = [];
  readonly #days: PilotDay[] = [];

  constructor(
    private readonly company: SmallCompany,
    private readonly shape: PilotShape,
    private readonly random: SeededRandom,
    private readonly people: readonly Known[],
    private readonly useCases: readonly UseCaseId[],
  ) {}

  async live(): Promise<LivedPilot> {
    const { house, actors, programId } = this.company;
    const rows = this.people.map(({ labels, ...one }) => ({
      ...one,
      labels,
      source: 'list',
      accessAt: house.now - (20 + this.random.below(30)) * dayMs,
      labelSource: 'data',
    }));
    const send = { programId, isDryRun: false };
    expectDone(await importParticipants(house.ports, actors.pavel, { ...send, rows }));
    for (let day = 0; day < this.shape.days; day += 1) {
      await this.use(day);
      await this.publish();
      house.now += dayMs;
    }
    const histories = await this.histories();
    return { people: this.people, uses: this.#uses, days: this.#days, histories };
  }

  private async histories(): Promise<LivedPilot['histories']> {
    const { house, actors, programId } = this.company;
    const names = (this.#days.at(-1)?.measures ?? []).map(({ name }) => name);
    const asked = names.flatMap((measure) => filterBys.map((by) => ({ measure, by })));
    return Promise.all(
      asked.map(async ({ measure, by }) => {
        const command = { programId, measure, by };
        const outcome = await getMeasureHistory(house.ports, actors.pavel, command);
        return { measure, history: expectDone(outcome) };
      }),
    );
  }

  private async use(day: number): Promise<void> {
    const { house, actors, programId } = this.company;
    const share = day === 0 ? 0.8 : this.shape.activeShare;
    const sent = this.people
      .filter(() => this.random.next() < share)
      .map((by): Sent => {
        // The first use cases are what everybody does; the last is what a few do.
        const nth = Math.floor(this.random.next() ** 2 * (this.useCases.length + 1));
        return {
          key: randomUUID(),
          by,
          day: Math.floor(house.now / dayMs) - 1,
          useCaseId: this.useCases[nth] ?? null,
          outcome: this.random.next() < 0.7 ? 'used' : 'did-myself',
          setting: this.random.next() < 0.9 ? 'work' : 'sandbox',
        };
      });
    const rows = sent.map(({ key, by, useCaseId, outcome, setting }) => ({
      kind: 'interaction',
      key,
      at: house.now - dayMs,
      person: by.person,
      ring: by.ring,
      outcome,
      setting,
      ...(useCaseId === null ? {} : { useCase: useCaseId }),
      ...(this.random.next() < 0.5 ? { minutesLearning: 1 + this.random.below(9) } : {}),
    }));
    const send = { programId, isDryRun: false };
    expectDone(await importObservations(house.ports, actors.pavel, { ...send, rows }));
    while ((await countObservations(house.ports, house.tenantId, { programId })) === 'more');
    this.#uses.push(...sent);
  }

  private async publish(): Promise<void> {
    const { house, actors, programId } = this.company;
    const input = await loadMeasureInput(house.stores, programId, house.now);
    await publishEdition(house.ports, house.tenantId, { programId });
    const { measures } = expectDone(await listMeasures(house.ports, actors.pavel, { programId }));
    const { text } = expectDone(await exportMeasures(house.ports, actors.pavel, { programId }));
    this.#days.push({ now: house.now, input, measures, file: text });
  }
}

/** A pilot that lives for some days and publishes each day what it may. */
export async function liveThrough(shape: PilotShape): Promise<LivedPilot> {
  const company = await SmallCompany.open();
  try {
    const { house, programId, useCaseId } = company;
    const more = Array.from({ length: shape.useCases - 1 }, () => newTestId<'use-case'>());
    await house.ports.commands.run(house.tenantId, (stores) => {
      for (const [nth, id] of more.entries()) {
        const name = `Use case ${nth}`;
        stores.useCases.insert({ id, version: 1, programId, name, isRetired: false });
      }
      return Promise.resolve();
    });
    const random = new SeededRandom(shape.seed);
    const useCases = [useCaseId, ...more];
    return await new Pilot(company, shape, random, recruit(shape, random), useCases).live();
  } finally {
    await company.close();
  }
}
