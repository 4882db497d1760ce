import type { Grant } from '@causeway/shared/domain/access/grant.js';
import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import type { UseCase } from '@causeway/shared/domain/use-case/use-case.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function aTool(tool: Partial<Tool> = {}): Tool {
  return {
    id: newTestId<'tool'>(),
    version: 0,
    name: 'Drafting helper',
    teamsAppIds: [],
    isRetired: false,
    ...tool,
  };
}

export function aProgram(program: Partial<Program> = {}): Program {
  return {
    id: newTestId<'program'>(),
    version: 0,
    toolId: newTestId<'tool'>(),
    name: 'Drafting in customer care',
    phase: 'staged-rollout',
    ring: 1,
    isDemo: false,
    ...program,
  };
}

export function aUseCase(useCase: Partial<UseCase> = {}): UseCase {
  return {
    id: newTestId<'use-case'>(),
    version: 0,
    programId: newTestId<'program'>(),
    name: 'Answering invoices',
    isRetired: false,
    ...useCase,
  };
}

export function aCharter(charter: Partial<Charter> = {}): Charter {
  return {
    useCaseId: newTestId<'use-case'>(),
    programId: newTestId<'program'>(),
    version: 0,
    accountableId: newTestId<'person'>(),
    standard: 'Every amount matches the ledger.',
    correcting: 'The responder tells the customer the same day.',
    judgeId: null,
    deputyId: newTestId<'person'>(),
    deadlines: defaultDeadlines,
    ...charter,
  };
}

export function aGrant(grant: Partial<Grant> = {}): Grant {
  return {
    id: newTestId<'grant'>(),
    programId: newTestId<'program'>(),
    personId: newTestId<'person'>(),
    role: 'governance-owner',
    grantedBy: newTestId<'person'>(),
    grantedAt: someMonday,
    ...grant,
  };
}
