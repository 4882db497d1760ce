import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { DeclaredFields } from '../../components/declared/declared-fields.js';
import type { TypedValues } from '../../components/declared/typed-values.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { Around } from './program-plan.js';
import { rolesThatWrite, sheetProblems } from './program-plan.js';
import { holdsOneOf } from './program-draft.js';
import type { StepProps } from './step-props.js';

const useStyles = makeStyles({
  kind: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { marginBlock: 0 },
  lead: { color: tokens.colorNeutralForeground2 },
});

interface StatementProps extends Pick<StepProps, 'draft'> {
  readonly kind: SheetKind;
  readonly typed: TypedValues;
  readonly around: Around;
  readonly onChange: (typed: TypedValues) => void;
}

function Statement({ draft, kind, typed, around, onChange }: StatementProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const roles = useWords(roleWords);
  const { locale } = useReader();
  const declared = declaredWords(locale, 'sheet');
  const writers = rolesThatWrite(kind);
  return (
    <section className={styles.kind} aria-label={declared.kind(kind.name)}>
      <Subtitle2 as="h3" className={styles.title}>
        {declared.kind(kind.name)}
      </Subtitle2>
      <span className={styles.lead}>{declared.about(kind.name)}</span>
      {holdsOneOf(draft, around.personId, writers) ? (
        <DeclaredFields
          noun="sheet"
          kind={kind.name}
          fields={kind.fields}
          typed={typed}
          problems={sheetProblems(kind, typed, around)}
          onChange={(name, value) => onChange({ ...typed, [name]: value })}
        />
      ) : (
        <span>{words.writeLater(writers.map((role) => roles[role]).join(', '))}</span>
      )}
    </section>
  );
}

interface WhyStepProps extends StepProps {
  readonly around: Around;
}

/** Drafts of the business metric and of why there is this tool. */
export function WhyStep({ draft, onChange, around }: WhyStepProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const { metric, vision } = around.kinds;
  return (
    <>
      <span className={styles.lead}>{words.whyLead}</span>
      <Statement
        draft={draft}
        kind={metric}
        typed={draft.metric}
        around={around}
        onChange={(typed) => onChange({ metric: typed })}
      />
      <Statement
        draft={draft}
        kind={vision}
        typed={draft.vision}
        around={around}
        onChange={(typed) => onChange({ vision: typed })}
      />
    </>
  );
}
