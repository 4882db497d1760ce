import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { receiveObservations } from '@causeway/bot/usecases/observation/receive-observations.js';
import {
  recountObservations,
  type Recount,
} from '@causeway/bot/usecases/observation/recount-observations.js';
import type { Receipt } from '@causeway/shared/api/observations.js';
import type { PersonUse } from '@causeway/shared/domain/observation/person-use.js';
import type { Tally } from '@causeway/shared/domain/observation/tally.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { expectDone } from './expect-done';
import type { TestHouse } from './test-house';

/** A program and what is observed in it. */
export class ObservedProgram {
  constructor(
    readonly house: TestHouse,
    readonly programId: ProgramId,
  ) {}

  async send(rows: readonly unknown[], isDryRun = false): Promise<Receipt> {
    const { house, programId } = this;
    const source = { tenantId: house.tenantId, programId, name: 'coach' };
    return expectDone(await receiveObservations(house.ports, source, { rows, isDryRun }));
  }

  /** Until nothing waits. */
  async count(): Promise<void> {
    const { house, programId } = this;
    while ((await countObservations(house.ports, house.tenantId, { programId })) === 'more');
  }

  recount(): Promise<Recount> {
    const { house, programId } = this;
    return recountObservations(house.ports, house.tenantId, { programId });
  }

  /** Cells in which something is counted. */
  async tallies(): Promise<readonly Tally[]> {
    const { stores } = this.house;
    const tallies = await stores.tallies.listByDay({ programId: this.programId });
    return tallies.filter(({ n }) => n !== 0);
  }

  uses(): Promise<readonly PersonUse[]> {
    return this.house.stores.personUses.list(this.programId);
  }

  async counted(): Promise<number> {
    return (await this.tallies()).reduce((sum, { n }) => sum + n, 0);
  }

  waiting(): Promise<number> {
    return this.house.stores.observations.countWaiting(this.programId);
  }
}

/** A receipt in short, with one line for each thing that was refused. */
export function inShort({ accepted, repeated, refused }: Receipt) {
  return {
    accepted,
    repeated,
    refused: refused.map(({ row, key, field, code }) => `${row} ${key} ${field} ${code}`),
  };
}
