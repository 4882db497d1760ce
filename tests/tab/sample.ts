import type { z } from 'zod';
import type { FlagPage } from '@causeway/shared/api/flags.js';
import { flagPageSchema } from '@causeway/shared/api/flags.js';
import type { MyFlag } from '@causeway/shared/api/mine.js';
import { myFlagSchema } from '@causeway/shared/api/mine.js';
import type { CharterView, ProgramView } from '@causeway/shared/api/programs.js';
import { charterSchema, programSchema } from '@causeway/shared/api/programs.js';
import type { Me } from '@causeway/shared/api/session.js';
import { meSchema } from '@causeway/shared/api/session.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';

const hour = 3_600_000;
const now = Date.UTC(2026, 2, 4, 10);

export function idNumber(number: number): string {
  return `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export const olga = { id: idNumber(1), name: 'Olga Owner', isAbsent: false };
export const paul = { id: idNumber(2), name: 'Paul Manager', isAbsent: false };
export const toolId = idNumber(3);
export const useCaseId = idNumber(4);
export const programId = idNumber(5);

export function sampleMe(part: Partial<z.input<typeof meSchema>> = {}): Me {
  return meSchema.parse({
    personId: olga.id,
    name: olga.name,
    version: 1,
    locale: 'en',
    workingTime: {
      timeZone: 'Europe/Berlin',
      days: [1, 2, 3, 4, 5],
      startMinute: 540,
      endMinute: 1020,
    },
    absence: null,
    tenantRoles: ['employee'],
    grants: [{ programId, programName: 'Draftly rollout', role: 'governance-owner' }],
    unseenNotices: 0,
    now,
    ...part,
  });
}

export function sampleFlag(
  number: number,
  part: Partial<z.input<typeof flagPageSchema>> = {},
): FlagPage {
  return flagPageSchema.parse({
    id: idNumber(100 + number),
    version: 1,
    state: 'new',
    excerpt: `Output number ${number}`,
    toolName: 'Draftly',
    useCaseName: 'Answering complaints',
    useCaseId,
    programId,
    reason: 'wrong',
    reach: 'my-team',
    severity: 'medium',
    heldBy: null,
    raisedAt: now - number * hour,
    dueAt: now + number * hour,
    report: {
      text: `Output number ${number}`,
      source: 'teams-message',
      toolVersion: '4.2',
      phase: 'staged-rollout',
      ring: 2,
      outcome: 'corrected-it',
      minutesCorrecting: 12,
      note: 'It sounded sure.',
      messageLink: null,
      mode: 'named',
    },
    severityBasis: { kind: 'provisional' },
    additions: [],
    attachments: [],
    claimUntil: null,
    ask: null,
    question: null,
    correction: null,
    answer: null,
    dismissal: null,
    answerBy: now + 14 * 24 * hour,
    undoUntil: null,
    reporter: paul,
    maySeeReporter: false,
    told: null,
    ...part,
  });
}

export function sampleMyFlag(part: Partial<z.input<typeof myFlagSchema>> = {}): MyFlag {
  return myFlagSchema.parse({
    id: idNumber(200),
    state: 'new',
    text: 'The refund deadline is 90 days.',
    toolName: 'Draftly',
    useCaseName: 'Answering complaints',
    reason: 'wrong',
    reach: 'nobody',
    outcome: null,
    minutesCorrecting: null,
    note: null,
    mode: 'named',
    raisedAt: now,
    answerBy: now + 24 * hour,
    accountable: paul,
    heldBy: null,
    additions: [],
    attachments: [],
    question: null,
    correction: null,
    outcomeOfFlag: null,
    mayWithdraw: true,
    mayReopen: false,
    ...part,
  });
}

export function sampleProgram(): ProgramView {
  return programSchema.parse({
    id: programId,
    version: 1,
    name: 'Draftly rollout',
    toolId,
    toolName: 'Draftly',
    phase: 'staged-rollout',
    isDemo: true,
    useCases: [
      {
        id: useCaseId,
        version: 1,
        name: 'Answering complaints',
        isRetired: false,
        openQuestions: ['standard'],
      },
    ],
    owners: [{ person: olga, role: 'governance-owner' }],
    mayEditCharters: true,
    mayGrant: true,
  });
}

export function sampleCharter(part: Partial<z.input<typeof charterSchema>> = {}): CharterView {
  return charterSchema.parse({
    useCaseId,
    useCaseName: 'Answering complaints',
    programName: 'Draftly rollout',
    version: 1,
    accountable: paul,
    standard: null,
    correcting: 'Write to the customer the same day.',
    judge: null,
    deputy: olga,
    deadlines: defaultDeadlines,
    openQuestions: ['standard'],
    programManagers: [paul],
    mayEdit: true,
    ...part,
  });
}
