import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { ChangedSince } from '../../components/changed-since.js';
import { DeclaredFacts } from '../../components/declared/declared-facts.js';
import { DeclaredFields } from '../../components/declared/declared-fields.js';
import { useDeclaredForm } from '../../components/declared/use-declared-form.js';
import { DraftNote } from '../../components/draft-note.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { Surface } from '../../components/surface.js';
import { asProblem } from '../../lib/api-problem.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useShowProblem } from '../../lib/use-show-problem.js';
import { useSaveSheet } from './api/use-sheet-change.js';
import type { SheetAt } from './api/use-sheets.js';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '720px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  kept: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface SheetFormProps {
  readonly at: SheetAt;
  readonly kind: SheetKind;
  readonly sheet: SheetView;
  readonly onClose: () => void;
}

/** Writes the draft of any kind, from its declaration alone. What is typed is kept until it is sent. */
export function SheetForm({ at, kind, sheet, onClose }: SheetFormProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const form = declaredFormText(locale);
  const common = tabText(locale);
  const toast = useToast();
  const save = useSaveSheet(at);
  const [newest] = sheet.versions;
  const values = newest?.values ?? {};
  const declared = useDeclaredForm({
    draftKey: `sheet.${at.programId}.${at.kind}.${at.subject}`,
    fields: kind.fields,
    rules: kind.rules,
    completeness: 'draft',
    values,
    people: sheet.people,
    error: save.error,
  });
  const written = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useShowProblem(written, tries, save.error);
  const { code } = asProblem(save.error);
  const isStale = save.error !== null && code === 'stale';
  const submit = () => {
    const answers = declared.answers();
    if (!answers) return;
    save.mutate(
      { version: sheet.version, values: answers },
      {
        onSuccess: () => {
          declared.draft.clear();
          toast({ text: words.savedDraft });
          onClose();
        },
      },
    );
  };
  return (
    <Surface title={declaredWords(locale, 'sheet').kind(kind.name) || kind.name}>
      <form
        ref={written}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (save.isPending) return;
          setTries(tries + 1);
          submit();
        }}
      >
        {newest?.signedAt != null && <span>{words.confirmHint}</span>}
        {isStale && (
          <ChangedSince>
            <DeclaredFacts
              noun="sheet"
              kind={kind.name}
              fields={kind.fields}
              values={values}
              people={sheet.people}
            />
          </ChangedSince>
        )}
        <DraftNote draft={declared.draft} />
        <DeclaredFields
          noun="sheet"
          kind={kind.name}
          fields={kind.fields}
          typed={declared.typed}
          problems={declared.problems}
          onChange={declared.change}
        />
        <ProblemBar error={isStale ? undefined : save.error} />
        {Object.keys(declared.problems).length > 0 && !save.error && (
          <span role="alert">{form.needsWords}</span>
        )}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Surface>
  );
}
