import type { ProgramView } from '@causeway/shared/api/programs.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { importsInto, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { usePhaseWord } from '../../lib/use-phase-word.js';
import { usePrograms } from './api/use-programs.js';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  // A badge is one line high unless it is told that it may need two.
  mark: { height: 'auto', minHeight: '20px', whiteSpace: 'normal' },
  useCase: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

function ProgramCharters({ program }: { readonly program: ProgramView }) {
  const styles = useStyles();
  const words = useWords(charterText);
  const dataWords = useWords(dataText);
  const me = useMe();
  const phaseWord = usePhaseWord();
  const useCases = program.useCases.filter(({ isRetired }) => !isRetired);
  return (
    <Surface
      title={program.name}
      actions={program.isDemo && <Badge appearance="outline">{words.demo}</Badge>}
    >
      <span className={styles.quiet}>
        {program.toolName} · {phaseWord(program.phase)}
      </span>
      {useCases.length === 0 && <span>{words.noUseCases}</span>}
      <ul className={styles.list}>
        {useCases.map(({ id, name, openQuestions }) => (
          <li key={id} className={styles.useCase}>
            <AppLink to={`/charters/${id}`}>{name}</AppLink>
            {openQuestions.length === 0 ? (
              <Badge appearance="tint" color="success">
                {words.complete}
              </Badge>
            ) : (
              <Badge appearance="tint" color="warning" className={styles.mark}>
                {words.informal} · {words.open(openQuestions.length)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {importsInto(me, program.id) && (
        <AppLink to={`/programs/${program.id}/data`}>{dataWords.linkFor(program.name)}</AppLink>
      )}
    </Surface>
  );
}

export function ProgramList() {
  const words = useWords(charterText);
  const programs = usePrograms();
  return (
    <Loaded query={programs}>
      {({ programs: all }) =>
        all.length === 0 ? (
          <EmptyState title={words.empty} hint={words.emptyHint} />
        ) : (
          all.map((program) => <ProgramCharters key={program.id} program={program} />)
        )
      }
    </Loaded>
  );
}
