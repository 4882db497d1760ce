import { listMeasures } from '@causeway/shared/api/measures.js';
import { listEntries } from '@causeway/shared/api/registers.js';
import { listSheets } from '@causeway/shared/api/sheets.js';
import { stopStage } from '@causeway/shared/api/stages.js';
import type { useCaseListSchema } from '@causeway/shared/api/use-cases.js';
import {
  listUseCases,
  setDisposition,
  setUseCaseTraits,
  stateWorkload,
} from '@causeway/shared/api/use-cases.js';
import type { z } from 'zod';
import { Refusal } from '../harness/fake-api.js';
import { ProgramApi, sampleStage } from './program-api.js';
import { idNumber, olga, useCaseId } from './sample.js';

type List = z.input<typeof useCaseListSchema>;
type Listed = List['useCases'][number];

export const newsletters = idNumber(801);
const now = Date.UTC(2026, 2, 4, 10);

function aUseCase(part: Partial<Listed> & Pick<Listed, 'id' | 'name'>): Listed {
  return {
    isRetired: false,
    version: 1,
    flagKey: 'key',
    problemClass: null,
    accessPath: null,
    decidesAboutPeople: null,
    tellsThem: null,
    goesToOthers: null,
    sharePercent: null,
    shareSource: null,
    dispositions: [],
    ...part,
  };
}

export function sampleList(part: Partial<List> = {}): List {
  return {
    useCases: [
      aUseCase({
        id: useCaseId,
        name: 'Answering complaints',
        sharePercent: 60,
        shareSource: 'Time sheets',
        dispositions: [
          {
            segment: 'all',
            version: 2,
            value: { kind: 'ready', allowedErrorRate: 0.05, badErrorRate: 0.15 },
            judgedInRing: 1,
            by: olga,
            at: now,
            conditionMetAt: null,
          },
        ],
      }),
      aUseCase({ id: newsletters, name: 'Newsletters', sharePercent: 30, shareSource: 'A guess' }),
    ],
    workload: { version: 3, otherPercent: 10 },
    conditionMeasures: [
      { name: 'acceptance', form: 'share' },
      { name: 'net-minutes', form: 'balance' },
    ],
    mayEdit: true,
    ...part,
  };
}

/** What the work of a program is, as the server keeps it. */
export class WorkApi extends ProgramApi {
  list: List = sampleList();
  /** What was sent, newest last. */
  readonly sent: unknown[] = [];

  constructor(company: ConstructorParameters<typeof ProgramApi>[0] = {}) {
    super(company);
    this.on(listUseCases, () => this.list);
    this.on(listMeasures, () => ({ edition: null, useCases: [], measures: [] }));
    this.on(listSheets, () => ({ sheets: [] }));
    this.on(listEntries, () => ({ entries: [], next: null }));
    this.on(stateWorkload, ({ body }) => {
      this.sent.push(body);
      if (body.version !== this.list.workload.version) throw new Refusal(409, 'stale');
      return this.list;
    });
    this.on(setUseCaseTraits, ({ params, body }) => {
      this.sent.push(body);
      return this.changeUseCase(params.useCaseId, body);
    });
    this.on(setDisposition, ({ body }) => {
      this.sent.push(body);
      return this.list;
    });
    this.on(stopStage, ({ body }) => {
      const { kind, ring, reason } = body;
      const stop = { id: idNumber(802), kind, reason, by: olga, at: now };
      this.stage = sampleStage({
        stops: [{ ...stop, scope: { ring, useCaseId: body.useCaseId } }],
      });
      return this.stage;
    });
  }

  private changeUseCase(id: string, part: Partial<Listed>): List {
    const useCases = this.list.useCases.map((one) =>
      one.id === id ? { ...one, ...part, version: one.version + 1 } : one,
    );
    this.list = { ...this.list, useCases };
    return this.list;
  }
}
