import type { ProgramView } from '@causeway/shared/api/programs.js';
import { adminText } from '@causeway/shared/text/admin-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { usePrograms } from './api/use-programs.js';
import { ProgramDialog } from './program-dialog.js';
import { useRowsStyles } from './rows-styles.js';
import type { EditedUseCase } from './use-case-dialog.js';
import { UseCaseDialog } from './use-case-dialog.js';

interface ProgramPanelProps {
  readonly program: ProgramView;
  readonly onEdit: () => void;
  readonly onEditUseCase: (useCase: EditedUseCase) => void;
}

function ProgramPanel({ program, onEdit, onEditUseCase }: ProgramPanelProps) {
  const styles = useRowsStyles();
  const words = useWords(adminText);
  const roles = useWords(roleWords);
  const common = useWords(tabText);
  const dataWords = useWords(dataText);
  return (
    <Surface
      title={program.name}
      actions={
        <span className={styles.actions}>
          <Button size="small" aria-label={`${common.edit}: ${program.name}`} onClick={onEdit}>
            {common.edit}
          </Button>
          <Button size="small" onClick={() => onEditUseCase('new')}>
            {words.addUseCase}
          </Button>
        </span>
      }
    >
      <span className={styles.row}>
        <span className={styles.quiet}>{program.toolName}</span>
        <AppLink to={`/programs/${program.id}/data`}>{dataWords.linkFor(program.name)}</AppLink>
      </span>
      <ul className={styles.list}>
        {program.useCases.map((useCase) => (
          <li key={useCase.id} className={styles.row}>
            <span className={styles.what}>
              {useCase.name}
              {useCase.isRetired && <span className={styles.quiet}>{words.retired}</span>}
            </span>
            <span className={styles.actions}>
              <AppLink to={`/charters/${useCase.id}`}>{words.openCharter}</AppLink>
              <Button
                size="small"
                aria-label={`${common.edit}: ${useCase.name}`}
                onClick={() => onEditUseCase(useCase)}
              >
                {common.edit}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {program.owners.length > 0 && (
        <span className={styles.quiet}>
          {program.owners.map(({ person, role }) => `${person.name} (${roles[role]})`).join(' · ')}
        </span>
      )}
    </Surface>
  );
}

export function ProgramList() {
  const styles = useRowsStyles();
  const words = useWords(adminText);
  const programs = usePrograms();
  const [edited, setEdited] = useState<ProgramView | 'new'>();
  const [useCase, setUseCase] = useState<{ program: ProgramView; useCase: EditedUseCase }>();
  return (
    <>
      <div className={styles.row}>
        <span className={styles.quiet}>{words.programsLead}</span>
        <Button onClick={() => setEdited('new')}>{words.addProgram}</Button>
      </div>
      <Loaded query={programs}>
        {({ programs: all }) =>
          all.length === 0 ? (
            <EmptyState title={words.noPrograms} />
          ) : (
            all.map((program) => (
              <ProgramPanel
                key={program.id}
                program={program}
                onEdit={() => setEdited(program)}
                onEditUseCase={(chosen) => setUseCase({ program, useCase: chosen })}
              />
            ))
          )
        }
      </Loaded>
      {edited && <ProgramDialog program={edited} onClose={() => setEdited(undefined)} />}
      {useCase && <UseCaseDialog {...useCase} onClose={() => setUseCase(undefined)} />}
    </>
  );
}
