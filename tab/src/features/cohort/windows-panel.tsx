import type { WindowView } from '@causeway/shared/api/cohort.js';
import type { WindowState } from '@causeway/shared/domain/window/window.js';
import {
  cohortPageText,
  windowKindWords,
  windowStateWords,
} from '@causeway/shared/text/cohort-page-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { formatPeriod } from '@causeway/shared/text/format-period.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { CohortCriteria } from './api/use-cohort-criteria.js';
import { useWindows } from './api/use-windows.js';
import { CriterionLine } from './criterion-line.js';
import { RemoveWindowDialog } from './remove-window-dialog.js';
import { WindowDialog } from './window-dialog.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
  lead: { color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const colors = {
  ahead: 'informative',
  running: 'brand',
  held: 'success',
  broken: 'danger',
} as const satisfies Readonly<Record<WindowState, string>>;

interface Asked {
  readonly what: 'move' | 'remove';
  readonly window: WindowView;
}

interface WindowLineProps {
  readonly window: WindowView;
  readonly mayPlan: boolean;
  readonly onAsk: (what: Asked['what']) => void;
}

function WindowLine({ window, mayPlan, onAsk }: WindowLineProps) {
  const styles = useStyles();
  const words = useWords(cohortPageText);
  const kinds = useWords(windowKindWords);
  const states = useWords(windowStateWords);
  const common = useWords(tabText);
  const { locale, timeZone } = useReader();
  const { kind, note, state, contacts, setBy } = window;
  const period = words.fromUntil(...formatPeriod(window, locale, timeZone));
  const name = `${kinds[kind]}, ${period}`;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>{kinds[kind]}</span>
        <Badge appearance="tint" color={colors[state]}>
          {states[state]}
        </Badge>
        {mayPlan && (
          <span className={styles.actions}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.editWindow(name)}
              onClick={() => onAsk('move')}
            >
              {words.move}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.removeWindow(name)}
              onClick={() => onAsk('remove')}
            >
              {common.remove}
            </Button>
          </span>
        )}
      </div>
      <span>{period}</span>
      {state === 'broken' && (
        <span>
          {contacts === 1 ? words.brokenOnce : words.brokenBy(formatNumber(contacts, locale))}
        </span>
      )}
      <Caption1 className={styles.quiet}>
        {note !== '' && `${note} · `}
        {words.setBy(setBy.name)}
      </Caption1>
    </li>
  );
}

interface WindowsPanelProps {
  readonly programId: string;
  readonly criteria: CohortCriteria | undefined;
}

/** Times in which people are on their own, or have most to do: planned, running, held or broken. */
export function WindowsPanel({ programId, criteria }: WindowsPanelProps) {
  const styles = useStyles();
  const words = useWords(cohortPageText);
  const windows = useWindows(programId);
  const [asked, setAsked] = useState<Asked | 'add'>();
  const close = () => setAsked(undefined);
  return (
    <Surface
      title={words.windows}
      actions={
        windows.data?.mayPlan && <Button onClick={() => setAsked('add')}>{words.addWindow}</Button>
      }
    >
      <span className={styles.lead}>{words.windowsLead}</span>
      <CriterionLine criteria={criteria} name="support-withdrawal" />
      <CriterionLine criteria={criteria} name="peak" />
      <Loaded query={windows}>
        {(loaded) =>
          loaded.windows.length === 0 ? (
            <EmptyState
              title={words.noWindows}
              hint={loaded.mayPlan ? words.noWindowsHint : words.readOnly}
            />
          ) : (
            <ul className={styles.list}>
              {loaded.windows
                .toSorted((a, b) => b.fromAt - a.fromAt)
                .map((window) => (
                  <WindowLine
                    key={window.id}
                    window={window}
                    mayPlan={loaded.mayPlan}
                    onAsk={(what) => setAsked({ what, window })}
                  />
                ))}
            </ul>
          )
        }
      </Loaded>
      {asked === 'add' && <WindowDialog programId={programId} window={undefined} onClose={close} />}
      {typeof asked === 'object' && asked.what === 'move' && (
        <WindowDialog programId={programId} window={asked.window} onClose={close} />
      )}
      {typeof asked === 'object' && asked.what === 'remove' && (
        <RemoveWindowDialog programId={programId} windowId={asked.window.id} onClose={close} />
      )}
    </Surface>
  );
}
