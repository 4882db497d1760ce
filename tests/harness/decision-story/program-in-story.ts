import { randomUUID } from 'node:crypto';
import { makeApiKey } from '@causeway/shared/api/connections.js';
import { addGrant, saveCharter, saveProgram, saveTool } from '@causeway/shared/api/programs.js';
import { saveUseCase } from '@causeway/shared/api/programs.js';
import { nameLead } from '@causeway/shared/api/stages.js';
import { listUseCases, setUseCaseTraits, stateWorkload } from '@causeway/shared/api/use-cases.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { Office } from './office';
import { cast, names } from './office';

export interface UseCaseInStory {
  readonly id: string;
  readonly name: string;
  /** What tools ask for it by. */
  readonly flagKey: string;
  readonly percent: number;
}

/** One program: sales coaching, for calls and for offers. */
export class ProgramInStory {
  readonly id = randomUUID();
  readonly toolId = randomUUID();
  readonly calls: UseCaseInStory = {
    id: randomUUID(),
    name: 'Preparing a call',
    flagKey: 'preparing-a-call',
    percent: 55,
  };
  readonly offers: UseCaseInStory = {
    id: randomUUID(),
    name: 'Writing offers',
    flagKey: 'writing-offers',
    percent: 30,
  };
  readonly useCases = [this.calls, this.offers];
  /** What the systems around it send and ask with. */
  key = '';

  constructor(readonly office: Office) {}

  get params() {
    return { programId: this.id };
  }

  /** The administrator's work: the tool, the program, and who holds what in it. */
  async found(): Promise<void> {
    const { office, toolId, params } = this;
    const tool = { version: 0, name: 'Sales Coach', teamsAppIds: [], isRetired: false };
    await office.done('ada', saveTool, { params: { toolId }, body: tool });
    const body = { version: 0, name: 'Sales coaching', toolId, managerId: office.ids.pavel };
    await office.done('ada', saveProgram, { params, body });
    for (const { id, name } of this.useCases) {
      const useCase = { version: 0, name, isRetired: false };
      await office.done('ada', saveUseCase, {
        params: { ...params, useCaseId: id },
        body: useCase,
      });
    }
    for (const name of names) {
      for (const role of cast[name].filter((held) => held !== 'program-manager')) {
        const grant = { programId: this.id, personId: office.ids[name], role };
        await office.done('ada', addGrant, { body: grant });
      }
    }
    const lead = { version: 1, leadId: office.ids.pavel, instead: null };
    await office.done('ada', nameLead, { params, body: lead });
  }

  /** What the work consists of; a part of it nobody knows. */
  async describeTheWork(): Promise<void> {
    const { office, params } = this;
    for (const { id } of this.useCases) {
      const body = {
        version: 1,
        problemClass: null,
        accessPath: 'embedded',
        decidesAboutPeople: false,
        tellsThem: null,
        goesToOthers: true,
      } as const;
      await office.done('olu', setUseCaseTraits, { params: { useCaseId: id }, body });
    }
    const source = 'The log of a month';
    const shares = this.useCases.map(({ id, percent }) => ({ useCaseId: id, percent, source }));
    const body = { version: 0, shares, otherPercent: 15 };
    await office.done('pavel', stateWorkload, { params, body });
  }

  /** Who answers for each use case, by what standard, and who is asked next. */
  async charter(): Promise<void> {
    const { office } = this;
    for (const { id } of this.useCases) {
      const body = {
        version: 0,
        accountableId: office.ids.olu,
        standard: 'Every date has a source.',
        correcting: 'Whoever sent it on tells the recipients.',
        judgeId: office.ids.iris,
        deputyId: office.ids.hugo,
        deadlines: defaultDeadlines,
      };
      await office.done('olu', saveCharter, { params: { useCaseId: id }, body });
    }
  }

  async connect(): Promise<void> {
    const { office, params } = this;
    const made = await office.done('pavel', makeApiKey, { params, body: { name: 'Sales Coach' } });
    this.key = made.secret;
  }

  workNow() {
    return this.office.done('pavel', listUseCases, { params: this.params });
  }
}
