import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { raiseFlag } from '@causeway/bot/usecases/flag/raise-flag.js';
import type { MyFlag, RaiseFlagBody } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { PersonId, ProgramId, ToolId, UseCaseId } from '@causeway/shared/lib/ids.js';
import { expectDone } from './expect-done';
import { TestHouse } from './test-house';

const names = ['mara', 'olu', 'daria', 'pavel', 'ada'] as const;
type Name = (typeof names)[number];

/** Mara reports; Olu answers for the use case, Daria is deputy, Pavel manages the program, Ada administers. */
export class SmallCompany {
  private constructor(
    readonly house: TestHouse,
    readonly ids: Readonly<Record<Name, PersonId>>,
    readonly toolId: ToolId,
    readonly programId: ProgramId,
    readonly useCaseId: UseCaseId,
    readonly actors: Readonly<Record<Name, Actor>>,
  ) {}

  static async open(): Promise<SmallCompany> {
    const house = await TestHouse.open();
    const ids = {
      mara: await house.person('Mara'),
      olu: await house.person('Olu'),
      daria: await house.person('Daria'),
      pavel: await house.person('Pavel'),
      ada: await house.person('Ada', { tenantRoles: ['employee', 'administrator'] }),
    };
    const toolId = await house.tool('Sales Coach');
    const people = { owner: ids.olu, deputy: ids.daria, manager: ids.pavel };
    const { programId, useCaseId } = await house.program(toolId, people);
    const actors = {
      mara: await house.actor(ids.mara),
      olu: await house.actor(ids.olu),
      daria: await house.actor(ids.daria),
      pavel: await house.actor(ids.pavel),
      ada: await house.actor(ids.ada, ['employee', 'administrator']),
    };
    return new SmallCompany(house, ids, toolId, programId, useCaseId, actors);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  async raise(change: Partial<RaiseFlagBody> = {}, key = 'nonce-1'): Promise<MyFlag> {
    const body: RaiseFlagBody = {
      text: 'The renewal date is 31 March.',
      tool: { id: this.toolId },
      useCaseId: this.useCaseId,
      reason: 'wrong',
      reach: 'nobody',
      outcome: null,
      minutesCorrecting: null,
      note: null,
      mode: 'named',
      ...change,
    };
    const command = { body, source: 'teams-message', messageLink: null, key } as const;
    return expectDone(await raiseFlag(this.house.ports, this.actors.mara, command));
  }

  /** The kinds of somebody's notices, oldest first. */
  async noticesOf(name: Name): Promise<readonly string[]> {
    const { notices } = expectDone(await listMyNotices(this.house.ports, this.actors[name], {}));
    return notices.map((notice) => notice.kind).reverse();
  }
}
