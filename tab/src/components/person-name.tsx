import type { PersonRef } from '@causeway/shared/api/values.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../lib/reader.js';

const useStyles = makeStyles({ absent: { color: tokens.colorNeutralForeground3 } });

export function PersonName({ person }: { readonly person: PersonRef }) {
  const styles = useStyles();
  const words = useWords(tabText);
  return (
    <span>
      {person.name}
      {person.isAbsent && <span className={styles.absent}>{` (${words.absent})`}</span>}
    </span>
  );
}
