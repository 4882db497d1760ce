import { assignFlag } from '@causeway/shared/api/board.js';
import type { FlagPage } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemBar } from '../../../components/problem-bar.js';
import { SelectField } from '../../../components/select-field.js';
import { Surface } from '../../../components/surface.js';
import { call } from '../../../lib/api.js';
import { useReader } from '../../../lib/reader.js';
import { usePrograms } from '../api/use-programs.js';
import { StaleNotice } from '../stale-notice.js';
import { usePageForm } from './use-page-form.js';

/** A flag of a tool without a program finds the one that answers for it. */
export function FlagAssign({ flag }: { readonly flag: FlagPage }) {
  const { locale } = useReader();
  const words = flagPageText(locale);
  const common = tabText(locale);
  const programs = usePrograms().data?.programs ?? [];
  const [programId, setProgramId] = useState<string>();
  const [useCaseId, setUseCaseId] = useState<string>();
  const [isTried, setIsTried] = useState(false);
  const { send, isBusy, error, isStale } = usePageForm({
    flagId: flag.id,
    done: boardText(locale).assigned,
    onClose: () => undefined,
  });
  const useCases = programs.find(({ id }) => id === programId)?.useCases ?? [];
  const submit = () => {
    setIsTried(true);
    if (!programId) return;
    const body = { version: flag.version, programId, useCaseId: useCaseId ?? null };
    send(() => call(assignFlag, { params: { flagId: flag.id }, body }));
  };
  return (
    <Surface title={words.assign}>
      <span>{words.assignHint}</span>
      {isStale && <StaleNotice flag={flag} />}
      <ProblemBar error={error} />
      <SelectField<string>
        label={words.program}
        value={programId ?? ''}
        empty=""
        options={programs.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => {
          setProgramId(id);
          setUseCaseId(undefined);
        }}
        problem={isTried && !programId ? common.chooseOne : undefined}
      />
      <SelectField<string>
        label={words.useCase}
        value={useCaseId ?? ''}
        empty={words.noUseCase}
        options={useCases.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setUseCaseId}
      />
      <div>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={submit}>
          {words.assign}
        </Button>
      </div>
    </Surface>
  );
}
