import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { AppLink } from '../../components/app-link.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { ProgramDraft } from './program-draft.js';
import type { Task } from './program-plan.js';
import { stillOpen } from './still-open.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBlock: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  panel: { outlineStyle: 'none' },
});

interface MadePanelProps {
  readonly programId: string;
  readonly name: string;
  readonly tasks: readonly Task[];
  readonly blueprint: ProgramDraft['blueprint'];
}

/** It is there; what is still open, each with the way to where it is done. */
export function MadePanel({ programId, name, tasks, blueprint }: MadePanelProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const { locale } = useReader();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const open = stillOpen(tasks, blueprint, locale);
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      <Surface title={words.made(name)}>
        <span role="status">{words.stillOpen}</span>
        <ul className={styles.list}>
          {open.map((one) => (
            <li key={one.words}>
              <AppLink to={`/programs/${programId}${one.room}`}>{one.words}</AppLink>
            </li>
          ))}
        </ul>
        <AppLink to={`/programs/${programId}`}>{words.toProgram}</AppLink>
      </Surface>
    </div>
  );
}
