import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { FlagId } from '../../lib/ids.js';
import { defaults } from '../defaults.js';
import { needsCorrection } from './correction.js';
import type { Report } from './flag.js';
import type { FlagEvent, FlagRejection, Placement } from './flag-event.js';
import { provisionalSeverity } from './severity.js';

export interface RaiseFlag extends Placement {
  readonly flagId: FlagId;
  readonly report: Report;
}

export function decideRaiseFlag(command: RaiseFlag): Decision<FlagEvent, FlagRejection> {
  const { report } = command;
  if (report.text.trim() === '') return reject('text-missing');
  if (report.minutesCorrecting !== null && report.outcome !== 'corrected-it') {
    return reject('minutes-without-correcting');
  }
  const correction = needsCorrection(report.reach)
    ? {
        recipients: null,
        ownerId: null,
        dueAt: report.raisedAt + defaults.correctionMs.value,
        closed: null,
      }
    : null;
  return accept({
    type: 'flag-raised',
    flagId: command.flagId,
    programId: command.programId,
    useCaseId: command.useCaseId,
    report,
    severity: provisionalSeverity(report.reason, report.reach),
    correction,
    answerBy: report.raisedAt + defaults.tellReporterMs.value,
  });
}
