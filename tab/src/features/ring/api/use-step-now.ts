import { listApprovals } from '@causeway/shared/api/approvals.js';
import { getGate } from '@causeway/shared/api/gates.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';
import { useNow } from '../../../lib/use-now.js';
import { stepNow } from '../step-now.js';
import { useRingSheets } from './use-ring-sheets.js';
import { useRollout } from './use-rollout.js';

/** How the next step stands, with what it is drawn from; no data until all of it is there. */
export function useStepNow(stage: StageView) {
  const { programId, ring } = stage;
  const now = useNow();
  const rollout = useRollout(stage);
  const gate = useQuery({
    queryKey: subjectKey('gate', 'page', programId),
    queryFn: () => call(getGate, { params: { programId } }),
  });
  const approvals = useQuery({
    queryKey: subjectKey('approval', 'list', undefined, programId),
    queryFn: () => call(listApprovals, { params: { programId } }),
  });
  const sheets = useRingSheets(programId, (ring ?? 0) + 1);
  const loaded = rollout.data;
  const isThere = loaded && gate.data && approvals.data && sheets.data;
  const data = isThere && {
    rollout: loaded,
    step: stepNow({
      rollout: loaded,
      gate: gate.data.gate,
      approvals: approvals.data.approvals,
      mayAsk: approvals.data.mayRequest,
      sheets: sheets.data,
      now,
    }),
  };
  const error: unknown = rollout.error ?? gate.error ?? approvals.error ?? sheets.error;
  const refetch = () =>
    Promise.all([rollout.refetch(), gate.refetch(), approvals.refetch(), sheets.refetch()]);
  return { data, rollout: loaded, error, refetch };
}
