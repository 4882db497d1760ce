import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { useWords } from '../../lib/reader.js';

/** Whose word an open question still needs: the people, or the function where there is nobody. */
export function useAwaited({ state, roster, missing }: ApprovalView): string {
  const words = useWords(approvalPageText);
  const roles = useWords(roleWords);
  if (state !== 'open') return '';
  const open = roster.filter(({ role }) => missing.includes(role));
  const names = open.flatMap(({ role, invited, present }) => {
    const here = new Set(present.map(({ id }) => id));
    const silent = invited.filter(({ id }) => !here.has(id)).map(({ name }) => name);
    return silent.length > 0 ? silent : [roles[role]];
  });
  return names.length === 0 ? '' : words.waitsFor([...new Set(names)].join(', '));
}
