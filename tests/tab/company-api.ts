import {
  claimFlag,
  countFlags,
  getFlag,
  listFlagHistory,
  listFlags,
  undoFlagMove,
} from '@causeway/shared/api/board.js';
import { listChanges } from '@causeway/shared/api/changes.js';
import { listApiKeys, listImportMappings } from '@causeway/shared/api/connections.js';
import type { FlagPage } from '@causeway/shared/api/flags.js';
import { listUnderWay } from '@causeway/shared/api/how.js';
import {
  getFlagForm,
  listHandOvers,
  listMyFlags,
  listMyNotices,
} from '@causeway/shared/api/mine.js';
import { getRollup } from '@causeway/shared/api/observations.js';
import {
  getCharter,
  listDrills,
  listGrants,
  listPrograms,
  listTools,
  searchPeople,
} from '@causeway/shared/api/programs.js';
import type { Me } from '@causeway/shared/api/session.js';
import { getMe } from '@causeway/shared/api/session.js';
import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import { flagStates } from '@causeway/shared/domain/flag/flag.js';
import { listMyWaiting } from '@causeway/shared/api/waiting.js';
import { FakeApi, Refusal } from '../harness/fake-api.js';
import {
  paul,
  sampleCharter,
  sampleMe,
  sampleMyFlag,
  sampleProgram,
  toolId,
  useCaseId,
} from './sample.js';

/** A small company behind the contract: flags that can be read and claimed, and one of everything else. */
export class CompanyApi extends FakeApi {
  flags: readonly FlagPage[];

  constructor({ me = sampleMe(), flags = [] }: { me?: Me; flags?: readonly FlagPage[] } = {}) {
    super();
    this.flags = flags;
    this.on(getMe, () => me);
    this.on(listChanges, () => ({ cursor: 1, changes: [], isTooMany: false }));
    this.readBoard();
    this.moveFlags(me);
    this.readTheRest();
  }

  inState(state: FlagState): readonly FlagPage[] {
    return this.flags.filter((flag) => flag.state === state);
  }

  flag(flagId: string): FlagPage {
    const flag = this.flags.find(({ id }) => id === flagId);
    if (!flag) throw new Refusal(404, 'absent');
    return flag;
  }

  change(flagId: string, part: Partial<FlagPage>): FlagPage {
    const before = this.flag(flagId);
    const after = { ...before, ...part, version: before.version + 1 };
    this.flags = this.flags.map((flag) => (flag.id === flagId ? after : flag));
    return after;
  }

  /** The flag a press was drawn from, or a refusal with how it stands now. */
  unlessStale(flagId: string, version: number): FlagPage {
    const flag = this.flag(flagId);
    if (flag.version === version) return flag;
    throw new Refusal(409, 'stale', { state: flag.state, version: flag.version });
  }

  private readBoard() {
    this.on(listFlags, ({ query }) => ({ flags: [...this.inState(query.state)], next: null }));
    this.on(countFlags, () => ({
      counts: Object.fromEntries(
        flagStates.map((state) => [state, this.inState(state).length]),
      ) as Record<FlagState, number>,
      isCapped: false,
    }));
    this.on(getFlag, ({ params }) => this.flag(params.flagId));
    this.on(listFlagHistory, () => ({
      history: [
        {
          id: 'claimed',
          at: 1_772_000_000_000,
          type: 'flag-claimed',
          by: paul,
          facts: {},
          isSealed: true,
        },
      ],
    }));
  }

  private moveFlags(me: Me) {
    const heldBy = { id: me.personId, name: me.name, isAbsent: false };
    this.on(claimFlag, ({ params, body }) => {
      this.unlessStale(params.flagId, body.version);
      return this.change(params.flagId, {
        state: 'in-triage',
        heldBy,
        undoUntil: Date.now() + 600_000,
      });
    });
    this.on(undoFlagMove, ({ params }) =>
      this.change(params.flagId, { state: 'new', heldBy: null, undoUntil: null }),
    );
  }

  private readTheRest() {
    this.on(listMyFlags, () => ({ flags: [sampleMyFlag()], next: null }));
    this.on(listMyNotices, () => ({ notices: [], next: null }));
    this.on(listHandOvers, () => ({ handOvers: [] }));
    this.on(getFlagForm, () => ({
      tools: [
        {
          id: toolId,
          name: 'Draftly',
          useCases: [{ id: useCaseId, name: 'Answering complaints', accountable: paul }],
        },
      ],
      suggested: { toolId, useCaseId: null },
    }));
    this.on(listPrograms, () => ({ programs: [sampleProgram()] }));
    this.on(getCharter, () => sampleCharter());
    this.on(listDrills, () => ({ drills: [] }));
    this.on(listMyWaiting, () => ({ waiting: [] }));
    this.on(listUnderWay, () => ({ programs: [] }));
    this.on(listTools, () => ({ tools: [] }));
    this.on(listGrants, () => ({ grants: [] }));
    this.on(getRollup, () => ({ observations: 1_200, waiting: 300, countedAt: 1_772_000_000_000 }));
    this.on(listImportMappings, () => ({ mappings: [] }));
    this.on(listApiKeys, () => ({ keys: [] }));
    this.on(searchPeople, () => ({ people: [{ ...paul, tenantRoles: ['employee' as const] }] }));
  }
}
