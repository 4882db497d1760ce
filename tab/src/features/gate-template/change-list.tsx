import type { TemplateChangeView } from '@causeway/shared/api/gates.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { templateNameWords, templatePageText } from '@causeway/shared/text/template-page-text.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useAgreeChange, useWithdrawChange } from './api/use-gate-templates.js';
import type { Offered, Template } from './asked-numbers.js';
import { templateDifference } from './template-difference.js';

const useStyles = makeStyles({
  changes: { margin: 0, padding: 0, listStyleType: 'none' },
  change: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface DialogProps {
  readonly change: TemplateChangeView;
  readonly onClose: () => void;
}

function AgreeDialog({ change: { id: changeId, version }, onClose }: DialogProps) {
  const words = useWords(templatePageText);
  const toast = useToast();
  const agree = useAgreeChange();
  const onSuccess = () => {
    toast({ text: words.agreed });
    onClose();
  };
  return (
    <FormDialog
      title={words.agreeTitle}
      hint={words.agreeHint}
      submit={words.agree}
      isBusy={agree.isPending}
      error={agree.error}
      onSubmit={() => agree.mutate({ params: { changeId }, body: { version } }, { onSuccess })}
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ change: { id: changeId, version }, onClose }: DialogProps) {
  const words = useWords(templatePageText);
  const toast = useToast();
  const withdraw = useWithdrawChange();
  const onSuccess = () => {
    toast({ text: words.withdrawn });
    onClose();
  };
  return (
    <FormDialog
      title={words.withdrawTitle}
      hint={words.withdrawHint}
      submit={words.withdraw}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={() => withdraw.mutate({ params: { changeId }, body: { version } }, { onSuccess })}
      onClose={onClose}
    />
  );
}

interface ChangeLineProps {
  readonly programId: string;
  readonly change: TemplateChangeView;
  readonly template: Template | undefined;
  readonly offered: readonly Offered[];
}

function useFacts(change: TemplateChangeView): readonly string[] {
  const words = useWords(templatePageText);
  const roles = useWords(roleWords);
  const { locale, timeZone } = useReader();
  const { state, proposedBy, proposedAs, proposedAt, endedBy, endedAt } = change;
  const day = (at: number) => formatDay(at, locale, timeZone);
  const proposed = words.proposedBy(proposedBy.name, roles[proposedAs], day(proposedAt));
  if (state === 'proposed' || !endedBy || endedAt === null) return [words.stateProposed, proposed];
  return state === 'agreed'
    ? [words.stateAgreed, proposed, words.agreedBy(endedBy.name, day(endedAt))]
    : [words.stateWithdrawn, proposed, words.withdrawnBy(endedBy.name, day(endedAt))];
}

function ChangeLine({ programId, change, template, offered }: ChangeLineProps) {
  const styles = useStyles();
  const words = useWords(templatePageText);
  const steps = useWords(templateNameWords);
  const { locale } = useReader();
  const [asked, setAsked] = useState<'agree' | 'withdraw'>();
  const facts = useFacts(change);
  const close = () => setAsked(undefined);
  const step = steps[change.template];
  const differences =
    change.state === 'proposed' && template
      ? templateDifference(template.lines, change.lines, offered, locale)
      : undefined;
  return (
    <li className={styles.change}>
      <span className={styles.name}>{words.changeOf(step)}</span>
      <p className={styles.reason}>{change.reason}</p>
      {differences && (
        <ul className={styles.list}>
          {differences.length === 0 && <li>{words.sameAsNow}</li>}
          {differences.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      <div className={styles.actions}>
        {change.mayAgree && (
          <Button size="small" appearance="primary" onClick={() => setAsked('agree')}>
            {words.agree}
          </Button>
        )}
        {change.mayWithdraw && (
          <Button size="small" onClick={() => setAsked('withdraw')}>
            {words.withdraw}
          </Button>
        )}
        {change.state === 'proposed' && (
          <AppLink to={`/programs/${programId}/gate?part=past&change=${change.id}`}>
            {words.tryOutFor(step)}
          </AppLink>
        )}
      </div>
      {asked === 'agree' && <AgreeDialog change={change} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog change={change} onClose={close} />}
    </li>
  );
}

interface ChangeListProps {
  readonly programId: string;
  readonly changes: readonly TemplateChangeView[];
  readonly templates: readonly Template[];
  readonly offered: readonly Offered[];
}

/** What somebody proposed to ask: what it changes, why, and whom it waits for. */
export function ChangeList({ programId, changes, templates, offered }: ChangeListProps) {
  const styles = useStyles();
  const words = useWords(templatePageText);
  if (changes.length === 0) {
    return <EmptyState title={words.noChanges} hint={words.noChangesHint} />;
  }
  return (
    <ul className={styles.changes}>
      {changes
        .toSorted((a, b) => b.proposedAt - a.proposedAt)
        .map((change) => (
          <ChangeLine
            key={change.id}
            programId={programId}
            change={change}
            template={templates.find(({ name }) => name === change.template)}
            offered={offered}
          />
        ))}
    </ul>
  );
}
