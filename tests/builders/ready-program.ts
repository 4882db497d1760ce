import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import type { SheetSubject } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { anEntry } from './register-entry.js';
import { calls, gateDay, offers, sheetAbout } from './gate-parts.js';

const program: SheetSubject = { of: 'program' };
const about = (useCaseId: UseCaseId): SheetSubject => ({ of: 'use-case', useCaseId });

/** Every statement a program needs on its way, in force. */
export function readySheets(): readonly Sheet[] {
  const late = gateDay - 10;
  return [
    sheetAbout('pilot-type', program, { type: 'risk-revealing' }),
    sheetAbout('business-metric', program),
    sheetAbout('success-rule', program),
    sheetAbout('vision', program),
    sheetAbout('replaces', program),
    sheetAbout('legal-consultation', program, { answer: 'no-objection' }),
    sheetAbout('data-use', program, { accessGroups: ['Sales', 'Service'] }, late),
    ...([calls, offers] as const).flatMap((id) => [
      sheetAbout('needs', about(id)),
      sheetAbout('exceptions', about(id)),
      sheetAbout('quality-rubric', about(id)),
      sheetAbout('human-review', about(id), { reviewedShare: 0.9 }),
    ]),
    ...(
      ['demonstration', 'stress-testing', 'infrastructure-build', 'staged-rollout'] as const
    ).flatMap((phase) => [
      sheetAbout('conditions', { of: 'phase', phase }),
      sheetAbout('decision-roster', { of: 'phase', phase }),
    ]),
    ...[1, 2].flatMap((ring) => [
      sheetAbout('support-structure', { of: 'ring', ring }, { hours: 40 }),
      sheetAbout('retreat-plan', { of: 'ring', ring }),
      sheetAbout('decision-roster', { of: 'ring', ring }),
    ]),
  ];
}

export function readyEntries(successCriterion: string): readonly RegisterEntry[] {
  const finding = anEntry('finding', { values: { what: 'Dates are made up' } });
  const strains = ['unfamiliar-cases', 'untrained-people', 'raw-formats', 'out-of-scope'];
  return [
    anEntry('bad-case', { state: 'settled', values: { what: 'Renewals', useCase: calls } }),
    ...strains.map((condition) =>
      anEntry('stress-trial', {
        state: 'manageable',
        values: { what: `Trial of ${condition}`, condition, size: 40, rate: 0.05 },
      }),
    ),
    anEntry('blind-spot', { values: { what: 'Nobody tried it on the phone' } }),
    finding,
    anEntry('work-item', { values: { what: 'Check dates', finding: finding.id } }),
    anEntry('integration-gap', { state: 'tested', values: { what: 'No sign-on' } }),
    anEntry('barrier', { state: 'in-remedy', values: { group: 'Field sales', share: 0.2 } }),
    anEntry('success-answer', { state: 'agreed', values: { criterion: successCriterion } }),
    anEntry('negative-result', { values: { what: 'Offers over ten pages' } }),
  ];
}
