import {
  addGrant,
  listPrograms,
  listTools,
  programSchema,
  saveProgram,
  saveTool,
  saveUseCase,
  toolSchema,
} from '@causeway/shared/api/programs.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { getSheet, listSheetKinds, saveSheet, sheetSchema } from '@causeway/shared/api/sheets.js';
import { listUseCases, setUseCaseTraits, stateWorkload } from '@causeway/shared/api/use-cases.js';
import { sheetKinds } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { Refusal } from '../harness/fake-api.js';
import { CompanyApi } from './company-api.js';
import { idNumber, olga, programId, sampleMe, toolId } from './sample.js';
import { sampleList } from './work-api.js';

const administrator = sampleMe({ tenantRoles: ['employee', 'administrator'], grants: [] });

/** Keeps what is made, and counts every time something is made. */
export class MakingApi extends CompanyApi {
  programs: readonly ProgramView[] = [];
  readonly made: string[] = [];
  refusesUseCases = false;
  shares: unknown;

  constructor(company: ConstructorParameters<typeof CompanyApi>[0] = { me: administrator }) {
    super(company);
    this.on(listSheetKinds, () => ({ kinds: sheetKinds }));
    this.on(listTools, () => ({
      tools: [
        {
          id: toolId,
          version: 1,
          name: 'Draftly',
          teamsAppIds: [],
          isRetired: false,
          programs: [],
        },
      ],
    }));
    this.on(saveTool, ({ params, body }) => {
      this.made.push(`tool ${body.name}`);
      const tool = { id: params.toolId, ...body, version: 1, programs: [] };
      return toolSchema.parse(tool);
    });
    this.on(listPrograms, () => ({ programs: [...this.programs] }));
    this.on(saveProgram, ({ params, body }) => {
      this.made.push(`program ${body.name} ${body.version} by ${body.managerId ?? 'nobody'}`);
      const known = { id: params.programId, ...body, version: body.version + 1 };
      this.programs = [
        programSchema.parse({
          toolName: 'Draftly',
          phase: 'demonstration',
          isDemo: false,
          useCases: [],
          owners: [{ person: olga, role: 'program-manager' }],
          mayEditCharters: true,
          mayGrant: true,
          ...known,
        }),
      ];
      return this.program();
    });
    this.on(addGrant, ({ body }) => {
      const isHeld = this.made.includes(`${body.personId} ${body.role}`);
      if (isHeld) throw new Refusal(422, 'already-granted');
      this.made.push(`${body.personId} ${body.role}`);
      return {
        id: idNumber(830),
        program: { id: body.programId, name: '' },
        person: olga,
        role: body.role,
        grantedBy: olga,
        grantedAt: 1,
        mayRevoke: true,
      };
    });
    this.on(saveUseCase, ({ params, body }) => {
      if (this.refusesUseCases && body.name === 'Newsletters')
        throw new Refusal(500, 'unavailable');
      this.made.push(`use case ${body.name} ${body.version}`);
      const { useCases, ...program } = this.program();
      const useCase = { id: params.useCaseId, ...body, version: 1, openQuestions: [] };
      this.programs = [programSchema.parse({ ...program, useCases: [...useCases, useCase] })];
      return this.program();
    });
    this.on(listUseCases, ({ params }) =>
      params.programId === programId
        ? sampleList()
        : sampleList({ useCases: [], workload: { version: 0, otherPercent: 100 } }),
    );
    this.on(stateWorkload, ({ body }) => {
      this.shares = body;
      return sampleList();
    });
    this.on(setUseCaseTraits, () => sampleList());
    this.on(getSheet, ({ params }) => this.sheet(params.kind));
    this.on(saveSheet, ({ params, body }) => {
      this.made.push(`sheet ${params.kind} ${JSON.stringify(body.values)}`);
      return this.sheet(params.kind);
    });
  }

  program(): ProgramView {
    const [program] = this.programs;
    if (!program) throw new Refusal(404, 'absent');
    return program;
  }

  private sheet(kind: string) {
    return sheetSchema.parse({
      id: null,
      version: 0,
      kind,
      subject: 'program',
      versions: [],
      people: [],
      differences: null,
      acknowledgement: null,
      mayWrite: true,
      maySign: [],
    });
  }
}
