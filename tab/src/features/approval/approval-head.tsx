import type { ApprovalPage, ApprovalView } from '@causeway/shared/api/approvals.js';
import type { ApprovalState } from '@causeway/shared/domain/approval/approval.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { approvalStateWords, basisChangeWords } from '@causeway/shared/text/approval-text.js';
import { decisionCardText } from '@causeway/shared/text/decision-card-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { DownloadRecord } from './download-record.js';
import { transitionWord } from './transition-word.js';

const useStyles = makeStyles({
  step: { marginBlock: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
  hash: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

const colors: Readonly<
  Record<ApprovalState, 'brand' | 'success' | 'danger' | 'warning' | 'subtle'>
> = {
  open: 'brand',
  granted: 'success',
  used: 'success',
  rejected: 'danger',
  void: 'warning',
  expired: 'warning',
  withdrawn: 'subtle',
};

/** Approved by everybody it takes, and then nobody took the step. */
function isUnused({ state, roster, verdicts }: ApprovalView): boolean {
  const yesesOf = (role: string) =>
    verdicts.filter((one) => one.verdict === 'approve' && one.role === role).length;
  return state === 'expired' && roster.every(({ role, needed }) => yesesOf(role) >= needed);
}

export function ApprovalStateBadge({ approval }: { readonly approval: ApprovalView }) {
  const words = useWords(approvalStateWords);
  const card = useWords(decisionCardText);
  const { state } = approval;
  return (
    <Badge appearance="tint" size="large" color={colors[state]}>
      {isUnused(approval) ? card.unusedState : words[state]}
    </Badge>
  );
}

/** Until when it can be decided or used, or when it came to its end. */
function useTimeOf(): (approval: ApprovalView) => string {
  const words = useWords(approvalPageText);
  const { locale, timeZone } = useReader();
  const moment = (at: number) => formatMoment(at, locale, timeZone);
  return ({ state, expiresAt, endedAt }) => {
    if (state === 'open') return words.decideBy(moment(expiresAt));
    if (state === 'granted') return words.useBy(moment(expiresAt));
    return endedAt === null ? '' : words.endedAt(moment(endedAt));
  };
}

/** Which step, by whom, how it stands, and what was said. */
export function ApprovalHead({ approval }: { readonly approval: ApprovalPage }) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale, timeZone } = useReader();
  const card = useWords(decisionCardText);
  const timeOf = useTimeOf();
  const changes = basisChangeWords(locale);
  const { requestedBy, requestedAt, note, voidedBy, snapshotHash } = approval;
  const { decidesForViewer } = approval;
  return (
    <Surface>
      <p className={styles.step}>{words.step(transitionWord(approval, locale))}</p>
      <div className={styles.line}>
        <ApprovalStateBadge approval={approval} />
        <span>{timeOf(approval)}</span>
      </div>
      <Caption1 className={styles.quiet}>
        {words.askedBy(requestedBy.name, formatMoment(requestedAt, locale, timeZone))}
      </Caption1>
      {voidedBy.length > 0 && (
        <div>
          <strong>{words.voidBecause}</strong>
          <ul>
            {voidedBy.map(({ kind, key, name }) => (
              <li key={`${kind} ${key}`}>{changes[kind](name)}</li>
            ))}
          </ul>
        </div>
      )}
      {decidesForViewer && (
        <span>
          {card.decidesForYou(
            decidesForViewer.person.name,
            formatMoment(decidesForViewer.untilAt, locale, timeZone),
          )}
        </span>
      )}
      {note !== '' && (
        <div>
          <strong>{words.note}</strong>
          <p className={styles.text}>{note}</p>
        </div>
      )}
      <div className={styles.line}>
        <DownloadRecord approval={approval} />
        <Caption1 className={styles.quiet}>
          {words.fingerprint}: <span className={styles.hash}>{snapshotHash.slice(0, 16)}…</span>
        </Caption1>
      </div>
    </Surface>
  );
}
