import type { ApprovalPreview } from '@causeway/shared/api/approval-previews.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import {
  Caption1,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useReader, useWords } from '../../lib/reader.js';
import { FrozenPanels } from './frozen-panels.js';
import { PlainSection } from './plain-section.js';
import { RosterList } from './roster-list.js';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  frozen: {
    paddingInlineStart: tokens.spacingHorizontalL,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    '@media (max-width: 640px)': { paddingInlineStart: tokens.spacingHorizontalS },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Why it cannot be asked, what those who decide would see, and who they are. */
export function AskedQuestion({ preview }: { readonly preview: ApprovalPreview }) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const reader = useReader();
  const moment = (at: number) => formatMoment(at, reader.locale, reader.timeZone);
  return (
    <>
      {preview.refusal && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{problemSentence(preview.refusal, reader)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.part}>
        <h3 className={styles.title}>{words.willBeFrozen}</h3>
        <div className={mergeClasses(styles.part, styles.frozen)}>
          <FrozenPanels
            frozen={preview}
            asOf={words.asItIsNow(moment(preview.takenAt))}
            Frame={PlainSection}
          />
        </div>
      </div>
      <div className={styles.part}>
        <h3 className={styles.title}>{words.willBeAsked}</h3>
        <RosterList view={{ ...preview, state: 'not-asked', verdicts: [] }} />
        <Caption1 className={styles.quiet}>{words.decideBy(moment(preview.expiresAt))}</Caption1>
      </div>
    </>
  );
}
